// DocumentReader: a file in, its record and what the journal says of it out; the memory of one worker.
#pragma once

#include <reportx/parser.h>

#include <string>

#include "batch/journal_entry.h"

class DocumentReader {
public:
    explicit DocumentReader(const reportx::ParseOptions& options) : options_(options) {}

    /// Fills `entry` but for path, key and place, and `record`, which is empty when there is none. Throws nothing: an
    /// input that is too much for the memory, or for the program, is one that failed.
    void read(const std::string& path, JournalEntry& entry, std::string& record);

private:
    void read_once(const std::string& path, JournalEntry& entry, std::string& record);
    void parse(const std::string& path, JournalEntry& entry, std::string& record);

    reportx::ParseOptions options_;
    reportx::Parser parser_;
};
