// Manifest: the account of a run. Each input that was found is in it once, with its result or the reason why it has none.
//
// It tells nothing of the run itself, neither time nor machine nor what was kept from earlier: a run that was interrupted and one that
// was not leave the same manifest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "batch/input_list.h"
#include "batch/journal.h"
#include "batch/shard.h"
#include "output.h"

struct ManifestHead {
    std::uint64_t options = 0;  ///< checksum of all that decides results
    Shard shard;
    std::uint32_t inputs = 0;  ///< of all shards together
    std::uint64_t list = 0;    ///< checksum of their names in order
};

inline constexpr const char* manifest_format = "reportx-manifest/1";

struct ManifestCounts {
    std::uint32_t done = 0, failed = 0, skipped = 0;
};

/// Writes an account line by line.
class ManifestWriter {
public:
    ManifestWriter(Output& output, const ManifestHead& head, const ManifestCounts& counts);

    /// The next input, or skipped file: an object.
    void add(std::string_view object);
    /// After the last input.
    void begin_skipped();
    void finish();

private:
    Output& output_;
    bool first_ = true;
};

/// Writes the file `path`, whole or not at all. Throws OutputFailed, also when the account does not come out.
void write_manifest(const std::string& path, const ManifestHead& head, const InputList& list, const Journal& journal);
