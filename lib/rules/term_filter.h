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

    static std::size_t row_of(char16_t single) { return single % single_rows; }
    static std::size_t row_of(char16_t first, char16_t second) {
        return single_rows + (((first | std::uint32_t{second} << 16) * 0x9E3779B1u) >> (32 - pair_bits));
    }

    /// Of a text that goes on with `first` and `second`, 0 where it ends. None is missing; units of one row share their terms.
    TermBits terms(char16_t first, char16_t second) const {
        return TermBits(rows[row_of(first, second)] | rows[row_of(first)]);
    }

    /// False where no phrase of `term` begins with the two units; one that is the first unit alone may still stand there.
    bool may_begin(char16_t first, char16_t second, Term term) const {
        return TermBits(rows[row_of(first, second)]).may_share(TermBits(term));
    }
};

/// `TermFilter::row_count` rows for the phrases.
std::vector<std::uint64_t> make_term_filter(std::span<const TrieKey> keys);

}  // namespace reportx
