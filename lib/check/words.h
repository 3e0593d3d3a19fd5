// CheckWords: the rows of `checks.tsv` by use, folded once, with the few questions that the checks ask of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/tables.h"

namespace reportx::check {

struct CheckWord {
    std::string_view text;  ///< as in the table
    std::u16string units;   ///< folded
    std::string_view value;
};

class CheckWords {
public:
    explicit CheckWords(const Rules::Tables& tables);

    /// The first row of `use` whose word stands in `text`, the longest words first, or null.
    const CheckWord* in(std::string_view use, std::u16string_view text) const;

    /// The same for a word that ends `text`.
    const CheckWord* ending(std::string_view use, std::u16string_view text) const;

    /// The same for a word that opens `text`.
    const CheckWord* opening(std::string_view use, std::u16string_view text) const;

    /// The row of `use` whose word is `utf8`, or null.
    const CheckWord* exact(std::string_view use, std::string_view utf8) const;

    const std::vector<CheckWord>& all(std::string_view use) const;

    /// The row of that id, or null.
    const CheckRow* row(std::string_view id) const;

    std::span<const CheckRow> rows() const { return rows_; }

private:
    struct Use {
        std::string_view name;
        std::vector<CheckWord> words;
    };
    std::span<const CheckRow> rows_;
    std::vector<Use> uses_;
};

}  // namespace reportx::check
