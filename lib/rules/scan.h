// Scan: the phrases of one trie over a stretch of text, for the terms that are frequent and needed in some stretches only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "reportx/span.h"
#include "rules/trie.h"

namespace reportx {

/// The first place from `at` on where a phrase may start, or `last`, of which is known no more than that it is the last. Most of the time of a
/// scan is spent here.
inline std::uint32_t next_opening(const Trie& trie, std::u16string_view text, std::uint32_t at, std::uint32_t last) {
    if (at >= last) return last;
    const std::uint64_t* const openers = trie.openers.data();
    const char16_t *unit = text.data() + at, *const end = text.data() + last;
    char16_t first = *unit;
    do {
        const char16_t second = unit[1];
        if (Trie::has_unit(openers[first % Trie::opener_rows], second)) break;
        first = second;
    } while (++unit != end);
    return static_cast<std::uint32_t>(unit - text.data());
}

/// Calls `take(place, first_entry, depth)` for the phrases that start within `span`, place by place, shorter ones first; `text` is cut where
/// they may not reach further.
template <class Take>
void each_ending(const Trie& trie, std::u16string_view text, Span span, Take take) {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        at = next_opening(trie, text, at, std::min(span.end, size - 1));
        if (at == span.end) return;
        const char16_t* const units = text.data() + at;
        trie.walk(
            size - at, [=](std::uint32_t i) { return units[i]; },
            [&](std::uint32_t first_entry, std::uint32_t depth) { take(at, first_entry, depth); });
    }
}

/// Calls `take(entry)` for the longest phrase that stands within `span`, then for the longest behind its end, and so on.
template <class Take>
void each_longest(const Trie& trie, std::u16string_view text, Span span, Take take) {
    for (std::uint32_t at = span.begin; at < span.end;) {
        at = next_opening(trie, text, at, span.end - 1);
        std::uint32_t longest = 0, entry = 0;
        const char16_t* const units = text.data() + at;
        trie.walk(
            span.end - at, [=](std::uint32_t i) { return units[i]; },
            [&](std::uint32_t first_entry, std::uint32_t depth) {
                longest = depth;
                entry = first_entry;
            });
        at += std::max(longest, 1u);
        if (longest == 0) continue;
        while (!trie.entries[entry].last) ++entry;
        take(trie.entries[entry]);
    }
}

}  // namespace reportx
