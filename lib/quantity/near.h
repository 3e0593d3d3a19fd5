// What a unit next to a number says of it, looked up instead of compared: the neighbours of most say nothing, which one test tells.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/fold.h"
#include "text/sentence.h"

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
};

/// Flags in pages of 256 units. Those of units without any are the first, which has none.
class NearTable {
public:
    constexpr NearTable() {
        constexpr std::u16string_view singles = u"零〇一二两三四五六七八九", powers = u"十百千万亿";
        for (char16_t c = 0; c < 0x100; ++c) {
            if (is_letter(c)) set(near_letter, {&c, 1});
            set(ends_phrase(c) ? near_phrase_end : near_latin, {&c, 1});
        }
        set(near_glue, u"+·×*#=_");
        set(near_point, u"./");
        set(near_phrase_end, u"。、");
        set(near_calendar, u"年月日号时点届周");
        set(near_single, singles);
        for (const auto signs : {singles, powers}) set(near_numeral | near_on_digits | near_on_numeral, signs);
        set(near_range | near_on_unit, u"—-~至到");
        set(near_on_unit, u"(/ ");
        set(near_big, u"大");
        set(near_ordinal, u"第");
        set(near_front, u"前");
        set(near_on_digits, u"0123456789,./ 余多");
        set(near_on_numeral, u" \n\r\uFEFF\u200B\u200C\u200D\u200E\u200F半余多分成");
    }

    constexpr std::uint16_t operator[](char16_t c) const { return flags_[page_[c >> 8] + (c & 0xFFu)]; }

private:
    constexpr void set(unsigned flags, std::u16string_view units) {
        for (const char16_t c : units) {
            std::uint16_t& page = page_[c >> 8];
            if (page == 0) page = used_ += 256;
            flags_[page + (c & 0xFFu)] |= static_cast<std::uint16_t>(flags);
        }
    }

    std::array<std::uint16_t, 256> page_{};  // where the page of a unit begins
    std::array<std::uint16_t, 24 * 256> flags_{};
    std::uint16_t used_ = 0;
};

inline constexpr NearTable near_table;

/// Of the unit right before `at`; what stands before a text ends phrases, as what stands behind it does.
constexpr unsigned near_before(std::u16string_view text, std::uint32_t at) {
    return near_table[at > 0 ? text[at - 1] : u'\0'];
}

/// Of the unit at `at`, right behind a number.
constexpr unsigned near_behind(std::u16string_view text, std::uint32_t at) {
    return near_table[at < text.size() ? text[at] : u'\0'];
}

/// Whether what `near` was told of stands behind all that belongs to a number: it ends a phrase and opens no bracket.
constexpr bool is_stop(unsigned near) { return (near & (near_phrase_end | near_on_unit)) == near_phrase_end; }

}  // namespace reportx
