// TermFilter: which terms may stand at a place, told by the two units there alone. Most questions at a place are answered by it, with no.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/term_bits.h"
#include "rules/trie.h"

namespace reportx {

/// Views its rows, as a trie does its arrays.
struct TermFilter {
    static constexpr unsigned pair_bits = 14;
    static constexpr std::size_t single_rows = 1u << 12;
    static constexpr std::size_t row_count = single_rows + (std::size_t{1} << pair_bits);

    /// By `unit % single_rows` the terms of the phrases that are this unit alone; behind those, by a hash of two units, the terms of the
    /// phrases that begin with them.
    const std::uint64_t* rows = nullptr;

    /// The place of the row among those of one unit, or of two, the first of them in the lower half of `units`.
    static std::size_t single_row_of(std::uint32_t units) { return units % single_rows; }
    static std::size_t pair_row_of(std::uint32_t units) { return (units * 0x9E3779B1u) >> (32 - pair_bits); }

    static std::uint32_t two_units(char16_t first, char16_t second) { return first | std::uint32_t{second} << 16; }

    /// Of a text that goes on with `two_units`, 0 where it ends. None is missing; units of one row share their terms.
    TermBits terms(std::uint32_t units) const {
        const std::uint64_t* const pair_rows = rows + single_rows;
        return TermBits(pair_rows[pair_row_of(units)] | rows[single_row_of(units)]);
    }

    /// False where no phrase of `term` begins with the two units; one that is the first unit alone may still stand there.
    bool may_begin(std::uint32_t units, Term term) const {
        return TermBits(rows[single_rows + pair_row_of(units)]).may_share(TermBits(term));
    }
};

/// `TermFilter::row_count` rows for the phrases.
std::vector<std::uint64_t> make_term_filter(std::span<const TrieKey> keys);

}  // namespace reportx
