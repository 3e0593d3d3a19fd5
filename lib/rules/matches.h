// Matches: the phrases of the vocabulary that stand in a text, asked for by place, by end and by term. No later step searches the
// text for words.
//
// The terms that are asked for over whole stretches (`is_asked_by_span`) are found in one pass. What else stands at a place, or
// ends at one, is looked up when that place is first asked about, since few places are.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <string_view>

#include "reportx/span.h"
#include "rules/lexicon.h"
#include "rules/term_bits.h"
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
        if (at >= text_.size() || at >= limit) return nullptr;
        if (is_asked_by_span(term)) return longest_hit_at(at, term, limit);
        return may_stand(at, TermBits(term)) ? longest_of(at_place_[at], term, limit - at) : nullptr;
    }

    /// The longest phrase of `term` that ends right before `end` and begins at `floor` or behind it, or null.
    const Phrase* longest_before(std::uint32_t end, Term term, std::uint32_t floor = 0) const {
        return may_end(end, TermBits(term)) && floor < end ? longest_of(before_end_[end], term, end - floor) : nullptr;
    }

    /// False where no phrase of `terms` stands at `at`; where it is true, one is likely to.
    bool may_stand(std::uint32_t at, TermBits terms) const {
        if (!at_place_.knows(at)) look_up_place(at);
        return at_place_.terms(at).may_share(terms);
    }

    /// False where no phrase of `terms` ends right before `end`; where it is true, one is likely to.
    bool may_end(std::uint32_t end, TermBits terms) const { return terms_ending(end).may_share(terms); }

    /// Whether any phrase ends right before `end`.
    bool any_ending_at(std::uint32_t end) const { return !terms_ending(end).empty(); }

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
        Term term;
        std::uint8_t size;
    };

    /// Where phrases of one node of the trie stand.
    struct Ending {
        std::uint32_t at;
        std::uint16_t first_entry;
        std::uint16_t depth;
    };

    /// The hits of one term by place, in `hits_`; one beyond the text follows them.
    struct HitList {
        std::uint32_t first = 0;
        std::uint32_t size = 0;
        mutable std::uint32_t last_asked = 0;  // where the question before was answered: most ask on from there
    };

    /// What was found at places that were asked about. Whether one was is told by a bit, since setting bits to zero for each text is all
    /// that it costs.
    class Memory {
    public:
        void forget(std::size_t places) {
            const std::size_t words = places / 64 + 1;
            std::fill_n(known_.room(words), words, std::uint64_t{0});
            terms_.room(places + 1);
            last_.room(places + 1);
        }
        bool knows(std::uint32_t place) const { return known_[place / 64] >> (place % 64) & 1; }
        TermBits terms(std::uint32_t place) const { return TermBits(terms_[place]); }

        /// The number of the last match there.
        std::uint32_t operator[](std::uint32_t place) const { return last_[place]; }

        void note(std::uint32_t place, TermBits terms, std::uint32_t last) {
            known_[place / 64] |= std::uint64_t{1} << (place % 64);
            terms_[place] = terms.word();
            last_[place] = last;
        }

    private:
        Buffer<std::uint64_t> known_;
        Buffer<std::uint64_t> terms_;  // by place: the bits of the terms found
        Buffer<std::uint32_t> last_;
    };

    std::uint32_t text_size() const { return static_cast<std::uint32_t>(text_.size()); }
    void sweep(const Trie& trie);
    void list_hits(const Trie& trie, std::uint32_t endings);

    /// The first hit of `term` that begins at `place` or behind it, or the one beyond the text.
    const Hit* first_from(Term term, std::uint32_t place) const {
        assert(is_asked_by_span(term));
        const HitList& list = lists_[static_cast<std::size_t>(term)];
        const Hit* const hit = &hits_[list.first + list.last_asked];
        const bool answers = hit->span.begin >= place && (list.last_asked == 0 || hit[-1].span.begin < place);
        return answers ? hit : found_from(list, place);
    }
    const Hit* found_from(const HitList& list, std::uint32_t place) const;
    const Phrase* longest_hit_at(std::uint32_t at, Term term, std::uint32_t limit) const;

    TermBits terms_ending(std::uint32_t end) const {
        if (!before_end_.knows(end)) look_up_end(end);
        return before_end_.terms(end);
    }
    void look_up_place(std::uint32_t at) const;
    void look_up_end(std::uint32_t end) const;
    template <class UnitAt>
    void look_up(const Trie& trie, std::uint32_t count, UnitAt unit_at, Memory& memory, std::uint32_t place) const;

    /// The longest match of `term` up to the one with the number `last` that has at most `most` units.
    const Phrase* longest_of(std::uint32_t last, Term term, std::uint32_t most) const {
        for (const Match* match = &found_[last]; match->size != 0; --match) {
            if (match->term == term && match->size <= most) return &phrases_[match->phrase];
        }
        return nullptr;
    }

    std::u16string_view text_;
    std::span<const Phrase> phrases_;
    Tries tries_;
    Buffer<std::uint32_t> candidates_;  // places where a phrase of `by_span` may start
    Buffer<Ending> swept_;              // what ends from there, in order of place and depth
    Buffer<Hit> hits_;                  // by term, place and depth, the longer ones first
    HitList lists_[term_count];         // of the terms asked by span
    mutable Buffer<Match> found_;       // what was looked up
    mutable std::uint32_t found_count_ = 0;
    mutable Memory at_place_, before_end_;
};

}  // namespace reportx
