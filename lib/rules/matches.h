// Matches: the phrases of the vocabulary that stand in a text, asked for by place, by end and by term. No later step searches the
// text for words.
//
// The terms that are asked for over whole stretches (`is_asked_by_span`) are found in one pass. What else stands at a place, or
// ends at one, is looked up when that place is first asked about, since few places are.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

#include "reportx/span.h"
#include "rules/lexicon.h"
#include "text/buffer.h"

namespace reportx {

/// One phrase of a term that is asked for by span.
struct Hit {
    Span span;
    const Phrase* phrase;
};

/// Not for two threads at a time, though its questions are const: it remembers what it has looked up.
class Matches {
public:
    /// Turns to `text`, which must live as long as it is asked about; what was found before is forgotten, its memory kept.
    void find(const Lexicon& lexicon, std::u16string_view text);

    /// The longest phrase of `term` that stands at `at` and ends at `limit` or before, or null.
    const Phrase* longest_at(std::uint32_t at, Term term,
                             std::uint32_t limit = std::numeric_limits<std::uint32_t>::max()) const {
        if (at >= text_.size()) return nullptr;
        if (is_asked_by_span(term)) return longest_hit_at(at, term, limit);
        for (const Match* match = at_place(at); match->size != 0; --match) {
            if (match->term == term && at + match->size <= limit) return &phrases_[match->phrase];
        }
        return nullptr;
    }

    /// The longest phrase of `term` that ends right before `end` and begins at `floor` or behind it, or null.
    const Phrase* longest_before(std::uint32_t end, Term term, std::uint32_t floor = 0) const {
        for (const Match* match = before_end(end); match->size != 0; --match) {
            if (match->term == term && floor + match->size <= end) return &phrases_[match->phrase];
        }
        return nullptr;
    }

    /// Calls `take(phrase)` for every phrase that stands at `at`, longest first.
    template <class Take>
    void each_at(std::uint32_t at, Take take) const {
        for (const Match* match = at_place(at); match->size != 0; --match) take(phrases_[match->phrase]);
    }

    /// Whether any phrase ends right before `end`.
    bool any_ending_at(std::uint32_t end) const { return before_end(end)->size != 0; }

    /// Hits in order of place, the longer one first at the same place, as a pair of pointers for a range-for.
    struct Range {
        const Hit* first;
        const Hit* last;
        const Hit* begin() const { return first; }
        const Hit* end() const { return last; }
        bool empty() const { return first == last; }
        const Hit& front() const { return *first; }
    };

    /// The hits of `term`, one that is asked by span, whose start lies within `span`; the last ones may reach beyond its end.
    Range starting_in(Term term, Span span) const;

    /// The first hit of `term` that lies wholly within `span`, or null.
    const Hit* first_in(Term term, Span span) const;

    bool any_in(Term term, Span span) const { return first_in(term, span) != nullptr; }

private:
    /// Those of one place lie side by side, the longest last; one of size 0 stands before them.
    struct Match {
        std::uint16_t phrase;
        std::uint8_t size;
        Term term;
    };

    /// Where phrases of one node of the trie stand.
    struct Ending {
        std::uint32_t at;
        std::uint16_t first_entry;
        std::uint16_t depth;
    };

    /// The hits of one term by place, and behind them one beyond the text.
    struct HitList {
        Buffer<Hit> hits;
        std::uint32_t size = 0;
        mutable std::uint32_t last_asked = 0;  // where the question before was answered: most ask on from there
    };

    /// What was found at places that were asked about, one number each. Whether one was is told by a bit, since setting bits to zero for
    /// each text is all that it costs.
    class Memory {
    public:
        void forget(std::size_t places) {
            const std::size_t words = places / 64 + 1;
            std::fill_n(known_.room(words), words, std::uint64_t{0});
            found_.room(places + 1);
        }
        bool knows(std::uint32_t place) const { return known_[place / 64] >> (place % 64) & 1; }
        std::uint32_t operator[](std::uint32_t place) const { return found_[place]; }
        void note(std::uint32_t place, std::uint32_t found) {
            known_[place / 64] |= std::uint64_t{1} << (place % 64);
            found_[place] = found;
        }

    private:
        Buffer<std::uint64_t> known_;
        Buffer<std::uint32_t> found_;
    };

    void sweep(const Trie& trie);
    void add(Term term, const Hit& hit);
    const Hit* first_from(Term term, std::uint32_t place) const;
    const Phrase* longest_hit_at(std::uint32_t at, Term term, std::uint32_t limit) const;

    const Match* at_place(std::uint32_t at) const {
        if (!at_place_.knows(at)) look_up_place(at);
        return &found_[at_place_[at]];
    }
    const Match* before_end(std::uint32_t end) const {
        if (!before_end_.knows(end)) look_up_end(end);
        return &found_[before_end_[end]];
    }
    void look_up_place(std::uint32_t at) const;
    void look_up_end(std::uint32_t end) const;
    template <class UnitAt>
    std::uint32_t look_up(const Trie& trie, std::uint32_t count, UnitAt unit_at) const;

    std::u16string_view text_;
    std::span<const Phrase> phrases_;
    Tries tries_;
    Buffer<std::uint32_t> candidates_;  // places where a phrase of `by_span` may start
    Buffer<Ending> swept_;              // what ends from there, in order of place and depth
    HitList lists_[term_count];         // of the terms asked by span
    mutable Buffer<Match> found_;       // what was looked up
    mutable std::uint32_t found_count_ = 0;
    mutable Memory at_place_, before_end_;  // where in `found_` the last match of a place stands
};

}  // namespace reportx
