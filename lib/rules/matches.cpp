// One pass for the terms that are asked for by span, in three loops, each small enough to be kept in registers: where a phrase may
// start; what ends on the way down the trie from there; the hits by term.
#include "rules/matches.h"

#include <algorithm>

namespace reportx {
namespace {

/// Writes the places where a phrase may start and returns their number. Each place is written, and kept by counting it.
std::uint32_t find_candidates(const std::uint64_t* openers, std::u16string_view text, std::uint32_t* places) {
    if (text.empty()) return 0;
    const char16_t* const units = text.data();
    const auto last = static_cast<std::uint32_t>(text.size() - 1);
    std::uint32_t* place = places;
    for (std::uint32_t at = 0; at < last; ++at) {
        *place = at;
        place += Trie::has_unit(openers[units[at] % Trie::opener_rows], units[at + 1]);
    }
    *place = last;
    place += Trie::has_unit(openers[units[last] % Trie::opener_rows], u'\0');
    return static_cast<std::uint32_t>(place - places);
}

}  // namespace

void Matches::find(const Lexicon& lexicon, std::u16string_view text) {
    text_ = text;
    phrases_ = lexicon.phrases();
    tries_ = lexicon.tries();
    at_place_.forget(text.size());
    before_end_.forget(text.size());
    found_.room(std::max<std::size_t>(found_.size(), 64))[0] = {};
    found_count_ = 1;
    sweep(tries_.by_span);
}

void Matches::sweep(const Trie& trie) {
    const std::uint32_t size = text_size();
    std::uint32_t* const places = candidates_.room(text_.size());
    const std::uint32_t candidates = find_candidates(trie.openers.data(), text_, places);
    constexpr std::uint32_t most_here = Phrase::longest + 1;  // endings of one place
    const char16_t* const text = text_.data();
    std::uint32_t count = 0;
    swept_.room(std::max(swept_.size(), text_.size() / 2 + most_here));
    for (std::uint32_t i = 0; i < candidates; ++i) {
        const std::uint32_t at = places[i];
        if (count + most_here > swept_.size()) swept_.grow(2 * swept_.size());
        Ending* ending = &swept_[count];
        const char16_t* const units = text + at;
        const char16_t second = size - at > 1 ? units[1] : u'\0';
        trie.descend(
            trie.openers[units[0] % Trie::opener_rows], units[0], second, size - at,
            [=](std::uint32_t k) { return units[k]; },
            [&](std::uint32_t first_entry, std::uint32_t depth) {
                *ending++ = {at, static_cast<std::uint16_t>(first_entry), static_cast<std::uint16_t>(depth)};
            });
        count = static_cast<std::uint32_t>(ending - swept_.begin());
    }
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

/// The longest hit of `term` at `at` that ends at `limit` or before.
const Phrase* Matches::longest_hit_at(std::uint32_t at, Term term, std::uint32_t limit) const {
    for (const Hit* hit = first_from(term, at); hit->span.begin == at; ++hit) {
        if (hit->span.end <= limit) return hit->phrase;
    }
    return nullptr;
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

void Matches::look_up_place(std::uint32_t at) const {
    look_up(
        tries_.by_place, text_size() - at, [&](std::uint32_t i) { return text_[at + i]; }, at_place_, at);
}

void Matches::look_up_end(std::uint32_t end) const {
    look_up(
        tries_.by_end, end, [&](std::uint32_t i) { return text_[end - 1 - i]; }, before_end_, end);
}

/// Notes all phrases along the units, the longest last.
template <class UnitAt>
void Matches::look_up(const Trie& trie, std::uint32_t count, UnitAt unit_at, Memory& memory,
                      std::uint32_t place) const {
    TermBits terms;
    trie.walk(count, unit_at, [&](std::uint32_t first_entry, std::uint32_t depth) {
        trie.each_entry(first_entry, [&](Trie::Entry entry) {
            if (found_count_ + 2 > found_.size()) found_.grow(2 * found_.size() + 64);
            found_[found_count_++] = {entry.phrase, entry.term, static_cast<std::uint8_t>(depth)};
            terms.add(entry.term);
        });
    });
    memory.note(place, terms, found_count_ - 1);
    if (!terms.empty()) found_[found_count_++] = {};  // ends the list of the next place
}

}  // namespace reportx
