// TermFilter: which terms may stand at a place, told by the two units there alone. Most questions at a place are answered by it, with no.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/term_bits.h"
#include "rules/trie.h"

namespace reportx {

/// Views its arrays, as a trie does.
struct TermFilter {
    static constexpr unsigned pair_bits = 13;
    static constexpr std::size_t single_rows = 1u << 10;

    const std::uint64_t* by_pair =
        nullptr;  ///< by a hash of the first two units: the terms of the phrases that begin with them
    const std::uint64_t* by_single =
        nullptr;  ///< by `unit % single_rows`: the terms of the phrases that are this unit alone

    static std::size_t row_of(char16_t first, char16_t second) {
        return (Trie::key_of(first, second) * 0x9E3779B1u) >> (32 - pair_bits);
    }

    /// Of a text that goes on with `first` and `second`, 0 where it ends. None is missing; units of one row share their terms.
    TermBits terms(char16_t first, char16_t second) const {
        return TermBits(by_pair[row_of(first, second)] | by_single[first % single_rows]);
    }
};

/// The arrays of a filter that is made at run time.
struct TermFilterArrays {
    std::vector<std::uint64_t> by_pair, by_single;

    TermFilter view() const { return {by_pair.data(), by_single.data()}; }
};

TermFilterArrays make_term_filter(std::span<const TrieKey> keys);

}  // namespace reportx
