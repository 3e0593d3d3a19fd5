// Trie: which phrases stand at a place of a text, or end at one. Most places are turned away before the first step by one bit; the first
// two units are one step; from there on the children of a node lie side by side, so that all nodes take few pages of memory.
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
    static constexpr std::uint32_t most_nodes = 0xFFFF;
    static constexpr std::uint32_t opener_rows = 1u << 10;
    static constexpr std::uint64_t any_column = ~std::uint64_t{0};  ///< of a unit that is a phrase by itself

    static constexpr std::uint16_t no_entry = 0xFFFF;

    struct Node {
        char16_t unit = 0;                     ///< that leads to it from its parent
        std::uint16_t first_entry = no_entry;  ///< of the phrases that end at it
        std::uint16_t first_child = 0;         ///< behind it one for each bit of `next`, in their order
        std::uint16_t twin = 0;                ///< another child of the same parent and the same `unit % 64`
        std::uint64_t next = 0;                ///< a bit for each `unit % 64` of the children
    };

    /// A slot of a hash table: a node by the two units that lead to it. Free when `key` is 0.
    struct Pair {
        std::uint32_t key = 0;  ///< `first << 16 | second`; `first << 16` of a unit that is a phrase by itself
        std::uint16_t node = 0;
    };

    /// A phrase that ends at a node: its number in the lexicon, and beside it what is most asked of it. Those of a node lie side by side.
    struct Entry {
        std::uint16_t phrase = 0;
        Term term{};
        bool last = true;          ///< of its node
        std::uint32_t number = 0;  ///< `Phrase::number`
    };

    /// As many slots as a power of two, those of equal hashes one behind the other.
    struct Pairs {
        constexpr Pairs() = default;
        constexpr Pairs(const Pair* of_slots, std::size_t count)
            : slots(of_slots),
              last(static_cast<std::uint32_t>(count - 1)),
              shift(33 - static_cast<unsigned>(std::bit_width(count))) {}

        const Pair* slots = nullptr;
        std::uint32_t last = 0;  ///< their number less one
        unsigned shift = 0;      ///< leaves the upper bits of a product, which alone depend on all of the key

        /// The slot to look at first.
        std::uint32_t slot(std::uint32_t key) const { return (key * 0x9E3779B1u) >> shift; }
    };

    Pairs pairs;
    std::span<const Node> nodes;
    std::span<const Entry> entries;
    /// By `first unit % opener_rows`: a bit for each `second unit % 64` that may follow.
    std::span<const std::uint64_t> openers;

    static std::uint32_t key_of(char16_t first, char16_t second) { return std::uint32_t{first} << 16 | second; }

    static bool has_unit(std::uint64_t units, char16_t unit) { return units >> (unit % 64) & 1; }

    /// Goes down as far as the units from `unit` to `end`, at least one, lead; calls `take(first_entry, depth)` where phrases end, shorter ones
    /// first. A reverse iterator goes through a text backward.
    template <class Unit, class Take>
    void walk(Unit unit, Unit end, Take take) const {
        const std::uint64_t seconds = openers[*unit % opener_rows];
        if (end - unit > 1) {
            descend(seconds, unit, end, take);
        } else if (seconds == any_column) {
            take_single(*unit, take);
        }
    }

    /// The same of two units or more; `seconds` are those of the first.
    template <class Unit, class Take>
    void descend(std::uint64_t seconds, Unit unit, Unit end, Take take) const {
        if (seconds == any_column) take_single(*unit, take);
        const Node* node = find(key_of(*unit, unit[1]));
        for (Unit next = unit + 2; node != nullptr; ++next) {
            if (node->first_entry != no_entry) take(node->first_entry, static_cast<std::uint32_t>(next - unit));
            if (next == end) return;
            node = child_of(*node, *next);
        }
    }

    /// Calls `take(entry)` for `first_entry` and the others of its node.
    template <class Take>
    void each_entry(std::uint32_t first_entry, Take take) const {
        const Entry* entry = entries.data() + first_entry;
        while (take(*entry), !entry->last) ++entry;
    }

private:
    template <class Take>
    void take_single(char16_t unit, Take take) const {
        const Node* node = find(key_of(unit, u'\0'));
        if (node != nullptr) take(node->first_entry, 1u);
    }

    /// The node with the key in `pairs`, or null.
    const Node* find(std::uint32_t key) const {
        for (auto at = pairs.slot(key);; at = (at + 1) & pairs.last) {
            const Pair& pair = pairs.slots[at];
            if (pair.key == 0) return nullptr;
            if (pair.key == key) return &nodes[pair.node];
        }
    }

    const Node* child_of(const Node& node, char16_t unit) const {
        if (!has_unit(node.next, unit)) return nullptr;
        const auto before = std::popcount(node.next & ((std::uint64_t{1} << (unit % 64)) - 1));
        const Node* child = &nodes[node.first_child + static_cast<std::size_t>(before)];
        while (child->unit != unit) {
            if (child->twin == 0) return nullptr;
            child = &nodes[child->twin];
        }
        return child;
    }
};

/// The arrays of a trie that is made at run time.
struct TrieArrays {
    std::vector<Trie::Pair> pairs;
    std::vector<Trie::Node> nodes;
    std::vector<Trie::Entry> entries;
    std::vector<std::uint64_t> openers;

    Trie view() const { return {{pairs.data(), pairs.size()}, nodes, entries, openers}; }
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
