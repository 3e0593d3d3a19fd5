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

}  // namespace

std::uint32_t behind_bracket(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    const char16_t opening = text[at];
    const char16_t closing = closing_of(opening);
    if (closing == u'\0') return at;
    int depth = 1;
    const std::uint32_t reach = std::min(end, at + longest_bracket);
    for (std::uint32_t i = at + 1; i < reach && text[i] != u'\n'; ++i) {
        if (text[i] == opening && opening != u'“') ++depth;  // a doubled opening quote is a slip, not a nesting
        if (text[i] == closing && --depth == 0) return i + 1;
    }
    return at;
}

bool is_dot_stop(std::u16string_view text, std::uint32_t at) {
    return text[at] == u'.' && at > 0 && is_han(text[at - 1]) && (at + 1 >= text.size() || !is_digit(text[at + 1]));
}

std::uint32_t sentence_end(std::u16string_view text, Span within) {
    return find_outside(text, within, [&](char16_t c, std::uint32_t at) {
        return is_sign(c, sign_sentence_end | sign_stop) && (c != u'.' || is_dot_stop(text, at));
    });
}

}  // namespace reportx
