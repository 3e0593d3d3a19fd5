// What a unit next to a number says of it, looked up instead of compared: the neighbours of most say nothing, which one test tells.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/fold.h"
#include "text/sentence.h"
#include "text/unit_flags.h"

namespace reportx {

enum Near : std::uint16_t {
    near_letter = 1 << 0,       ///< a to z, A to Z
    near_glue = 1 << 1,         ///< glues a number to a name, a code, a date or a formula: +, #
    near_point = 1 << 2,        ///< . and /, which may do so
    near_latin = 1 << 3,        ///< those and all others below U+0100 but what ends a phrase
    near_phrase_end = 1 << 4,   ///< a phrase ends before it
    near_calendar = 1 << 5,     ///< 年
    near_numeral = 1 << 6,      ///< a sign of Chinese numerals
    near_single = 1 << 7,       ///< one of them that is a number by itself: 三, not 百
    near_range = 1 << 8,        ///< may lead to a second number: —, 至
    near_big = 1 << 9,          ///< 大, of 7大领域
    near_ordinal = 1 << 10,     ///< 第
    near_front = 1 << 11,       ///< 前
    near_on_digits = 1 << 12,   ///< a number may go on with it behind digits
    near_on_numeral = 1 << 13,  ///< likewise behind a Chinese numeral
    near_on_unit = 1 << 14,     ///< behind a unit: a second unit, a qualifier or a second number may follow
    near_opening = 1 << 15,     ///< (
};

/// By unit its flags.
inline constexpr auto near_table = [] {
    UnitFlags<24> table;
    constexpr std::u16string_view singles = u"零〇一二两三四五六七八九", powers = u"十百千万亿";
    for (char16_t c = 0; c < 0x100; ++c) {
        if (is_letter(c)) table.set(near_letter, {&c, 1});
        table.set(ends_phrase(c) ? near_phrase_end : near_latin, {&c, 1});
    }
    table.set(near_glue, u"+·×*#=_");
    table.set(near_point, u"./");
    table.set(near_phrase_end, u"。、");
    table.set(near_calendar, u"年月日号时点届周");
    table.set(near_single, singles);
    for (const auto signs : {singles, powers}) table.set(near_numeral | near_on_digits | near_on_numeral, signs);
    table.set(near_range | near_on_unit, u"—-~至到");
    table.set(near_on_unit, u"(/ ");
    table.set(near_opening, u"(");
    table.set(near_big, u"大");
    table.set(near_ordinal, u"第");
    table.set(near_front, u"前");
    table.set(near_on_digits, u"0123456789,./ 余多");
    table.set(near_on_numeral, u" \n\r\uFEFF\u200B\u200C\u200D\u200E\u200F半余多分成");
    return table;
}();

/// Of the unit right before `at`; what stands before a text ends phrases, as what stands behind it does.
constexpr unsigned near_before(std::u16string_view text, std::uint32_t at) {
    return near_table[at > 0 ? text[at - 1] : u'\0'];
}

/// Of the unit at `at`, right behind a number.
constexpr unsigned near_behind(std::u16string_view text, std::uint32_t at) {
    return near_table[at < text.size() ? text[at] : u'\0'];
}

/// Where the blanks before `end` begin, not before `floor`.
constexpr std::uint32_t before_blanks(std::u16string_view text, std::uint32_t end, std::uint32_t floor = 0) {
    while (end > floor && text[end - 1] == blank) --end;
    return end;
}

/// Whether what `near` was told of stands behind all that belongs to a number: it ends a phrase and opens no bracket.
constexpr bool is_stop(unsigned near) { return (near & (near_phrase_end | near_on_unit)) == near_phrase_end; }

}  // namespace reportx
