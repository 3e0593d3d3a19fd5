// Printed digits tell the step; products are compared in 128 bits, so nothing is rounded before it is compared.
#include "check/interval.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "text/fold.h"

namespace reportx::check {
namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t largest = 999'999'999'999'999'999;

struct Printed {
    int decimals = 0;
    int multiplier = 0;  ///< power of ten of 万 and 亿
    int round = 0;       ///< zeros at the end of a whole number
};

Printed printed_form(std::u16string_view text) {
    Printed printed;
    std::size_t at = 0;
    while (at < text.size() && !is_digit(text[at])) ++at;
    bool behind_point = false;
    for (; at < text.size() && (is_digit(text[at]) || text[at] == u'.' || text[at] == u','); ++at) {
        if (text[at] == u'.') behind_point = true;
        if (!is_digit(text[at])) continue;
        printed.round = text[at] == u'0' ? printed.round + 1 : 0;
        if (behind_point) ++printed.decimals;
    }
    if (behind_point) printed.round = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == u'万') printed.multiplier += 4;
        if (text[at] == u'亿') printed.multiplier += 8;
    }
    return printed;
}

Decimal power_of_ten(int power) { return Decimal::of(1, 0).times_power_of_ten(power).value_or(Decimal::of(1, 0)); }

Decimal minus(const Decimal& a, const Decimal& b) { return subtract(a, b).value_or(a); }
Decimal plus(const Decimal& a, const Decimal& b) { return add(a, b).value_or(a); }

Decimal times(const Decimal& a, std::int64_t factor) { return Decimal::of(a.coefficient * factor, a.scale); }

Decimal half(const Decimal& a) { return Decimal::of(a.coefficient * 5, a.scale + 1); }

/// -1, 0 or 1 as `a·b·10^shift` is less than, equal to or greater than `c·d`. Nothing past 128 bits.
std::optional<int> compare_products(const Decimal& a, const Decimal& b, int shift, const Decimal& c, const Decimal& d) {
    Wide left = static_cast<Wide>(a.coefficient) * b.coefficient,
         right = static_cast<Wide>(c.coefficient) * d.coefficient;
    int gap = shift - a.scale - b.scale + c.scale + d.scale;
    for (; gap > 0; --gap) {
        if (__builtin_mul_overflow(left, 10, &left)) return std::nullopt;
    }
    for (; gap < 0; ++gap) {
        if (__builtin_mul_overflow(right, 10, &right)) return std::nullopt;
    }
    return left < right ? -1 : left > right;
}

Interval exact_or_rounded(const Decimal& value, const Decimal& step, bool rounded, bool rate) {
    if (!rounded) return {value, value, false, step};
    // A rate may have been cut off or rounded up, a count in 万 only rounded.
    const Decimal reach = rate ? step : half(step);
    return {minus(value, reach), plus(value, reach), false, step};
}

}  // namespace

Interval interval_of(const Text& text, const Quantity& quantity) {
    if (!quantity.value) {
        return {quantity.low.value_or(Decimal{}), quantity.high.value_or(Decimal{}), !quantity.high, Decimal::of(1)};
    }
    const auto units = text.folded().substr(quantity.span.begin, quantity.span.size());
    const Printed printed = printed_form(units);
    const Decimal value = *quantity.value, step = power_of_ten(printed.multiplier - printed.decimals);
    const Decimal coarse = power_of_ten(printed.multiplier - printed.decimals + std::min(printed.round, 3));
    const bool rate = quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::points;
    switch (quantity.qualifier) {
        case Qualifier::exact: {
            const bool whole = rate && value == Decimal::of(100);
            Interval interval =
                exact_or_rounded(value, step, printed.multiplier > 0 || printed.decimals > 0 || rate, rate);
            if (whole)
                interval.low = minus(value, half(step)), interval.high = value;  // 100% is all, or all but rounding
            return interval;
        }
        case Qualifier::approx:
            return {minus(value, coarse), plus(value, coarse), false, step};
        case Qualifier::more_than:
            return {value, plus(value, rate ? times(step, 10) : coarse), false, step};
        case Qualifier::at_least:
            return {value, value, true, step};
        case Qualifier::less_than:
            return {minus(value, rate ? times(step, 10) : coarse), value, false, step};
        case Qualifier::at_most:
            return {Decimal{}, value, false, step};
    }
    return {value, value, false, step};
}

int printed_multiplier(const Text& text, const Quantity& quantity) {
    return printed_form(text.folded().substr(quantity.span.begin, quantity.span.size())).multiplier;
}

Interval rounded_only(const Interval& interval, const Quantity& quantity) {
    const bool rate = quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::points;
    if (!rate || !quantity.value || quantity.qualifier != Qualifier::exact) return interval;
    return {minus(*quantity.value, half(interval.step)), plus(*quantity.value, half(interval.step)), false,
            interval.step};
}

std::optional<Interval> sum(const Interval& a, const Interval& b) {
    const auto low = add(a.low, b.low), high = add(a.high, b.high);
    if (!low || !high) return std::nullopt;
    return Interval{*low, *high, a.unbounded || b.unbounded, compare(a.step, b.step) > 0 ? a.step : b.step};
}

std::optional<Interval> difference(const Interval& a, const Interval& b) {
    const auto low = subtract(a.low, b.high), high = subtract(a.high, b.low);
    if (!low || !high) return std::nullopt;
    return Interval{*low, *high, a.unbounded, compare(a.step, b.step) > 0 ? a.step : b.step};
}

bool meet(const Interval& a, const Interval& b) {
    return (a.unbounded || compare(b.low, a.high) <= 0) && (b.unbounded || compare(a.low, b.high) <= 0);
}

bool ratio_fits(const Interval& part, const Interval& whole, const Interval& rate) {
    if (whole.high.coefficient <= 0) return false;
    // Some part, whole and rate of the intervals satisfy part·100 = whole·rate.
    const auto least = compare_products(part.low, Decimal::of(1), 2, whole.high, rate.high);
    const auto most = compare_products(part.high, Decimal::of(1), 2, whole.low, rate.low);
    const bool strict =
        rate.step.coefficient > 0 && !rate.exact() && part.exact() && whole.exact() && rate.high != Decimal::of(100);
    const bool low_fits = rate.unbounded || whole.unbounded || !least || (strict ? *least < 0 : *least <= 0);
    const bool high_fits = part.unbounded || !most || (strict ? *most > 0 : *most >= 0);
    return low_fits && high_fits;
}

std::optional<Decimal> percentage(const Decimal& part, const Decimal& whole, const Decimal& step) {
    if (whole.coefficient == 0) return std::nullopt;
    Wide numerator = part.coefficient, denominator = whole.coefficient;
    const int decimals = std::max(0, step.scale);
    for (int i = 0; i < 2 + decimals + whole.scale; ++i) {
        if (__builtin_mul_overflow(numerator, 10, &numerator)) return std::nullopt;
    }
    for (int i = 0; i < part.scale; ++i) {
        if (__builtin_mul_overflow(denominator, 10, &denominator)) return std::nullopt;
    }
    const bool negative = (numerator < 0) != (denominator < 0);
    if (numerator < 0) numerator = -numerator;
    if (denominator < 0) denominator = -denominator;
    const Wide quotient = (numerator * 2 + denominator) / (denominator * 2);
    if (quotient > largest) return std::nullopt;
    return Decimal::of(negative ? -static_cast<std::int64_t>(quotient) : static_cast<std::int64_t>(quotient), decimals);
}

bool is_near(const Decimal& value, const Decimal& whole, std::int64_t percent) {
    const auto gap = distance(value, whole);
    const auto order = gap ? compare_products(*gap, Decimal::of(1), 2, whole, Decimal::of(percent)) : std::nullopt;
    return order && *order <= 0;
}

std::optional<Decimal> distance(const Decimal& a, const Decimal& b) {
    auto gap = subtract(a, b);
    if (gap && gap->coefficient < 0) gap->coefficient = -gap->coefficient;
    return gap;
}

}  // namespace reportx::check
