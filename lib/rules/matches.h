// Matches: the phrases of the vocabulary that stand in a text, asked for by place, by end and by term. No later step searches the
// text for words.
//
// The terms that are asked for over whole stretches (`is_swept`) are found in one pass. What stands at a place, or ends at one, is looked
// up where it is asked for, since few places are; most of those are answered by a filter.
#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "reportx/span.h"
#include "rules/lexicon.h"
#include "rules/sweep.h"
#include "rules/term_bits.h"
#include "text/buffer.h"

namespace reportx {

/// One phrase of a term that is asked for by span.
struct Hit {
    Span span;
    const Phrase* phrase;
};

/// Not for two threads at a time, though its questions are const: it remembers where it was asked last.
class Matches {
public:
    /// Turns to `text`, which must live as long as it is asked about, as `lexicon` must, and a unit be readable behind it, as
    /// one is behind the end of a string; what was found before is forgotten, its memory kept.
    void find(const Lexicon& lexicon, std::u16string_view text);

    /// The longest phrase of `term` that stands at `at` and ends at `limit` or before, or null.
    const Phrase* longest_at(std::uint32_t at, Term term,
                             std::uint32_t limit = std::numeric_limits<std::uint32_t>::max()) const {
        return may_stand(at, TermBits(term)) && at < limit ? look_up_place(at, term, limit) : nullptr;
    }

    /// The longest phrase of `term` that ends right before `end` and begins at `floor` or behind it, or null.
    const Phrase* longest_before(std::uint32_t end, Term term, std::uint32_t floor = 0) const {
        return may_end(end, TermBits(term)) && floor < end ? look_up_end(end, term, floor) : nullptr;
    }

    /// False where no phrase of `terms` stands at `at`; where it is true, one is likely to.
    bool may_stand(std::uint32_t at, TermBits terms) const { return terms_at(at).may_share(terms); }

    /// What `may_stand` goes by, for several questions about one place.
    TermBits terms_at(std::uint32_t at) const {
        if (at >= text_.size()) return {};
        const char16_t* const units = text_.data() + at;
        return at_place_.terms(TermFilter::two_units(units[0], units[1]));
    }

    /// False where no phrase of `terms` ends right before `end`; where it is true, one is likely to.
    bool may_end(std::uint32_t end, TermBits terms) const { return terms_before(end).may_share(terms); }

    /// What `may_end` goes by, likewise.
    TermBits terms_before(std::uint32_t end) const {
        if (end > 1) return terms_behind_two(end);
        return end != 0 ? before_end_.terms(text_[0]) : TermBits{};
    }

    /// `may_end` of the places behind `begin` up to `end`, 64 at most: a bit each, the lowest that of `end`.
    std::uint64_t may_end_each(std::uint32_t begin, std::uint32_t end, TermBits terms) const {
        if (begin >= end) return 0;
        std::uint64_t ends{may_end(begin + 1, terms)};
        for (std::uint32_t at = begin + 2; at <= end; ++at)
            ends = 2 * ends + std::uint64_t{terms_behind_two(at).may_share(terms)};
        return ends;
    }

    /// What the two units at `at` tell of a unit there, or of a noun in its place.
    UnitSigns::Told unit_at(std::uint32_t at) const {
        if (at >= text_.size()) return {nullptr, false};
        const char16_t* const units = text_.data() + at;
        return tries_->unit_signs.told(units[0], units[1], phrases_);
    }

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

    /// The places where phrases of `channel` stand, in order; `Sweep::beyond` ones beyond the text follow them. Asked by a `FoundWalk`.
    std::span<const Found> found(Channel channel) const { return sweep_.found(channel); }

    /// The trie that these are of.
    const Trie& swept() const { return tries_->swept.trie; }

    /// The hits of any term asked by place, whose start lies within `span`, in the same order; looked for anew. For what is asked of few
    /// texts.
    std::vector<Hit> scan(Term term, Span span) const;

    /// Whether one of them lies wholly within `span`.
    bool stands_in(Term term, Span span) const;

private:
    /// The hits of one term by place, in `hits_`; one beyond the text follows them.
    struct HitList {
        std::uint32_t first = 0;
        std::uint32_t size = 0;
        mutable std::uint32_t last_asked = 0;  // where the question before was answered: most ask on from there
    };

    /// `terms_before` where two units or more do.
    TermBits terms_behind_two(std::uint32_t end) const {
        const char16_t* const units = text_.data() + end - 2;
        const std::uint32_t in_order = TermFilter::two_units(units[0], units[1]);  // one look at memory tells both
        return before_end_.terms(std::rotl(in_order, 16));
    }

    std::uint32_t text_size() const { return static_cast<std::uint32_t>(text_.size()); }
    void list_hits();

    /// The first hit of `term` that begins at `place` or behind it, or the one beyond the text.
    const Hit* first_from(Term term, std::uint32_t place) const {
        assert(is_asked_by_span(term));
        const HitList& list = lists_[static_cast<std::size_t>(term)];
        const Hit* const hit = &hits_[list.first + list.last_asked];
        const bool answers = hit->span.begin >= place && (list.last_asked == 0 || hit[-1].span.begin < place);
        return answers ? hit : hit_from(list, place);
    }
    const Hit* hit_from(const HitList& list, std::uint32_t place) const;
    const Phrase* look_up_place(std::uint32_t at, Term term, std::uint32_t limit) const;
    const Phrase* look_up_end(std::uint32_t end, Term term, std::uint32_t floor) const;

    std::u16string_view text_;
    std::span<const Phrase> phrases_;
    const Tries* tries_ = nullptr;
    TermFilter at_place_, before_end_;
    Sweep sweep_;
    Buffer<Hit> hits_;           // by term and place, the longer ones first
    HitList lists_[term_count];  // of the terms asked by span
};

}  // namespace reportx
