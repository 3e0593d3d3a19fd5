// Journal: the file that says what is done. Lines are only ever appended; one that was torn by a sudden end is dropped.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "batch/journal_entry.h"

/// All functions throw OutputFailed when the disk does not take or give what they write or read.
class Journal {
public:
    /// Opens or makes the file.
    explicit Journal(std::string path);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Calls `take` for each whole line and its place; cuts off what stands behind the last of them.
    void load(const std::function<void(std::uint64_t place, std::string_view line)>& take);

    /// Adds a line, which `flush` writes; gives its place.
    std::uint64_t add(const JournalEntry& entry);
    std::uint64_t add(std::string_view line);
    void add_finished(std::uint32_t file, std::uint64_t bytes);

    /// Writes what was added; with `sync` waits until the disk has it.
    void flush(bool sync);

    /// The line at `place`, also one that is not flushed, without its end.
    void read(std::uint64_t place, std::string& line) const;

    /// Bytes that wait to be flushed.
    std::size_t pending() const { return pending_.size(); }

    std::uint64_t lines() const { return lines_; }
    std::uint64_t bytes() const { return written_ + pending_.size(); }

    /// Puts a new file in the place of this one, with the lines that `write` adds to it.
    void replace(const std::function<void(Journal& fresh)>& write);

private:
    [[noreturn]] void fail(int error, const char* act = "write") const;
    void open();
    std::size_t read_window(std::uint64_t place, std::size_t length) const;

    std::string path_;
    std::string pending_;
    std::uint64_t written_ = 0, lines_ = 0;
    int fd_ = -1;
    mutable std::string window_;  // what was read last: most lines are asked for in their order
    mutable std::uint64_t window_at_ = 0;
};
