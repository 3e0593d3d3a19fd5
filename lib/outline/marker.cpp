// read_marker: number, then the sign that makes it a marker; both together decide the alphabet.
#include "outline/marker.h"

#include "text/fold.h"
#include "text/numeral.h"

namespace reportx {
namespace {

struct Number {
    std::uint32_t value;
    std::uint32_t end;
    bool han;
};

/// 1 to 99 in either script: no report counts further.
std::optional<Number> read_number(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    std::uint32_t i = at, value = 0;
    while (i < end && is_digit(text[i]) && i < at + 3)
        value = value * 10 + static_cast<std::uint32_t>(text[i++] - u'0');
    if (i > at) return value >= 1 && i <= at + 2 ? std::optional(Number{value, i, false}) : std::nullopt;
    if (const auto numeral = read_numeral(text.substr(0, end), at);
        numeral && numeral->value >= 1 && numeral->value <= 99) {
        return Number{static_cast<std::uint32_t>(numeral->value), at + numeral->length, true};
    }
    return std::nullopt;
}

/// ① ⑴ ⒈ ㈠ and their like: one sign that is number and marker at once.
std::optional<std::pair<Alphabet, std::uint32_t>> read_enclosed(char16_t c) {
    if (c >= u'①' && c <= u'⑳') return std::pair{Alphabet::circled, c - u'①' + 1u};
    if (c >= u'❶' && c <= u'❿') return std::pair{Alphabet::circled, c - u'❶' + 1u};
    if (c >= u'⑴' && c <= u'⒇') return std::pair{Alphabet::arabic_in_brackets, c - u'⑴' + 1u};
    if (c >= u'⒈' && c <= u'⒛') return std::pair{Alphabet::arabic, c - u'⒈' + 1u};
    if (c >= u'㈠' && c <= u'㈩') return std::pair{Alphabet::han_in_brackets, c - u'㈠' + 1u};
    return std::nullopt;
}

/// Whether a marker may begin with `c`: most lines begin with another sign.
bool may_open_marker(char16_t c) {
    const bool enclosed = c >= u'①' && c <= u'㈩';
    return is_sign(c, sign_digit | sign_numeral | sign_ordinal) || c == u'(' || enclosed;
}

bool is_marker_sign(char16_t c) { return c == u'、' || c == u'.' || c == u'·' || c == u','; }

std::uint32_t skip_signs(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && (is_blank(text[at]) || text[at] == u'、' || text[at] == u'.')) ++at;
    return at;
}

}  // namespace

std::optional<Marker> read_marker(std::u16string_view text, Span line) {
    if (line.empty() || !may_open_marker(text[line.begin])) return std::nullopt;
    const auto unit = [&](std::uint32_t at) { return at < line.end ? text[at] : u'\0'; };
    const auto made = [&](Alphabet alphabet, std::uint32_t ordinal, std::uint32_t end) {
        return Marker{alphabet, ordinal, {line.begin, end}, skip_signs(text, end, line.end)};
    };
    if (const auto enclosed = read_enclosed(text[line.begin])) {
        return made(enclosed->first, enclosed->second, line.begin + 1);
    }
    const bool ordinal_word = text[line.begin] == u'第';  // 第一部分, 第二章
    const bool bracket = text[line.begin] == u'(';
    std::uint32_t at = line.begin + (bracket || ordinal_word ? 1 : 0);
    while (bracket && unit(at) == blank) ++at;
    const auto number = read_number(text, at, line.end);
    if (!number) return std::nullopt;
    at = number->end;
    if (ordinal_word) {
        if (unit(at) == u'部' && unit(at + 1) == u'分') return made(Alphabet::part, number->value, at + 2);
        if (unit(at) == u'章') return made(Alphabet::part, number->value, at + 1);
        if (unit(at) == u'节') return made(Alphabet::chapter, number->value, at + 1);
        return std::nullopt;
    }
    while (unit(at) == blank) ++at;
    if (unit(at) == u')') {
        return made(number->han ? Alphabet::han_in_brackets : Alphabet::arabic_in_brackets, number->value, at + 1);
    }
    if (bracket || !is_marker_sign(unit(at))) return std::nullopt;
    if (!number->han && (is_digit(unit(at + 1)) || unit(at) == u',' || unit(at) == u'·')) return std::nullopt;
    if (number->han && unit(at) == u'·') return std::nullopt;
    return made(number->han ? Alphabet::han : Alphabet::arabic, number->value, at + 1);
}

}  // namespace reportx
