// TermLists: the phrases that one is asked for by term, by where the text leads in a trie. All terms of a list are compared at once, since
// which of them stands first cannot be foretold.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/phrase.h"
#include "rules/trie.h"

namespace reportx {

/// Views its array, as a trie does.
struct TermLists {
    /// The phrases stand beside their terms: what a list tells lies in one line of a cache.
    struct alignas(16) List {
        static constexpr std::size_t room = 4;

        std::uint32_t terms = 0;                    ///< a byte each, their number and one; 0 behind the last
        std::array<std::uint16_t, room> phrases{};  ///< in the lexicon: the longest one of each term
        std::uint32_t more = 0;                     ///< the list that holds the terms that find no room, 0 for none
    };

    std::span<const List> lists;  ///< by ending; behind them those that hold more

    /// The longest one of `term` that ends at the ending or above it, of `lexicon`, or null.
    const Phrase* longest(std::uint16_t ending, Term term, std::span<const Phrase> lexicon) const {
        constexpr std::uint32_t ones = 0x01010101u;
        const std::uint32_t wanted = ones * (static_cast<std::uint32_t>(term) + 1);
        std::uint32_t number = ending;
        do {
            const List& list = lists.data()[number];
            const std::uint32_t differs = list.terms ^ wanted;
            const std::uint32_t same = (differs - ones) & ~differs & (ones << 7);  // right up to the first one
            if (same != 0) return &lexicon[list.phrases[static_cast<unsigned>(std::countr_zero(same)) / 8]];
            number = list.more;
        } while (number != 0);
        return nullptr;
    }
};

/// Of the phrases of the trie that are asked for by place.
std::vector<TermLists::List> make_term_lists(const Trie& trie);

}  // namespace reportx
