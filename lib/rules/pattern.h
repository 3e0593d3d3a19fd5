// Patterns: short lines that a grammar describes better than words. Compiled when first asked for, since few texts need them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace reportx {

/// One row of `patterns.tsv`.
struct PatternRow {
    std::string_view id;
    std::string_view use;       ///< `date_line`, `document_number`, `session_line`, `other_title`
    std::u16string_view opens;  ///< units one of which the line begins with; any when empty
    std::u16string_view holds;  ///< groups of units, a blank between two, of each of which one stands in the line
    std::string_view pattern;   ///< RE2
    std::string_view example;   ///< matches
    std::string_view counter;   ///< does not
};

class Patterns {
public:
    /// Views the rows.
    explicit Patterns(std::span<const PatternRow> rows);
    ~Patterns();

    std::span<const PatternRow> rows() const { return rows_; }

    /// The first row of `use` that matches somewhere in `line`, folded units, or null. Safe to call from several threads.
    const PatternRow* find(std::string_view use, std::u16string_view line) const;

    /// What is wrong with the first pattern that does not compile; empty when all do.
    static std::string fault(std::string_view pattern);

private:
    struct Compiled;
    std::span<const PatternRow> rows_;
    std::unique_ptr<Compiled[]> compiled_;  // one a row
};

}  // namespace reportx
