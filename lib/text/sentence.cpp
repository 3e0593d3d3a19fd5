// Brackets are matched by their own kind within a bounded reach, so an unclosed sign costs a bounded look and encloses nothing.
#include "text/sentence.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_bracket = 200;

/// It is the next character to the opening sign, but for ].
char16_t closing_of(char16_t opening) { return static_cast<char16_t>(opening + (opening == u'[' ? 2 : 1)); }

/// `first(at, end, stop)` gives the first place from `at` on for whose unit `stop` holds, or `end`.
template <class First>
std::uint32_t behind_closing(std::u16string_view text, std::uint32_t at, std::uint32_t end, First first) {
    const char16_t opening = text[at];
    if (!is_opening(opening)) return at;
    const char16_t closing = closing_of(opening);
    const bool nests = opening != u'“';  // a doubled opening quote is a slip, not a nesting
    int depth = 1;
    const auto stops = [&](char16_t c) {
        depth += int{(c == opening) & nests} - int{c == closing};
        return depth == 0 || c == u'\n';
    };
    const auto stop = first(at + 1, std::min(end, at + longest_bracket), stops);
    return depth == 0 ? stop + 1 : at;
}

}  // namespace

std::uint32_t behind_bracket(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    return behind_closing(text, at, end, [&](std::uint32_t i, std::uint32_t reach, auto stops) {
        while (i < reach && !stops(text[i])) ++i;
        return i;
    });
}

std::uint32_t behind_bracket(const Marks& marks, std::uint32_t at, std::uint32_t end) {
    return behind_closing(marks.text(), at, end, [&](std::uint32_t i, std::uint32_t reach, auto stops) {
        return marks.first(i, reach, stops, Marked::bracket);
    });
}

bool is_dot_stop(std::u16string_view text, std::uint32_t at) {
    return text[at] == u'.' && at > 0 && is_han(text[at - 1]) && (at + 1 >= text.size() || !is_digit(text[at + 1]));
}

std::uint32_t sentence_end_behind_bracket(const Marks& marks, Span within) {
    const auto ends = [](char16_t c, std::uint32_t) { return !is_opening(c); };
    return find_outside(marks, within, ends, Marked::sentence);
}

}  // namespace reportx
