// Chinese numerals: 十二, 一百二十三, 二〇二五, 三千零八万 … as whole numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace reportx {

/// A numeral read at some place: its value and how many units it took.
struct Numeral {
    std::int64_t value = 0;
    std::uint32_t length = 0;
};

/// The digit 0 to 9 that a numeral sign stands for (零〇一二两三 … 九; the capital forms 壹贰… are left out, since 队伍 and 陆续 are words), or -1.
int numeral_digit(char16_t c);

/// The power of ten that 十百千万亿 stand for (1 2 3 4 8), or 0.
int numeral_power(char16_t c);

/// The longest well-formed numeral that starts at `at`: place notation (一百零五, 十二, 三万二千, 两亿) or digit by digit
/// (二〇二五, 一二三). Nothing when there is none, when it is ill-formed at its start, or past 10^16.
std::optional<Numeral> read_numeral(std::u16string_view text, std::uint32_t at);

}  // namespace reportx
