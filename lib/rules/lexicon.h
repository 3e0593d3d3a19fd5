// Lexicon: the phrases of the rules and how to find them in any text. The text of a report itself is asked through `Matches`.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/phrase.h"
#include "rules/swept_trie.h"
#include "rules/term_filter.h"
#include "rules/term_lists.h"
#include "rules/unit_signs.h"

namespace reportx {

/// The phrases for several ways of asking.
struct Tries {
    Trie by_place;          ///< read forward: what stands at a place (`is_asked_by_place`)
    Trie by_end;            ///< of the same, read backward: what ends at a place
    SweptTrie swept;        ///< read forward: what every text is swept for (`is_swept`)
    TermFilter at_place;    ///< of `by_place`
    TermFilter before_end;  ///< of `by_end`
    TermLists place_terms;  ///< of `by_place`
    TermLists end_terms;    ///< of `by_end`
    UnitSigns unit_signs;
};

/// The arrays of tries that are made at run time.
struct TriesArrays {
    TrieArrays by_place, by_end;
    SweptTrieArrays swept;
    std::vector<std::uint64_t> at_place, before_end;
    std::vector<TermLists::List> place_terms, end_terms;
    UnitSignsArrays unit_signs;

    Tries view() const {
        return {by_place.view(),     by_end.view(), swept.view(), {at_place.data()},
                {before_end.data()}, {place_terms}, {end_terms},  {unit_signs.view()}};
    }
};

/// `phrases` must be sorted by their units.
TriesArrays make_tries(std::span<const Phrase> phrases);

class Lexicon {
public:
    /// Views both; `phrases` are sorted by their units, `tries` were made of them.
    Lexicon(std::span<const Phrase> phrases, const Tries& tries) : phrases_(phrases), tries_(tries) {}

    std::span<const Phrase> phrases() const { return phrases_; }
    const Tries& tries() const { return tries_; }

    /// The longest phrase of `term`, one that is asked by place, that stands at `at`, or null.
    const Phrase* longest_at(std::u16string_view text, std::uint32_t at, Term term) const;

    /// The longest phrase of `term` that ends right before `end`, or null.
    const Phrase* longest_before(std::u16string_view text, std::uint32_t end, Term term) const;

    /// The phrase of `term` that is exactly `text`, or null.
    const Phrase* exact(std::u16string_view text, Term term) const;

    /// Calls `take(phrase)` for every phrase of terms asked by place that stands at `at`, the longest first.
    template <class Take>
    void each_at(std::u16string_view text, std::size_t at, Take take) const {
        if (at < text.size())
            each_of(tries_.by_place, text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), take);
    }

    /// Calls `take(phrase)` for every such phrase that ends right before `end`, the longest first.
    template <class Take>
    void each_before(std::u16string_view text, std::size_t end, Take take) const {
        const auto read = text.substr(0, end);
        if (!read.empty()) each_of(tries_.by_end, read.rbegin(), read.rend(), take);
    }

private:
    /// The phrases on the way down `trie`.
    template <class Unit, class Take>
    void each_of(const Trie& trie, Unit unit, Unit end, Take take) const {
        trie.each_entry(trie.walk(unit, end).of(Channel::hits),
                        [&](const Trie::Entry& entry) { take(phrases_[entry.phrase]); });
    }

    std::span<const Phrase> phrases_;
    Tries tries_;
};

}  // namespace reportx
