// TermLists: the phrases that one is asked for by term, by where the text leads in a trie. All terms of a list are compared at once, since
// which of them stands first cannot be foretold.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/phrase.h"
#include "rules/trie.h"

namespace reportx {

/// Views its arrays, as a trie does.
struct TermLists {
    struct List {
        std::uint64_t terms = 0;  ///< a byte each, their number and one; 0 behind the last
        std::uint32_t first = 0;  ///< in `phrases`: the longest one of the first term; behind it those of the others
        std::uint32_t more = 0;   ///< the list that holds the terms that find no room, 0 for none
    };

    std::span<const List> lists;             ///< by ending; behind them those that hold more
    std::span<const std::uint16_t> phrases;  ///< their numbers in the lexicon

    /// The longest one of `term` that ends at the ending or above it, of `lexicon`, or null.
    const Phrase* longest(std::uint16_t ending, Term term, std::span<const Phrase> lexicon) const {
        constexpr std::uint64_t ones = 0x0101010101010101u;
        const std::uint64_t wanted = ones * (static_cast<std::uint64_t>(term) + 1);
        std::uint32_t number = ending;
        do {
            const List& list = lists.data()[number];
            const std::uint64_t differs = list.terms ^ wanted;
            const std::uint64_t same = (differs - ones) & ~differs & (ones << 7);  // right up to the first one
            if (same != 0)
                return &lexicon[phrases.data()[list.first + static_cast<unsigned>(std::countr_zero(same)) / 8]];
            number = list.more;
        } while (number != 0);
        return nullptr;
    }
};

/// The arrays of lists that are made at run time.
struct TermListsArrays {
    std::vector<TermLists::List> lists;
    std::vector<std::uint16_t> phrases;

    TermLists view() const { return {lists, phrases}; }
};

/// Of the phrases of the trie that are asked for by place.
TermListsArrays make_term_lists(const Trie& trie);

}  // namespace reportx
