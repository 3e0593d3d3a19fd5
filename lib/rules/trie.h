// Trie: which phrases stand at a place of a text, or end at one. The first two units are one step (`pairs`); from there on the
// children of a node lie side by side, so that all nodes take few pages of memory. What stands at the deepest node that a text leads to
// is all that stands at the place: its phrases lead on to the shorter ones above them.
//
// A trie only views its arrays. Those of the built-in rules are made when the project is built and compiled in as constants;
// those of a user's rules belong to the tables that were read.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rules/prefix_table.h"
#include "rules/term.h"

namespace reportx {

struct Trie {
    static constexpr std::uint32_t most_nodes = 0xFFFF;

    /// A phrase: its number in the lexicon, and beside it what is most asked of it.
    struct Entry {
        std::uint16_t phrase = 0;
        /// The entry of the next one of its channel at the same place, none of them longer; 0 for none.
        std::uint16_t next = 0;
        Term term{};
        std::uint8_t size = 0;     ///< in units
        std::uint16_t number = 0;  ///< `Phrase::number`
    };

    /// What stands where the text leads to a node: for each channel the entry of the longest phrase, 0 for none.
    struct alignas(8) Ending {
        std::array<std::uint16_t, channel_count> first{};

        std::uint16_t of(Channel channel) const { return first[static_cast<std::size_t>(channel)]; }
    };

    struct Node {
        char16_t unit = 0;              ///< that leads to it from its parent
        std::uint16_t ending = 0;       ///< that of its parent where no phrase ends at it
        std::uint16_t first_child = 0;  ///< behind it one for each bit of `next`, that of the highest bit first
        std::uint16_t twin = 0;         ///< another child of the same parent and the same `unit % 64`
        std::uint64_t next = 0;         ///< a bit for each `unit % 64` of the children
    };

    struct Pair {
        std::uint16_t node = 0;
        std::uint16_t ending = 0;  ///< that of the node
    };

    PrefixTable<std::uint32_t, Pair> pairs;  ///< two units, and phrases of one
    std::span<const Node> nodes;             ///< the first one has no phrases and no children
    std::span<const Ending> endings;         ///< the first one is empty
    std::span<const Entry> entries;          ///< the first one is none

    static bool has_unit(std::uint64_t units, char16_t unit) { return units >> (unit % 64) & 1; }

    /// Goes down as far as the units from `unit` to `end`, at least one, lead; returns the number of the ending there. A reverse iterator
    /// goes through a text backward.
    template <class Unit>
    std::uint16_t ending_at(Unit unit, Unit end) const {
        if (end - unit > 1) {
            const char16_t first_two[] = {*unit, unit[1]};
            const Pair pair = pairs.find(key_at<std::uint32_t>(first_two));
            const bool longer = end - unit > 2 && has_unit(nodes.data()[pair.node].next, unit[2]);
            if (pair.node != 0) return longer ? below(nodes[pair.node], unit + 2, end) : pair.ending;
        }
        return ending_of(*unit);
    }

    /// That of the phrases that are `unit` alone.
    std::uint16_t ending_of(char16_t unit) const { return pairs.find(single_key(unit)).ending; }

    /// The ending there.
    template <class Unit>
    const Ending& walk(Unit unit, Unit end) const {
        return endings[ending_at(unit, end)];
    }

    /// Calls `take(entry)` for `first` and those that it leads on to, the longest phrase first.
    template <class Take>
    void each_entry(std::uint16_t first, Take take) const {
        for (std::uint16_t entry = first; entry != 0; entry = entries[entry].next) take(entries[entry]);
    }

    /// `child` or its twin of `unit`, or null.
    const Node* twin_of(const Node& child, char16_t unit) const {
        const Node* twin = &child;
        while (twin->unit != unit) {
            if (twin->twin == 0) return nullptr;
            twin = &nodes[twin->twin];
        }
        return twin;
    }

    /// The child of `node` that `unit` leads to, or null.
    const Node* child_of(const Node& node, char16_t unit) const {
        const std::uint64_t from = node.next >> (unit % 64);
        if ((from & 1) == 0) return nullptr;
        return twin_of(nodes[node.first_child + static_cast<std::size_t>(std::popcount(from)) - 1], unit);
    }

private:
    /// Where the units from `unit` on lead, beginning at `node`.
    template <class Unit>
    std::uint16_t below(const Node& node, Unit unit, Unit end) const {
        std::uint16_t ending = node.ending;
        const Node* next = &node;
        for (; unit != end && (next = child_of(*next, *unit)) != nullptr; ++unit) ending = next->ending;
        return ending;
    }
};

/// The arrays of a trie that is made at run time.
struct TrieArrays {
    PrefixTableArrays<std::uint32_t, Trie::Pair> pairs;
    std::vector<Trie::Node> nodes;
    std::vector<Trie::Ending> endings;
    std::vector<Trie::Entry> entries;

    Trie view() const { return {pairs.view(), nodes, endings, entries}; }
};

/// What a trie is made of.
struct TrieKey {
    std::u16string units;
    std::uint16_t phrase = 0;
    Term term{};
    std::uint16_t number = 0;
};

/// `keys` must be sorted by their units, none of them empty or longer than `Phrase::longest`, with at most `Trie::most_nodes` units in
/// all. Of equal ones the last is found first.
TrieArrays make_trie(std::span<const TrieKey> keys);

}  // namespace reportx
