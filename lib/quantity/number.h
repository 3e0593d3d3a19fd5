// Numbers: the figure itself, in any script, before anyone asks what it counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "quantity/near.h"
#include "reportx/decimal.h"
#include "reportx/span.h"
#include "text/digits.h"

namespace reportx {

/// The unit at `at`, or 0 behind the end.
inline char16_t unit_at(std::u16string_view text, std::uint32_t at) { return at < text.size() ? text[at] : u'\0'; }

enum class NumberForm { arabic, han, percent_words, fraction, tenths, half, power };

struct Number {
    Span span;  ///< digits or numeral with 万, 亿, 余 and 多 inside it
    NumberForm form = NumberForm::arabic;
    std::optional<Decimal> value;  ///< 万 and 亿 multiplied out; empty when it does not fit 18 digits
    bool and_more = false;         ///< 余 or 多 stands in it: 50余, 2079余万, 十余
    bool decimals = false;         ///< it has a decimal point
    bool repeating = false;        ///< a fraction that no decimal equals; `value` is cut at 18 digits
    bool multiplied = false;       ///< 万 or 亿 stands in it
    std::optional<Decimal> high;   ///< 三四 (three or four): the upper end, `value` being the lower
};

/// Whether the sign at `at` is a digit of Chinese numerals that stands alone, so that it is all of its number, as most are.
constexpr bool is_numeral_alone(std::u16string_view text, std::uint32_t at) {
    return (near_table[text[at]] & near_single) != 0 && at + 1 < text.size() &&
           (near_table[text[at + 1]] & near_on_numeral) == 0;
}

/// A number of few digits, or with few decimals, and with 万 or 亿 behind it or not.
struct ShortNumber {
    std::uint32_t end;
    Decimal value;
    bool decimals = false;    ///< as of `Number`
    bool multiplied = false;  ///< likewise
};

/// `digits`, which are few, with the decimals and the 万 or 亿 behind them. What may go on in other ways is not read.
ShortNumber with_decimals(std::u16string_view text, ShortNumber digits);

/// `read_any_number` of any that are not digits alone.
std::optional<Number> read_long_number(std::u16string_view text, std::uint32_t at);

/// The number that starts at `at`, or nothing. `text` is folded. Reads 1,234,567 only with groups of three digits.
inline std::optional<Number> read_any_number(std::u16string_view text, std::uint32_t at) {
    if (const FewDigits few = few_digits(text, at); few.count != 0) {  // four digits or less, as most numbers
        const std::uint32_t end = at + few.count;
        if ((near_behind(text, end) & near_on_digits) == 0)
            return std::optional<Number>(std::in_place, Span{at, end}, NumberForm::arabic, Decimal{few.value, 0});
    }
    return read_long_number(text, at);
}

}  // namespace reportx
