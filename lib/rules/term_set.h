// TermSet: terms as bits, so that one look at a place answers which of them stand there.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "rules/term.h"

namespace reportx {

class TermSet {
public:
    constexpr TermSet() = default;
    constexpr TermSet(std::initializer_list<Term> terms) {
        for (const Term term : terms) add(term);
    }

    constexpr void add(Term term) { word_of(term) |= bit_of(term); }
    constexpr bool has(Term term) const { return ((number(term) < 64 ? low_ : high_) & bit_of(term)) != 0; }
    constexpr bool has_any(TermSet terms) const { return ((low_ & terms.low_) | (high_ & terms.high_)) != 0; }
    constexpr bool empty() const { return (low_ | high_) == 0; }

private:
    static_assert(term_count <= 128);

    static constexpr unsigned number(Term term) { return static_cast<unsigned>(term); }
    static constexpr std::uint64_t bit_of(Term term) { return std::uint64_t{1} << (number(term) % 64); }
    constexpr std::uint64_t& word_of(Term term) { return number(term) < 64 ? low_ : high_; }

    std::uint64_t low_ = 0, high_ = 0;
};

}  // namespace reportx
