// One pass for the terms that are asked for by span, in two loops: what ends where; the hits by term.
#include "rules/matches.h"

#include <algorithm>
#include <iterator>

#include "rules/scan.h"

namespace reportx {

void Matches::find(const Lexicon& lexicon, std::u16string_view text) {
    text_ = text;
    phrases_ = lexicon.phrases();
    tries_ = &lexicon.tries();
    at_place_ = tries_->at_place;
    before_end_ = tries_->before_end;
    sweep(tries_->by_span);
}

void Matches::sweep(const Trie& trie) {
    std::uint32_t count = 0;
    swept_.room(std::max(swept_.size(), text_.size() / 8 + 1));
    each_ending(trie, text_, {0, text_size()}, [&](std::uint32_t at, std::uint32_t first_entry, std::uint32_t depth) {
        if (count == swept_.size()) swept_.grow(2 * swept_.size());
        swept_[count++] = {at, static_cast<std::uint16_t>(first_entry), static_cast<std::uint16_t>(depth)};
    });
    list_hits(trie, count);
}

/// Lays the hits of each term side by side by counting them first.
void Matches::list_hits(const Trie& trie, std::uint32_t endings) {
    std::uint32_t counts[term_count] = {};
    const Ending* const swept = swept_.begin();
    for (std::uint32_t i = 0; i < endings; ++i) {
        trie.each_entry(swept[i].first_entry,
                        [&](Trie::Entry entry) { ++counts[static_cast<std::size_t>(entry.term)]; });
    }
    std::uint32_t total = 1;  // before the first list, and behind each, stands one beyond the text
    for (std::size_t term = 0; term < term_count; ++term) {
        lists_[term] = {total, counts[term]};
        total += counts[term] + 1;
    }
    Hit* const hits = hits_.room(total);
    const Hit beyond{{text_size() + 1, text_size() + 1}, nullptr};
    hits[0] = beyond;
    Hit* next[term_count];
    for (std::size_t term = 0; term < term_count; ++term) {
        next[term] = hits + lists_[term].first;
        next[term][counts[term]] = beyond;
    }
    for (std::uint32_t i = 0; i < endings; ++i) {
        const Ending ending = swept[i];
        trie.each_entry(ending.first_entry, [&](Trie::Entry entry) {
            Hit* place = next[static_cast<std::size_t>(entry.term)]++;
            for (; place[-1].span.begin == ending.at; --place)
                *place = place[-1];  // at one place the longer ones come later
            *place = {{ending.at, ending.at + ending.depth}, &phrases_[entry.phrase]};
        });
    }
}

/// Most questions are answered near the one before, the others by halves.
const Hit* Matches::found_from(const HitList& list, std::uint32_t place) const {
    constexpr std::ptrdiff_t near = 8;
    const Hit *const begin = &hits_[list.first], *const end = begin + list.size;
    const Hit* hit = begin + list.last_asked;
    const auto by_halves = [&](const Hit* from, const Hit* to) {
        return std::lower_bound(from, to, place, [](const Hit& it, std::uint32_t at) { return it.span.begin < at; });
    };
    if (hit->span.begin < place) {
        const Hit* const far = end - hit > near ? hit + near : end;  // the one at `end` begins behind any place
        while (hit != far && hit->span.begin < place) ++hit;
        if (hit->span.begin < place) hit = by_halves(hit, end);
    } else {
        const Hit* const far = hit - begin > near ? hit - near : begin;
        while (hit != far && hit[-1].span.begin >= place) --hit;
        if (hit != begin && hit[-1].span.begin >= place) hit = by_halves(begin, hit);
    }
    list.last_asked = static_cast<std::uint32_t>(hit - begin);
    return hit;
}

Matches::Range Matches::starting_in(Term term, Span span) const {
    const Hit* const first = first_from(term, span.begin);
    const Hit* last = first;
    while (last->span.begin < span.end) ++last;
    return {first, last};
}

const Hit* Matches::first_in(Term term, Span span) const {
    for (const Hit* hit = first_from(term, span.begin); hit->span.begin < span.end; ++hit) {
        if (hit->span.end <= span.end) return hit;
    }
    return nullptr;
}

std::vector<Hit> Matches::scan(Term term, Span span) const {
    std::vector<Hit> hits;
    const char16_t* const text = text_.data();
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        if (!may_stand(at, TermBits(term))) continue;
        const auto here = static_cast<std::ptrdiff_t>(hits.size());
        tries_->by_place.walk(text + at, text + text_.size(), [&](std::uint32_t first_entry, std::uint32_t depth) {
            tries_->by_place.each_entry(first_entry, [&](Trie::Entry entry) {
                if (entry.term == term) hits.push_back({{at, at + depth}, &phrases_[entry.phrase]});
            });
        });
        std::reverse(hits.begin() + here, hits.end());
    }
    return hits;
}

bool Matches::stands_in(Term term, Span span) const {
    return std::ranges::any_of(scan(term, span), [&](const Hit& hit) { return hit.span.end <= span.end; });
}

const Phrase* Matches::look_up_place(std::uint32_t at, Term term, std::uint32_t limit) const {
    const char16_t* const text = text_.data();
    return longest_of(tries_->by_place, text + at, text + std::min(text_size(), limit), term);
}

const Phrase* Matches::look_up_end(std::uint32_t end, Term term, std::uint32_t floor) const {
    const char16_t* const text = text_.data();
    return longest_of(tries_->by_end, std::make_reverse_iterator(text + end), std::make_reverse_iterator(text + floor),
                      term);
}

/// The last phrase of `term` on the way down the trie, or null.
template <class Unit>
const Phrase* Matches::longest_of(const Trie& trie, Unit unit, Unit end, Term term) const {
    const Phrase* longest = nullptr;
    trie.walk(unit, end, [&](std::uint32_t first_entry, std::uint32_t) {
        trie.each_entry(first_entry, [&](Trie::Entry entry) {
            if (entry.term == term) longest = &phrases_[entry.phrase];
        });
    });
    return longest;
}

}  // namespace reportx
