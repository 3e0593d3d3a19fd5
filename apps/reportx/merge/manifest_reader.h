// ManifestReader: the account of a batch in, its head, inputs and skipped files out, one after the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "batch/manifest.h"
#include "line_reader.h"

/// An input as the account tells of it.
struct ManifestEntry {
    std::uint32_t position = 0;  ///< among the inputs of all shards
    std::string path;
    bool done = false;
    std::uint64_t bytes = 0, checksum = 0;  ///< of its record
    std::string line;                       ///< as it stands there
};

class ManifestReader {
public:
    /// Reads the head. Throws MergeFailed when `path` is no account of this format; so do the others.
    explicit ManifestReader(std::string path);
    ~ManifestReader();
    ManifestReader(const ManifestReader&) = delete;
    ManifestReader& operator=(const ManifestReader&) = delete;

    const ManifestHead& head() const { return head_; }
    std::uint32_t done() const { return done_; }
    std::uint32_t failed() const { return failed_; }
    std::uint32_t skipped() const { return skipped_; }
    /// Of program, output format and rules, as written in the head.
    const std::string& versions() const { return versions_; }

    /// The next input; nothing after the last one.
    std::optional<ManifestEntry> next();

    /// After the last input: the next skipped file, its line and, for the order, its path.
    std::optional<ManifestEntry> next_skipped();

private:
    std::string next_line();
    std::optional<ManifestEntry> read_entry();
    void read_head();

    std::string path_;
    int fd_;
    LineReader lines_;
    ManifestHead head_;
    std::uint32_t done_ = 0, failed_ = 0, skipped_ = 0;
    std::string versions_;
};
