// Patterns: short lines that a grammar describes better than words. Compiled when first asked for, since few texts need them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reportx {

/// One row of `patterns.tsv`.
struct PatternRow {
    std::string id;
    std::string use;      ///< `date_line`, `document_number`, `session_line`, `other_title`
    std::string pattern;  ///< RE2
    std::string example;  ///< matches
    std::string counter;  ///< does not
};

class Patterns {
public:
    explicit Patterns(std::vector<PatternRow> rows);
    ~Patterns();

    const std::vector<PatternRow>& rows() const { return rows_; }

    /// The first row of `use` that matches somewhere in `line`, or null. Safe to call from several threads.
    const PatternRow* find(std::string_view use, std::string_view line) const;

    /// What is wrong with the first pattern that does not compile; empty when all do.
    static std::string fault(const std::string& pattern);

private:
    struct Compiled;
    std::vector<PatternRow> rows_;
    std::unique_ptr<Compiled[]> compiled_;  // one a row
};

}  // namespace reportx
