// Trie: which phrases stand at a place of a text. Nodes are numbers, and all edges lie in one hash table, so that a step on
// is one probe; a bitmap of first pairs of units turns most places away before the first step.
//
// A trie only views its arrays. Those of the built-in rules are made when the project is built and compiled in as constants;
// those of a user's rules belong to the tables that were read.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/phrase.h"

namespace reportx {

struct Trie {
    using Node = std::uint16_t;
    static constexpr Node root = 0;
    static constexpr std::uint32_t most_nodes = 0xFFFF;
    static constexpr std::uint32_t pair_bits = 1u << 16, single_bits = 1u << 12;

    std::span<const std::uint32_t> edges;         ///< `node << 16 | unit` at its slot, 0 where the slot is free
    std::span<const Node> targets;                ///< slot by slot, where the edge leads
    std::span<const std::uint16_t> first_phrase;  ///< by node: its phrases lie up to the first one of the next node
    std::span<const Term> terms;                  ///< by phrase
    std::span<const std::uint64_t> pairs;         ///< one bit for each hash of two units that open a phrase
    std::span<const std::uint64_t> singles;       ///< one bit for each hash of a unit that is a phrase
    std::span<const std::uint64_t> leaves;        ///< one bit for each node that no edge leads from

    static std::uint32_t pair_bit(char16_t a, char16_t b) { return (a * 0x9E37u ^ b * 0x85EBu) % pair_bits; }
    static std::uint32_t single_bit(char16_t a) { return a % single_bits; }
    /// The slot to look at first: of the product only the upper bits depend on all of the key.
    static std::uint32_t slot(std::uint32_t key, std::size_t slots) {
        const std::uint32_t product = key * 0x9E3779B1u;
        return (product ^ product >> 15) & static_cast<std::uint32_t>(slots - 1);
    }

    /// False where no phrase can start; `next` is the unit behind `unit`, or 0.
    bool may_start(char16_t unit, char16_t next) const {
        const auto pair = pair_bit(unit, next), single = single_bit(unit);
        return ((pairs[pair / 64] >> (pair % 64)) | (singles[single / 64] >> (single % 64))) & 1;
    }

    bool is_leaf(Node node) const { return leaves[node / 64] >> (node % 64) & 1; }

    /// Where the edge `unit` leads from `node`, or `root` when there is none.
    Node step(Node node, char16_t unit) const {
        const std::uint32_t key = static_cast<std::uint32_t>(node) << 16 | unit;
        const auto last = static_cast<std::uint32_t>(edges.size() - 1);
        for (auto at = slot(key, edges.size()); edges[at] != 0; at = (at + 1) & last) {
            if (edges[at] == key) return targets[at];
        }
        return root;
    }
};

/// The arrays of a trie that is made at run time.
struct TrieArrays {
    std::vector<std::uint32_t> edges;
    std::vector<Trie::Node> targets;
    std::vector<std::uint16_t> first_phrase;
    std::vector<Term> terms;
    std::vector<std::uint64_t> pairs, singles, leaves;

    Trie view() const { return {edges, targets, first_phrase, terms, pairs, singles, leaves}; }
};

/// `phrases` must be sorted by their units, none of them empty, with at most `Trie::most_nodes` units in all.
TrieArrays make_trie(std::span<const Phrase> phrases);

}  // namespace reportx
