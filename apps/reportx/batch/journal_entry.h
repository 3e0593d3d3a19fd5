// JournalEntry: what became of one input, as one line of JSON that can be proved whole.
#pragma once

#include <reportx/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// A file as it was when it was read.
struct Stamp {
    std::uint64_t bytes = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970

    bool operator==(const Stamp&) const = default;
};

/// The stamp of the file `path` now; nothing when there is none.
std::optional<Stamp> stamp_of(const std::string& path);

/// A record in a file of many: which file, where.
struct Place {
    std::uint32_t file = 0;  ///< 0: a file of its own
    std::uint64_t at = 0;
};

struct JournalEntry {
    std::string path;  ///< relative, also the name of its output without ending
    bool done = false;
    bool annual_report = false;  ///< else of kind `other`
    Stamp input;
    std::string sha256;  ///< of the input
    std::uint64_t output_bytes = 0;
    std::uint64_t output_checksum = 0;
    Place place;
    std::string code, message, remedy;  ///< when it is not done
    std::uint64_t key = 0;              ///< of the program, its options and the name of the input

    void fail(const reportx::Error& error);
};

/// Appends the line, with its end.
void write_line(const JournalEntry& entry, std::string& out);

/// Nothing for a line that is not exactly as it was written.
std::optional<JournalEntry> read_entry(std::string_view line);

/// The part of a line that tells of results and nothing of this machine or run: members of an object, without brackets.
std::string_view public_part(std::string_view line);

/// The line that says: file number `file` is complete and has so many bytes.
void write_finished(std::uint32_t file, std::uint64_t bytes, std::string& out);

struct Finished {
    std::uint32_t file;
    std::uint64_t bytes;
};
std::optional<Finished> read_finished(std::string_view line);
