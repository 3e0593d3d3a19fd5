// Lexicon and Hits: built once from the rules, then read only.
#include "rules/lexicon.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace reportx {

Lexicon::Lexicon(std::vector<Phrase> phrases)
    : phrases_(std::move(phrases)),
      order_(phrases_.size()),
      bucket_(pair_keys + single_keys + 1),
      pair_bits_(pair_keys / 64) {
    const auto key = [&](std::uint32_t i) {
        const auto& units = phrases_[i].units;
        return units.size() < 2 ? single_key(units[0]) : pair_key(units[0], units[1]);
    };
    std::iota(order_.begin(), order_.end(), 0u);
    std::ranges::stable_sort(order_, [&](std::uint32_t a, std::uint32_t b) {
        if (key(a) != key(b)) return key(a) < key(b);
        return phrases_[a].units.size() > phrases_[b].units.size();
    });
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
        ++bucket_[key(i) + 1];
        if (key(i) < pair_keys) pair_bits_[key(i) >> 6] |= std::uint64_t{1} << (key(i) & 63);
    }
    std::partial_sum(bucket_.begin(), bucket_.end(), bucket_.begin());
}

const Phrase* Lexicon::longest_at(std::u16string_view text, std::uint32_t at, Term term) const {
    const Phrase* longest = nullptr;
    each_at(text, at, [&](const Phrase& phrase) {
        if (phrase.term == term && (longest == nullptr || phrase.units.size() > longest->units.size()))
            longest = &phrase;
    });
    return longest;
}

const Phrase* Lexicon::longest_before(std::u16string_view text, std::uint32_t end, Term term) const {
    constexpr std::uint32_t longest_cue = 12;
    for (std::uint32_t length = std::min(end, longest_cue); length > 0; --length) {
        if (const Phrase* phrase = exact(text.substr(end - length, length), term)) return phrase;
    }
    return nullptr;
}

const Phrase* Lexicon::exact(std::u16string_view text, Term term) const {
    const Phrase* found = nullptr;
    each_at(text, 0, [&](const Phrase& phrase) {
        if (phrase.term == term && phrase.units.size() == text.size()) found = &phrase;
    });
    return found;
}

Hits::Hits(const Lexicon& lexicon, std::u16string_view text) : by_term_(term_count) {
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        lexicon.each_at(text, at, [&](const Phrase& phrase) {
            if (!found_by_pass(phrase.term)) return;
            const auto length = static_cast<std::uint32_t>(phrase.units.size());
            by_term_[static_cast<std::size_t>(phrase.term)].push_back({{at, at + length}, &phrase});
        });
    }
}

Hits::Range Hits::starting_in(Term term, Span span) const {
    const auto& hits = by_term_[static_cast<std::size_t>(term)];
    const auto from = [&](std::uint32_t place) {
        return std::ranges::lower_bound(hits, place, {}, [](const Hit& hit) { return hit.span.begin; });
    };
    return {hits.data() + (from(span.begin) - hits.begin()), hits.data() + (from(span.end) - hits.begin())};
}

const Hit* Hits::first_in(Term term, Span span) const {
    for (const Hit& hit : starting_in(term, span)) {
        if (hit.span.end <= span.end) return &hit;
    }
    return nullptr;
}

const Hit* Hits::at(Term term, std::uint32_t at) const {
    const auto range = starting_in(term, {at, at + 1});
    return range.empty() ? nullptr : range.first;
}

}  // namespace reportx
