// Brackets are matched by their own kind within a bounded reach, so an unclosed sign costs a bounded look and encloses nothing.
#include "text/sentence.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_bracket = 200;

char16_t closing_of(char16_t opening) {
    switch (opening) {
        case u'(':
            return u')';
        case u'《':
            return u'》';
        case u'“':
            return u'”';
        case u'‘':
            return u'’';
        case u'〈':
            return u'〉';
        case u'「':
            return u'」';
        case u'『':
            return u'』';
        case u'【':
            return u'】';
        case u'〔':
            return u'〕';
        case u'[':
            return u']';
        default:
            return u'\0';
    }
}

/// `next(at, end)` gives the place at `at` or behind it that is looked at next.
template <class Next>
std::uint32_t behind_closing(std::u16string_view text, std::uint32_t at, std::uint32_t end, Next next) {
    const char16_t opening = text[at];
    const char16_t closing = closing_of(opening);
    if (closing == u'\0') return at;
    int depth = 1;
    const std::uint32_t reach = std::min(end, at + longest_bracket);
    for (std::uint32_t i = next(at + 1, reach); i < reach && text[i] != u'\n'; i = next(i + 1, reach)) {
        if (text[i] == opening && opening != u'“') ++depth;  // a doubled opening quote is a slip, not a nesting
        if (text[i] == closing && --depth == 0) return i + 1;
    }
    return at;
}

}  // namespace

std::uint32_t behind_bracket(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    return behind_closing(text, at, end, [](std::uint32_t i, std::uint32_t) { return i; });
}

std::uint32_t behind_bracket(const Marks& marks, std::uint32_t at, std::uint32_t end) {
    const auto next = [&](std::uint32_t i, std::uint32_t reach) { return marks.next(i, reach, Marked::bracket); };
    return behind_closing(marks.text(), at, end, next);
}

bool is_dot_stop(std::u16string_view text, std::uint32_t at) {
    return text[at] == u'.' && at > 0 && is_han(text[at - 1]) && (at + 1 >= text.size() || !is_digit(text[at + 1]));
}

std::uint32_t sentence_end_behind_other(const Marks& marks, Span within) {
    const auto ends = [&](char16_t c, std::uint32_t at) {
        return is_sign(c, sign_sentence_end | sign_stop) && (c != u'.' || is_dot_stop(marks.text(), at));
    };
    return find_outside(marks, within, ends, Marked::sentence);
}

}  // namespace reportx
