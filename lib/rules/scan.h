// Scan: the phrases of one trie over a stretch of text, for the terms that are frequent and needed in some stretches only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "reportx/span.h"
#include "rules/trie.h"

namespace reportx {

/// Calls `at(unit, seconds)` for the places from `unit` on where a phrase may start, and goes on where that says; returns where the last unit
/// is reached or passed, at which this does not look. Most of the time of a scan is spent in here.
template <class At>
const char16_t* each_opening(const Trie& trie, const char16_t* unit, const char16_t* last, At at) {
    const std::uint64_t* const openers = trie.openers.data();
    while (unit < last) {
        std::uint64_t seconds;
        char16_t first = *unit;
        do {
            const char16_t second = unit[1];
            seconds = openers[first % Trie::opener_rows];
            if (Trie::has_unit(seconds, second)) break;
            first = second;
        } while (++unit != last);
        if (unit == last) break;
        unit = at(unit, seconds);
    }
    return unit;
}

/// Calls `take(place, first_entry, depth)` for the phrases that start within `span`, place by place, shorter ones first; `text` is cut where
/// they may not reach further.
template <class Take>
void each_ending(const Trie& trie, std::u16string_view text, Span span, Take take) {
    if (span.empty()) return;
    const char16_t *const begin = text.data(), *const end = begin + text.size();
    const auto take_at = [&](const char16_t* unit) {
        const auto at = static_cast<std::uint32_t>(unit - begin);
        return [&take, at](std::uint32_t first_entry, std::uint32_t depth) { take(at, first_entry, depth); };
    };
    const char16_t* const last = std::min(begin + span.end, end - 1);
    each_opening(trie, begin + span.begin, last, [&](const char16_t* unit, std::uint64_t seconds) {
        trie.descend(seconds, unit, end, take_at(unit));
        return unit + 1;
    });
    if (last < begin + span.end) trie.walk(last, end, take_at(last));
}

/// Calls `take(entry)` for the longest phrase that stands within `span`, then for the longest behind its end, and so on.
template <class Take>
void each_longest(const Trie& trie, std::u16string_view text, Span span, Take take) {
    if (span.empty()) return;
    const char16_t* const end = text.data() + span.end;
    std::uint32_t longest = 0, entry = 0;
    const auto note = [&](std::uint32_t first_entry, std::uint32_t depth) {
        longest = depth;
        entry = first_entry;
    };
    const auto settle = [&] {
        while (!trie.entries[entry].last) ++entry;
        take(trie.entries[entry]);
    };
    const char16_t* const rest =
        each_opening(trie, text.data() + span.begin, end - 1, [&](const char16_t* unit, std::uint64_t seconds) {
            longest = 0;
            trie.descend(seconds, unit, end, note);
            if (longest == 0) return unit + 1;
            settle();
            return unit + longest;
        });
    longest = 0;
    if (rest < end) trie.walk(rest, end, note);
    if (longest != 0) settle();
}

}  // namespace reportx
