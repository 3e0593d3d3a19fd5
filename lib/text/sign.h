// Signs: what a folded unit is to the structure of a text, looked up instead of compared: every step walks over text unit by unit.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/unit_flags.h"

namespace reportx {

enum Sign : std::uint16_t {
    sign_digit = 1 << 0,         ///< 0 to 9
    sign_numeral = 1 << 1,       ///< 一 to 九, 十百千万亿, 零〇两
    sign_half = 1 << 2,          ///< 半
    sign_blank = 1 << 3,         ///< a blank or line end, and what takes no room at all
    sign_sentence_end = 1 << 4,  ///< 。!? and line ends
    sign_clause_end = 1 << 5,    ///< those and ,;:
    sign_opening = 1 << 6,       ///< of brackets and quotes
    sign_closing = 1 << 7,       ///< likewise
    sign_list = 1 << 8,          ///< 、
    sign_stop = 1 << 9,          ///< the ASCII full stop
    sign_rule = 1 << 10,         ///< — and |
    sign_ordinal = 1 << 11,      ///< 第 and 其 of 第一, 其一; ①, ⑴ and their like
    sign_joint = 1 << 12,        ///< 、和及与, which join members of a list
    sign_phrase_end = 1 << 13,   ///< a phrase ends before it: those of clauses, 、, ( and ), the blank, U+0000
    sign_of = 1 << 14,           ///< 的
};

/// By unit its flags.
inline constexpr auto sign_table = [] {
    UnitFlags<16> table;
    table.set(sign_digit, u"0123456789");
    table.set(sign_numeral, u"零〇一二两三四五六七八九十百千万亿");
    table.set(sign_half, u"半");
    table.set(sign_blank, u" \n\r\uFEFF\u200B\u200C\u200D\u200E\u200F");
    table.set(sign_sentence_end, u"。!?\n");
    table.set(sign_clause_end, u"。!?\n,;:");
    table.set(sign_opening, u"(《“‘〈「『【〔[");
    table.set(sign_closing, u")》”’〉」』】〕]");
    table.set(sign_list, u"、");
    table.set(sign_stop, u".");
    table.set(sign_rule, u"—|");
    table.set(sign_ordinal, u"第其");
    table.set(sign_joint, u"、和及与");
    table.set(sign_phrase_end, std::u16string_view(u"\0 。!?\n,;:、()", 12));
    table.set(sign_of, u"的");
    for (char16_t c = u'①'; c <= u'⒇'; ++c) table.set(sign_ordinal, {&c, 1});
    return table;
}();

/// Whether `c` is any of `signs`, flags of `Sign`.
constexpr bool is_sign(char16_t c, unsigned signs) { return (sign_table[c] & signs) != 0; }

constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
constexpr bool is_blank(char16_t c) { return is_sign(c, sign_blank); }
constexpr bool is_opening(char16_t c) { return is_sign(c, sign_opening); }
constexpr bool is_closing(char16_t c) { return is_sign(c, sign_closing); }
constexpr bool ends_sentence(char16_t c) { return is_sign(c, sign_sentence_end); }
constexpr bool ends_clause(char16_t c) { return is_sign(c, sign_clause_end); }
constexpr bool joins_list(char16_t c) { return is_sign(c, sign_joint); }
constexpr bool ends_phrase(char16_t c) { return is_sign(c, sign_phrase_end); }

/// True for the digits of Chinese numerals and for 十百千万亿.
constexpr bool is_numeral_sign(char16_t c) { return is_sign(c, sign_numeral); }

/// Whether an amount can be written from `c` on: 5, 五, 半.
constexpr bool may_start_number(char16_t c) { return is_sign(c, sign_digit | sign_numeral | sign_half); }

}  // namespace reportx
