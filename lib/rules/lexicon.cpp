// Lexicon and Hits: built once from the rules, then read only.
#include "rules/lexicon.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace reportx {

/// A counting sort: start-up pays for it in every process, so it is linear and allocates twice.
template <class Key>
Lexicon::Index Lexicon::index_by(Key key) const {
    Index index{std::vector<std::uint16_t>(phrases_.size()), std::vector<std::uint16_t>(pair_keys + single_keys + 1)};
    for (const Phrase& phrase : phrases_) ++index.bucket[key(phrase.units) + 1];
    std::partial_sum(index.bucket.begin(), index.bucket.end(), index.bucket.begin());
    std::vector<std::uint16_t> filled(index.bucket.begin(), index.bucket.end() - 1);
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        const auto start = index.bucket[key(phrases_[i].units)];
        auto at = filled[key(phrases_[i].units)]++;
        for (; at > start && phrases_[index.order[at - 1]].units.size() < phrases_[i].units.size(); --at) {
            index.order[at] = index.order[at - 1];
        }
        index.order[at] = static_cast<std::uint16_t>(i);
    }
    return index;
}

Lexicon::Lexicon(std::vector<Phrase> phrases) : phrases_(std::move(phrases)), pair_bits_(pair_keys / 64) {
    heads_ = index_by([](std::u16string_view units) {
        return units.size() < 2 ? single_key(units[0]) : pair_key(units[0], units[1]);
    });
    tails_ = index_by([](std::u16string_view units) {
        const auto n = units.size();
        return n < 2 ? single_key(units[0]) : pair_key(units[n - 2], units[n - 1]);
    });
    for (std::uint32_t key = 0; key < pair_keys; ++key) {
        if (heads_.bucket[key] != heads_.bucket[key + 1]) pair_bits_[key >> 6] |= std::uint64_t{1} << (key & 63);
    }
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
    const auto look = [&](std::uint32_t key) -> const Phrase* {
        for (std::uint32_t i = tails_.bucket[key]; i < tails_.bucket[key + 1]; ++i) {
            const Phrase& phrase = phrases_[tails_.order[i]];
            const auto length = static_cast<std::uint32_t>(phrase.units.size());
            if (phrase.term != term || length > end) continue;
            if (text.compare(end - length, length, phrase.units) == 0) return &phrase;
        }
        return nullptr;
    };
    const Phrase* found = end >= 2 ? look(pair_key(text[end - 2], text[end - 1])) : nullptr;
    if (found == nullptr && end >= 1) found = look(single_key(text[end - 1]));
    return found;
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
