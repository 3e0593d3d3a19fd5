// Matches: every phrase of the vocabulary that stands in a text, found in one pass and then asked for by place, by end and by
// term. No later step searches the text for words.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "reportx/span.h"
#include "rules/lexicon.h"
#include "text/buffer.h"

namespace reportx {

/// One phrase of a term that is listed for the whole text.
struct Hit {
    Span span;
    const Phrase* phrase;
};

class Matches {
public:
    /// Finds all phrases of `lexicon` in `text`; what was found before is forgotten, its memory kept.
    void find(const Lexicon& lexicon, std::u16string_view text);

    /// The longest phrase of `term` that stands at `at` and ends at `limit` or before, or null.
    const Phrase* longest_at(std::uint32_t at, Term term,
                             std::uint32_t limit = std::numeric_limits<std::uint32_t>::max()) const {
        if (at >= size_) return nullptr;
        for (std::uint32_t i = first_[at + 1]; i-- > first_[at];) {
            if (matches_[i].term == term && at + matches_[i].size <= limit) return &phrases_[matches_[i].phrase];
        }
        return nullptr;
    }

    /// The longest phrase of `term` that ends right before `end` and begins at `floor` or behind it, or null.
    const Phrase* longest_before(std::uint32_t end, Term term, std::uint32_t floor = 0) const {
        const Phrase* longest = nullptr;
        for (std::uint32_t i = last_ending_[end]; i != none; i = matches_[i].ending_before) {
            if (matches_[i].term == term && end - matches_[i].size >= floor) longest = &phrases_[matches_[i].phrase];
        }
        return longest;
    }

    /// Calls `take(phrase)` for every phrase that stands at `at`, shortest first.
    template <class Take>
    void each_at(std::uint32_t at, Take take) const {
        for (std::uint32_t i = first_[at]; i < first_[at + 1]; ++i) take(phrases_[matches_[i].phrase]);
    }

    /// Whether any phrase ends right before `end`.
    bool any_ending_at(std::uint32_t end) const { return last_ending_[end] != none; }

    /// Hits in order of place, the longer one first at the same place, as a pair of pointers for a range-for.
    struct Range {
        const Hit* first;
        const Hit* last;
        const Hit* begin() const { return first; }
        const Hit* end() const { return last; }
        bool empty() const { return first == last; }
        const Hit& front() const { return *first; }
    };

    /// The hits of `term`, a listed one, whose start lies within `span`; the last ones may reach beyond its end.
    Range starting_in(Term term, Span span) const;

    /// The first hit of `term` that lies wholly within `span`, or null.
    const Hit* first_in(Term term, Span span) const;

    bool any_in(Term term, Span span) const { return first_in(term, span) != nullptr; }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Match {
        std::uint32_t begin;
        std::uint32_t ending_before;  // the match found before this one that ends where it does, or `none`
        std::uint16_t phrase;
        std::uint8_t size;
        Term term;
    };

    Range listed(Term term) const {
        const auto number = static_cast<std::size_t>(term);
        return {hits_.begin() + first_of_term_[number], hits_.begin() + first_of_term_[number + 1]};
    }
    std::uint32_t take(const Trie& trie, Trie::Node node, std::uint32_t at, std::uint32_t end, std::uint32_t count);
    void list_hits();

    std::span<const Phrase> phrases_;
    std::uint32_t size_ = 0;                 // of the text
    Buffer<Match> matches_;                  // by place, shortest first
    Buffer<std::uint32_t> first_;            // by place: its first match; one entry more than there are places
    Buffer<std::uint32_t> last_ending_;      // by end: the last match found that ends there, or `none`
    Buffer<Hit> hits_;                       // of the listed terms, by term, then by place
    std::uint32_t counts_[term_count] = {};  // of the matches, by term
    std::uint32_t first_of_term_[term_count + 1] = {};  // of the hits
};

}  // namespace reportx
