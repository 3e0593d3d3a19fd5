// Chinese numerals: 十二, 一百二十三, 二〇二五, 三千零八万 … as whole numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/sign.h"

namespace reportx {

/// A numeral read at some place: its value and how many units it took.
struct Numeral {
    std::int64_t value = 0;
    std::uint32_t length = 0;
};

/// What the signs stand for, in a table without two of them in one slot: chains of comparisons are branches that no processor foresees.
class NumeralSigns {
public:
    struct Sign {
        char16_t unit = 0;
        std::int8_t digit = -1;
        std::int8_t power = 0;
    };

    constexpr NumeralSigns() {
        constexpr std::u16string_view digits = u"零一二三四五六七八九";
        for (std::size_t i = 0; i < digits.size(); ++i) put({digits[i], static_cast<std::int8_t>(i), 0});
        put({u'〇', 0, 0});
        put({u'两', 2, 0});
        put({u'十', -1, 1});
        put({u'百', -1, 2});
        put({u'千', -1, 3});
        put({u'万', -1, 4});
        put({u'亿', -1, 8});
    }

    /// Whether each sign has a slot to itself.
    constexpr bool is_clear() const { return is_clear_; }

    constexpr Sign operator[](char16_t c) const {
        const Sign sign = slots_[slot_of(c)];
        return sign.unit == c ? sign : Sign{};
    }

private:
    static constexpr std::size_t slot_of(char16_t c) { return static_cast<std::uint16_t>(c * 1231u) >> 11; }

    constexpr void put(Sign sign) {
        Sign& slot = slots_[slot_of(sign.unit)];
        is_clear_ &= slot.unit == 0;
        slot = sign;
    }

    std::array<Sign, 32> slots_{};
    bool is_clear_ = true;
};

inline constexpr NumeralSigns numeral_signs;
static_assert(numeral_signs.is_clear());

/// The digit 0 to 9 that a numeral sign stands for (零〇一二两三 … 九; the capital forms 壹贰… are left out, since 队伍 and 陆续 are words), or -1.
constexpr int numeral_digit(char16_t c) { return numeral_signs[c].digit; }

/// The power of ten that 十百千万亿 stand for (1 2 3 4 8), or 0.
constexpr int numeral_power(char16_t c) { return numeral_signs[c].power; }

/// `read_numeral` where two signs stand or more.
std::optional<Numeral> read_long_numeral(std::u16string_view text, std::uint32_t at);

/// The longest well-formed numeral that starts at `at`: place notation (一百零五, 十二, 三万二千, 两亿) or digit by digit
/// (二〇二五, 一二三). Nothing when there is none, when it is ill-formed at its start, or past 10^16.
inline std::optional<Numeral> read_numeral(std::u16string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    if (at + 1 != text.size() && is_numeral_sign(text[at + 1])) return read_long_numeral(text, at);
    const int digit = text[at] == u'十' ? 10 : numeral_digit(text[at]);  // one sign alone, as most are
    return digit >= 0 ? std::optional(Numeral{digit, 1}) : std::nullopt;
}

}  // namespace reportx
