// Digits, up to four at a time: few numbers have more, and how many they have is a branch that no processor foresees.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "text/sign.h"

namespace reportx {

struct FewDigits {
    std::uint32_t value = 0;
    std::uint32_t count = 0;
};

/// The digits that stand at `at` and right behind it, at most four of them.
inline FewDigits few_digits(std::u16string_view text, std::uint32_t at) {
    FewDigits few;
    if (at + std::size_t{4} > text.size()) {
        for (; at < text.size() && is_digit(text[at]); ++at, ++few.count)
            few.value = few.value * 10 + (text[at] - u'0');
        return few;
    }
    // A lane for each unit, the first the lowest: a digit becomes its value, any other sign more than 9.
    const char16_t* const units = text.data() + at;
    const std::uint64_t lanes = (std::uint64_t{units[0]} | std::uint64_t{units[1]} << 16 |
                                 std::uint64_t{units[2]} << 32 | std::uint64_t{units[3]} << 48) ^
                                0x0030'0030'0030'0030;
    // The uppermost bit of the others. A carry out of a lane spoils only those behind a sign that is no digit.
    const std::uint64_t others = ((lanes + 0x7FF6'7FF6'7FF6'7FF6) | lanes) & 0x8000'8000'8000'8000;
    few.count = others == 0 ? 4 : static_cast<std::uint32_t>(std::countr_zero(others)) / 16;
    if (few.count == 0) return few;
    // The product's uppermost lane sums up the digits, each times its power of ten; none of the sums below it reaches beyond its lane.
    const std::uint64_t aligned = lanes << (64 - 16 * few.count);
    few.value = static_cast<std::uint32_t>(aligned * 0x03E8'0064'000A'0001 >> 48);
    return few;
}

}  // namespace reportx
