// Trie: which phrases stand at a place of a text, or end at one. Nodes are numbers, and all edges lie in one hash table, so that a
// step is one probe. Most places are turned away before the first step by one bit, and the first two steps are one.
//
// A trie only views its arrays. Those of the built-in rules are made when the project is built and compiled in as constants;
// those of a user's rules belong to the tables that were read.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rules/term.h"

namespace reportx {

struct Trie {
    using Node = std::uint16_t;
    static constexpr Node root = 0;
    static constexpr std::uint32_t most_nodes = 0xFFFF;
    static constexpr std::uint32_t opener_rows = 1u << 12;
    static constexpr std::uint64_t any_column = ~std::uint64_t{0};  ///< of a unit that is a phrase by itself

    static constexpr std::uint16_t no_entry = 0xFFFF;

    /// A slot of a hash table: an edge, with what is asked first of the node that it leads to. Free when `key` is 0.
    struct Edge {
        std::uint32_t key = 0;
        Node target = root;
        std::uint16_t first_entry = no_entry;  ///< of the phrases that end at the target
        std::uint64_t next = 0;                ///< a bit for each `unit % 64` that an edge leads on with
    };

    /// A phrase that ends at a node: its number in the lexicon, and its term beside it since most are asked for by term. Those of a
    /// node lie side by side.
    struct Entry {
        std::uint16_t phrase = 0;
        Term term{};
        bool last = true;  ///< of its node
    };

    /// A hash table of edges: as many slots as a power of two, those of equal hashes one behind the other.
    struct Table {
        constexpr Table() = default;
        constexpr Table(const Edge* of_slots, std::size_t count)
            : slots(of_slots),
              last(static_cast<std::uint32_t>(count - 1)),
              shift(33 - static_cast<unsigned>(std::bit_width(count))) {}

        const Edge* slots = nullptr;
        std::uint32_t last = 0;  ///< their number less one
        unsigned shift = 0;      ///< leaves the upper bits of a product, which alone depend on all of the key

        /// The slot to look at first.
        std::uint32_t slot(std::uint32_t key) const { return (key * 0x9E3779B1u) >> shift; }

        /// The edge with the key, or null.
        const Edge* find(std::uint32_t key) const {
            for (auto at = slot(key);; at = (at + 1) & last) {
                if (slots[at].key == key) return &slots[at];
                if (slots[at].key == 0) return nullptr;
            }
        }
    };

    Table edges;  ///< key: `node << 16 | unit`
    Table pairs;  ///< key: the first two units, `first << 16 | second`; leads to the second node
    std::span<const Entry> entries;
    /// By `first unit % opener_rows`: a bit for each `second unit % 64` that may follow.
    std::span<const std::uint64_t> openers;

    static std::uint32_t key_of(std::uint32_t node_or_unit, char16_t unit) { return node_or_unit << 16 | unit; }

    static bool has_unit(std::uint64_t units, char16_t unit) { return units >> (unit % 64) & 1; }

    /// Goes down as far as `count` units lead, of which `unit_at(i)` tells the `i`th; calls `take(first_entry, depth)` where phrases end,
    /// shorter ones first.
    template <class UnitAt, class Take>
    void walk(std::uint32_t count, UnitAt unit_at, Take take) const {
        if (count == 0) return;
        const char16_t first = unit_at(0), second = count > 1 ? unit_at(1) : u'\0';
        const std::uint64_t seconds = openers[first % opener_rows];
        if (has_unit(seconds, second)) descend(seconds, first, second, count, unit_at, take);
    }

    /// The same from a place where a phrase may start: `seconds` are those of `first`.
    template <class UnitAt, class Take>
    void descend(std::uint64_t seconds, char16_t first, char16_t second, std::uint32_t count, UnitAt unit_at,
                 Take take) const {
        if (seconds == any_column) {
            const Edge* edge = edges.find(key_of(root, first));
            if (edge != nullptr && edge->first_entry != no_entry) take(edge->first_entry, 1);
        }
        const Edge* edge = pairs.find(key_of(first, second));
        for (std::uint32_t depth = 2; edge != nullptr; ++depth) {
            if (edge->first_entry != no_entry) take(edge->first_entry, depth);
            if (edge->next == 0 || depth == count || !has_unit(edge->next, unit_at(depth))) return;
            edge = edges.find(key_of(edge->target, unit_at(depth)));
        }
    }

    /// Calls `take(entry)` for `first_entry` and the others of its node.
    template <class Take>
    void each_entry(std::uint32_t first_entry, Take take) const {
        const Entry* entry = entries.data() + first_entry;
        while (take(*entry), !entry->last) ++entry;
    }
};

/// The arrays of a trie that is made at run time.
struct TrieArrays {
    std::vector<Trie::Edge> edges, pairs;
    std::vector<Trie::Entry> entries;
    std::vector<std::uint64_t> openers;

    Trie view() const { return {{edges.data(), edges.size()}, {pairs.data(), pairs.size()}, entries, openers}; }
};

/// What a trie is made of.
struct TrieKey {
    std::u16string units;
    Trie::Entry entry;
};

/// `keys` must be sorted by their units, none of them empty, with at most `Trie::most_nodes` units in
/// all.
TrieArrays make_trie(std::span<const TrieKey> keys);

}  // namespace reportx
