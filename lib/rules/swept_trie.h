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
    static constexpr std::uint32_t opener_rows = 1u << 11;
    static constexpr std::uint64_t any_column = ~std::uint64_t{0};  ///< of a unit that is a phrase by itself

    struct Pair {
        std::uint16_t ending = 0;   ///< of the node of the two units, or of the phrase of one
        bool opens_triple = false;  ///< whether a phrase of three units begins so
    };

    Trie trie;
    /// By `first unit % opener_rows`: a bit for each `second unit % 64` that may follow.
    std::span<const std::uint64_t> openers;
    PrefixTable<std::uint32_t, Pair> pairs;
    PrefixTable<std::uint64_t, std::uint16_t> triples;  ///< the endings of nodes of three units where a phrase ends
    PrefixTable<std::uint64_t, std::uint16_t> quads;    ///< the nodes of four units

    /// Whether a phrase may begin with the two units; nearly always right.
    bool may_open(char16_t first, char16_t second) const {
        return Trie::has_unit(openers.data()[first % opener_rows], second);
    }
};

/// The arrays of one that is made at run time.
struct SweptTrieArrays {
    TrieArrays trie;
    std::vector<std::uint64_t> openers;
    PrefixTableArrays<std::uint32_t, SweptTrie::Pair> pairs;
    PrefixTableArrays<std::uint64_t, std::uint16_t> triples, quads;

    SweptTrie view() const { return {trie.view(), openers, pairs.view(), triples.view(), quads.view()}; }
};

/// Of keys as `make_trie` takes them.
SweptTrieArrays make_swept_trie(std::span<const TrieKey> keys);

}  // namespace reportx
