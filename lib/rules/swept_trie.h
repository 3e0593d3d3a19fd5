// SweptTrie: a trie with what a sweep asks before it goes down: which places may open a phrase, and where two, three or four units at once
// lead.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/trie.h"

namespace reportx {

/// Views its arrays, as a trie does.
struct SweptTrie {
    static constexpr std::uint32_t opener_rows = 1u << 12;
    static constexpr std::uint64_t any_column = ~std::uint64_t{0};  ///< of a unit that is a phrase by itself

    /// What two units lead to.
    struct Pair {
        std::uint16_t ending = 0;  ///< of the node of the two units
        std::uint16_t thirds = 0;  ///< a bit for each `unit % 16` that a longer phrase goes on with

        std::size_t may_lead_to(char16_t third) const { return static_cast<std::size_t>(thirds >> (third % 16)) & 1; }
    };

    /// A phrase of one unit.
    struct Single {
        char16_t unit = 0;
        std::uint16_t ending = 0;
    };

    Trie trie;
    /// By `first unit % opener_rows`: a bit for each `second unit % 64` that may follow.
    std::span<const std::uint64_t> openers;
    PrefixTable<std::uint32_t, Pair> pairs;
    std::span<const Single> singles;  ///< by `unit` modulo their number, a power of two: phrases of one unit
    PrefixTable<std::uint64_t, std::uint16_t> triples;  ///< the endings of nodes of three units where a phrase ends
    PrefixTable<std::uint64_t, std::uint16_t> quads;    ///< the nodes of four units

    /// Whether a phrase may begin with the two units; nearly always right.
    bool may_open(char16_t first, char16_t second) const {
        return Trie::has_unit(openers.data()[first % opener_rows], second);
    }

    /// The one of `unit` if it is a phrase; else of another unit.
    const Single& single_of(char16_t unit) const { return singles.data()[unit & (singles.size() - 1)]; }
};

/// The arrays of one that is made at run time.
struct SweptTrieArrays {
    TrieArrays trie;
    std::vector<std::uint64_t> openers;
    PrefixTableArrays<std::uint32_t, SweptTrie::Pair> pairs;
    std::vector<SweptTrie::Single> singles;
    PrefixTableArrays<std::uint64_t, std::uint16_t> triples, quads;

    SweptTrie view() const { return {trie.view(), openers, pairs.view(), singles, triples.view(), quads.view()}; }
};

/// Of keys as `make_trie` takes them.
SweptTrieArrays make_swept_trie(std::span<const TrieKey> keys);

}  // namespace reportx
