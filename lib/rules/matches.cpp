// The hits of each term are laid side by side; what is asked of them is mostly answered near the question before.
#include "rules/matches.h"

#include <algorithm>
#include <iterator>

#include "rules/search_near.h"

namespace reportx {

void Matches::find(const Lexicon& lexicon, std::u16string_view text) {
    text_ = text;
    phrases_ = lexicon.phrases();
    tries_ = &lexicon.tries();
    at_place_ = tries_->at_place;
    before_end_ = tries_->before_end;
    sweep_.find(tries_->swept, text);
    list_hits();
}

/// Lays the hits of each term side by side by counting them first.
void Matches::list_hits() {
    const Trie& trie = tries_->swept.trie;
    const auto endings = sweep_.found(Channel::hits);
    std::uint32_t counts[term_count] = {};
    for (const Found& found : endings) {
        trie.each_entry(found.first_entry,
                        [&](const Trie::Entry& entry) { ++counts[static_cast<std::size_t>(entry.term)]; });
    }
    std::uint32_t total = 0;  // behind each list stands one beyond the text
    for (std::size_t term = 0; term < term_count; ++term) {
        lists_[term] = {total, counts[term]};
        total += counts[term] + 1;
    }
    Hit* const hits = hits_.room(total);
    Hit* next[term_count];
    for (std::size_t term = 0; term < term_count; ++term) {
        next[term] = hits + lists_[term].first;
        next[term][counts[term]] = {{text_size() + 1, text_size() + 1}, nullptr};
    }
    for (const Found& found : endings) {
        trie.each_entry(found.first_entry, [&](const Trie::Entry& entry) {
            *next[static_cast<std::size_t>(entry.term)]++ = {{found.at, found.at + entry.size},
                                                             &phrases_[entry.phrase]};
        });
    }
}

const Hit* Matches::hit_from(const HitList& list, std::uint32_t place) const {
    const Hit* const begin = &hits_[list.first];
    const Hit* const hit = search_near(begin, begin + list.size, begin + list.last_asked, place,
                                       [](const Hit& it) { return it.span.begin; });
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
        const auto& ending = tries_->by_place.walk(text + at, text + text_.size());
        tries_->by_place.each_entry(ending.of(Channel::hits), [&](const Trie::Entry& entry) {
            if (entry.term == term) hits.push_back({{at, at + entry.size}, &phrases_[entry.phrase]});
        });
    }
    return hits;
}

bool Matches::stands_in(Term term, Span span) const {
    return std::ranges::any_of(scan(term, span), [&](const Hit& hit) { return hit.span.end <= span.end; });
}

/// What the filter tells of two units tells too whether it is one alone that is asked for.
const Phrase* Matches::look_up_place(std::uint32_t at, Term term, std::uint32_t limit) const {
    const char16_t* const unit = text_.data() + at;
    const Trie& trie = tries_->by_place;
    const bool two = at_place_.may_begin(TermFilter::two_units(unit[0], unit[1]), term);
    const auto ending =
        two ? trie.ending_at(unit, text_.data() + std::min(text_size(), limit)) : trie.ending_of(unit[0]);
    return tries_->place_terms.longest(ending, term, phrases_);
}

const Phrase* Matches::look_up_end(std::uint32_t end, Term term, std::uint32_t floor) const {
    const auto unit = std::make_reverse_iterator(text_.data() + end);
    const Trie& trie = tries_->by_end;
    const bool two = before_end_.may_begin(TermFilter::two_units(unit[0], end > 1 ? unit[1] : u'\0'), term);
    const auto ending =
        two ? trie.ending_at(unit, std::make_reverse_iterator(text_.data() + floor)) : trie.ending_of(unit[0]);
    return tries_->end_terms.longest(ending, term, phrases_);
}

}  // namespace reportx
