// Interval: all that an amount may be, by the precision it is printed with and its qualifier; and exact arithmetic on such.
//
// 98.84% is all that rounds or truncates to it, 1.8万 is 1.75万 to 1.85万, 50余 is 50 up to 60, 91%以上 is 91 and more.
#pragma once

#include <cstdint>
#include <optional>

#include "reportx/decimal.h"
#include "reportx/report.h"

namespace reportx::check {

struct Interval {
    Decimal low, high;
    bool unbounded = false;  ///< no upper end
    Decimal step;            ///< of the last printed digit
    bool exact() const { return low == high && !unbounded; }
};

Interval interval_of(const Text& text, const Quantity& quantity);

/// 4 for 万, 8 for 亿, 0 without.
int printed_multiplier(const Text& text, const Quantity& quantity);

/// What rounding alone makes of an exactly told rate: half a step to both sides. Other amounts as they are.
Interval rounded_only(const Interval& interval, const Quantity& quantity);

/// Exact sums of the ends; nothing when one does not fit 18 digits.
std::optional<Interval> sum(const Interval& a, const Interval& b);
std::optional<Interval> difference(const Interval& a, const Interval& b);

bool meet(const Interval& a, const Interval& b);

/// Whether part : whole may be `rate` per cent.
bool ratio_fits(const Interval& part, const Interval& whole, const Interval& rate);

/// `part / whole × 100`, rounded half up to the decimals of `step`; nothing for a whole of zero or digits beyond 18.
std::optional<Decimal> percentage(const Decimal& part, const Decimal& whole, const Decimal& step);

/// Whether `value` lies within `percent` per cent of `whole`, so that it is likely meant to be it.
bool is_near(const Decimal& value, const Decimal& whole, std::int64_t percent);

/// `|a − b|`
std::optional<Decimal> distance(const Decimal& a, const Decimal& b);

}  // namespace reportx::check
