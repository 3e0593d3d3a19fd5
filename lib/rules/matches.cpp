// One pass for the terms that are asked for by span, in two loops: the first marks where a phrase may start, without a branch, the
// second walks down the trie there.
#include "rules/matches.h"

#include <algorithm>
#include <cassert>

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
        place += Trie::has_second(openers[units[at] % Trie::opener_rows], units[at + 1]);
    }
    *place = last;
    place += Trie::has_second(openers[units[last] % Trie::opener_rows], u'\0');
    return static_cast<std::uint32_t>(place - places);
}

}  // namespace

void Matches::find(const Lexicon& lexicon, std::u16string_view text) {
    text_ = text;
    phrases_ = lexicon.phrases();
    tries_ = lexicon.tries();
    std::fill_n(last_at_.room(text.size() + 1), text.size() + 1, unasked);
    std::fill_n(last_before_.room(text.size() + 1), text.size() + 1, unasked);
    found_.room(std::max<std::size_t>(found_.size(), 1))[0] = {};
    found_count_ = 1;
    sweep(tries_.by_span);
}

void Matches::sweep(const Trie& trie) {
    for (HitList& list : lists_) list.size = list.last_asked = 0;
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t* const candidates = candidates_.room(text_.size());
    const std::uint32_t count = find_candidates(trie.openers.data(), text_, candidates);
    const char16_t* const units = text_.data();
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t at = candidates[i];
        trie.walk(
            size - at, [=](std::uint32_t k) { return units[at + k]; },
            [&](std::span<const Trie::Entry> entries, std::uint32_t depth) {
                for (const Trie::Entry entry : entries) {
                    add(entry.term, {{at, at + depth}, &phrases_[entry.phrase]});
                }
            });
    }
    for (HitList& list : lists_) {
        if (list.size == list.hits.size()) list.hits.grow(2 * list.hits.size() + 16);
        list.hits[list.size] = {{size + 1, size + 1}, nullptr};
    }
}

/// Hits come in order of place, at one place the shorter first, which is turned round here.
inline void Matches::add(Term term, const Hit& hit) {
    HitList& list = lists_[static_cast<std::size_t>(term)];
    if (list.size == list.hits.size()) list.hits.grow(2 * list.hits.size() + 16);
    Hit* place = &list.hits[list.size++];
    for (; place != list.hits.begin() && place[-1].span.begin == hit.span.begin; --place) *place = place[-1];
    *place = hit;
}

/// The first hit of `term` that begins at `place` or behind it, or the one beyond the text. Doubles its steps away from the last
/// answer, so that near questions are answered soon and far ones in the logarithm of the distance.
const Hit* Matches::first_from(Term term, std::uint32_t place) const {
    assert(is_asked_by_span(term));
    const HitList& list = lists_[static_cast<std::size_t>(term)];
    const Hit* const hits = list.hits.begin();
    std::uint32_t from = list.last_asked, to = from;  // the answer lies in [from, to]
    if (hits[from].span.begin < place) {
        for (std::uint32_t step = 1; to < list.size && hits[to].span.begin < place; step *= 2) {
            from = to + 1;
            to = std::min(list.size, to + step);
        }
    } else {
        for (std::uint32_t step = 1; from > 0 && hits[from - 1].span.begin >= place; step *= 2) {
            to = from - 1;
            from -= std::min(from, step);
        }
    }
    const Hit* const first = std::lower_bound(hits + from, hits + to, place,
                                              [](const Hit& hit, std::uint32_t at) { return hit.span.begin < at; });
    list.last_asked = static_cast<std::uint32_t>(first - hits);
    return first;
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
    last_at_[at] = look_up(tries_.by_place, static_cast<std::uint32_t>(text_.size()) - at,
                           [&](std::uint32_t i) { return text_[at + i]; });
}

void Matches::look_up_end(std::uint32_t end) const {
    last_before_[end] = look_up(tries_.by_end, end, [&](std::uint32_t i) { return text_[end - 1 - i]; });
}

/// Notes all phrases along the units and returns where the last of them, the longest, is noted.
template <class UnitAt>
std::uint32_t Matches::look_up(const Trie& trie, std::uint32_t count, UnitAt unit_at) const {
    const std::uint32_t before = found_count_;
    trie.walk(count, unit_at, [&](std::span<const Trie::Entry> entries, std::uint32_t depth) {
        if (found_count_ + entries.size() + 1 > found_.size()) found_.grow(2 * found_.size() + entries.size() + 1);
        Match* match = &found_[found_count_];
        for (const Trie::Entry entry : entries) *match++ = {entry.phrase, static_cast<std::uint8_t>(depth), entry.term};
        found_count_ += static_cast<std::uint32_t>(entries.size());
    });
    if (found_count_ == before) return 0;
    found_[found_count_] = {};  // ends the list of the next place
    return found_count_++ - 1;
}

}  // namespace reportx
