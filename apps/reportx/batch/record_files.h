// RecordFiles: the files that records of a run and of the runs before it lie in, by number.
//
// A file is `part-N.jsonl` in the state folder until it is finished; then it has the name of the output. Which of them
// that is, the journal says.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "batch/journal_entry.h"

class RecordFiles {
public:
    /// `finished` as the journal tells; where its renaming was cut short, that is done now.
    RecordFiles(std::string target, std::string folder, std::optional<Finished> finished);
    ~RecordFiles();
    RecordFiles(const RecordFiles&) = delete;
    RecordFiles& operator=(const RecordFiles&) = delete;

    bool is_finished(std::uint32_t file) const { return finished_ && finished_->file == file; }
    /// In bytes; nothing when the file is not there, or not as the journal left it.
    std::optional<std::uint64_t> size(std::uint32_t file);
    /// Reads the record at `place`; false when it is not there.
    bool read(Place place, std::uint64_t bytes, std::string& out);
    /// Appends the first `bytes` of `file` to the open file `to`; 0 or errno.
    int copy_front(std::uint32_t file, std::uint64_t bytes, int to);

    std::string part(std::uint32_t file) const;
    const std::string& target() const { return target_; }

    /// The open part file becomes the output: 0 or errno.
    int finish(std::uint32_t file, int fd);
    /// Removes all part files but one.
    void drop_parts(std::uint32_t but = 0);

private:
    struct Open {
        int fd;
        std::uint64_t bytes;
    };
    const Open* find(std::uint32_t file);

    std::string target_, folder_;
    std::optional<Finished> finished_;
    std::map<std::uint32_t, Open> open_;
};
