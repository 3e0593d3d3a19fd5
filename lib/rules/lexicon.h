// Lexicon: every phrase of the rules, found in one pass over a text.
//
// A phrase belongs to a term (what kind of cue it is) and carries a value (what it says). Phrases are keyed by their first
// two units; a bitmap of those pairs turns most places away with one look, so the pass is linear and cheap.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/span.h"
#include "reportx/text.h"
#include "rules/term.h"

namespace reportx {

/// One phrase of the vocabulary. All views point into what the tables own.
struct Phrase {
    std::u16string_view units;  ///< folded
    Term term;
    std::string_view value;  ///< meaning depends on the term
    std::string_view id;
    std::string_view file;
    std::string_view example;
    std::uint32_t rule = 0;  ///< for `Term::indicator_word`: the row of the indicator rules
};

class Lexicon {
public:
    /// At most 65 535 phrases.
    explicit Lexicon(std::vector<Phrase> phrases);

    const std::vector<Phrase>& phrases() const { return phrases_; }

    /// The longest phrase of `term` that stands at `at`, or null.
    const Phrase* longest_at(std::u16string_view text, std::uint32_t at, Term term) const;

    /// The longest phrase of `term` that ends right before `end`, or null.
    const Phrase* longest_before(std::u16string_view text, std::uint32_t end, Term term) const;

    /// The phrase of `term` that is exactly `text`, or null.
    const Phrase* exact(std::u16string_view text, Term term) const;

    /// Calls `take(phrase)` for every phrase that stands at `at`, longest first.
    template <class Take>
    void each_at(std::u16string_view text, std::uint32_t at, Take take) const {
        if (at + 1 < text.size()) {
            const auto key = pair_key(text[at], text[at + 1]);
            if (pair_bits_[key >> 6] >> (key & 63) & 1) {
                for (std::uint32_t i = heads_.bucket[key]; i < heads_.bucket[key + 1]; ++i) {
                    const Phrase& phrase = phrases_[heads_.order[i]];
                    if (text.compare(at, phrase.units.size(), phrase.units) == 0) take(phrase);
                }
            }
        }
        if (at < text.size()) {
            const auto key = single_key(text[at]);
            for (std::uint32_t i = heads_.bucket[key]; i < heads_.bucket[key + 1]; ++i) {
                const Phrase& phrase = phrases_[heads_.order[i]];
                if (phrase.units[0] == text[at]) take(phrase);
            }
        }
    }

private:
    static constexpr std::uint32_t pair_keys = 8192, single_keys = 1024;
    static std::uint32_t pair_key(char16_t a, char16_t b) {
        return ((static_cast<std::uint32_t>(a) * 0x9E37u) ^ (static_cast<std::uint32_t>(b) * 0x85EBu)) % pair_keys;
    }
    static std::uint32_t single_key(char16_t a) { return pair_keys + a % single_keys; }

    /// Phrase indices by key, longest first within a key; `bucket[key]` is where a key starts in `order`.
    struct Index {
        std::vector<std::uint16_t> order;
        std::vector<std::uint16_t> bucket;
    };
    template <class Key>
    Index index_by(Key key) const;

    std::vector<Phrase> phrases_;
    Index heads_;                           // by the first two units, or the only one
    Index tails_;                           // by the last two, or the only one
    std::vector<std::uint64_t> pair_bits_;  // which pairs begin a phrase
};

/// One phrase found in a text.
struct Hit {
    Span span;
    const Phrase* phrase;
};

/// All phrases found in a text, by term and in order of place; longer ones first at the same place.
class Hits {
public:
    Hits(const Lexicon& lexicon, std::u16string_view text);

    /// The hits of `term` that lie within `span`, as a pair of pointers for a range-for.
    struct Range {
        const Hit* first;
        const Hit* last;
        const Hit* begin() const { return first; }
        const Hit* end() const { return last; }
        bool empty() const { return first == last; }
        const Hit& front() const { return *first; }
    };

    /// Hits whose start lies within `span`; the last ones may reach beyond its end.
    Range starting_in(Term term, Span span) const;

    /// The first hit of `term` that lies wholly within `span`, or null.
    const Hit* first_in(Term term, Span span) const;

    /// The longest hit of `term` that starts exactly at `at`, or null.
    const Hit* at(Term term, std::uint32_t at) const;

    bool any_in(Term term, Span span) const { return first_in(term, span) != nullptr; }

private:
    std::vector<std::vector<Hit>> by_term_;
};

}  // namespace reportx
