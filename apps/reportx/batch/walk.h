// Walk: names of files and folders in, all inputs that they mean out, in an order that depends on nothing but the names.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/input_list.h"
#include "batch/selection.h"
#include "batch/shard.h"

using FileId = std::pair<dev_t, ino_t>;

/// What the run itself writes, which is never an input: a whole folder, or these names in it.
struct OwnPlaces {
    FileId folder{};
    std::vector<std::string> names;
};

struct WalkOptions {
    Selection selection;
    Shard shard;
    bool prefix = false;  ///< relative paths begin with the name of the folder that was named
    bool follow = false;  ///< symbolic links below a folder; those that are named are followed anyhow
    std::optional<OwnPlaces> own;
};

class Walk {
public:
    Walk(const WalkOptions& options, InputList& list) : options_(options), list_(list) {}

    /// Adds the file `name`, or what the folder `name` holds, sorted by the bytes of the path below it. What cannot be
    /// read is added as an input, so that it is told of as one that failed. Throws UsageError for the output folder.
    void add(const std::string& name);

    /// Of all shards together: the number of inputs and a checksum of their names in order.
    std::uint32_t inputs() const { return inputs_; }
    std::uint64_t digest() const { return digest_; }

private:
    struct Entries;

    void enter_folder();
    void add_entry(const Entries& entries, const char* name, unsigned char type, std::uint32_t folder);
    void add_subfolder(const char* name, std::uint32_t folder);
    void add_input(const std::string& relative, std::uint32_t folder, std::string_view name);
    void add_skipped(const std::string& relative, std::uint32_t folder, std::string_view name, Skipped why);
    bool is_own(FileId folder) const;
    bool is_own(FileId folder, std::string_view name) const;

    const WalkOptions& options_;
    InputList& list_;
    std::string open_, relative_;                // of the folder that is being read, each empty or ended by a slash
    std::set<FileId> visited_;                   // folders, when links are followed
    std::optional<std::uint32_t> named_folder_;  // of the file that was named last: lists tell of many in one
    std::uint32_t inputs_ = 0;
    std::uint64_t digest_ = 0;
};

/// A name as a path below an output folder: without a leading slash, without `.` and `..`.
std::string path_below(std::string_view name);
