// Numbers: the figure itself, in any script, before anyone asks what it counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "reportx/decimal.h"
#include "reportx/span.h"

namespace reportx {

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

/// The number that starts at `at`, or nothing. `text` is folded. Reads 1,234,567 only with groups of three digits.
std::optional<Number> read_any_number(std::u16string_view text, std::uint32_t at);

}  // namespace reportx
