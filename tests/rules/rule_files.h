// The rules files as they stand in the source, row by row, for tests of the data.
#pragma once

#include <string>
#include <vector>

namespace reportx::test {

struct RuleRow {
    int line = 0;
    std::vector<std::string> columns;
};

struct RuleFile {
    std::string name;  ///< `outline.tsv`
    std::vector<RuleRow> rows;
    std::string place(const RuleRow& row) const { return name + ":" + std::to_string(row.line); }
};

/// All lib/rules/*.tsv, in order of name.
std::vector<RuleFile> rule_files();

/// One of them, which must exist.
RuleFile rule_file(const std::string& name);

/// Whether a file has the columns id, term, phrase, value, example.
bool holds_phrases(const std::string& name);

}  // namespace reportx::test
