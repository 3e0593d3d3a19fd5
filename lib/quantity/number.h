// Numbers: the figure itself, in any script, before anyone asks what it counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "reportx/decimal.h"
#include "reportx/span.h"
#include "text/sign.h"

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

/// Whether a number that begins with a numeral sign may go on with `c`.
constexpr bool numeral_goes_on(char16_t c) {
    return is_sign(c, sign_numeral | sign_half | sign_blank) || c == u'余' || c == u'多' || c == u'分' || c == u'成';
}

/// Whether the sign at `at` is a digit of Chinese numerals that stands alone, so that it is all of its number, as most are.
constexpr bool is_numeral_alone(std::u16string_view text, std::uint32_t at) {
    const char16_t c = text[at];
    if (!is_numeral_sign(c) || c == u'十' || c == u'百' || c == u'千' || c == u'万' || c == u'亿') return false;
    return at + 1 < text.size() && !numeral_goes_on(text[at + 1]);
}

/// The number that starts at `at`, or nothing. `text` is folded. Reads 1,234,567 only with groups of three digits.
std::optional<Number> read_any_number(std::u16string_view text, std::uint32_t at);

}  // namespace reportx
