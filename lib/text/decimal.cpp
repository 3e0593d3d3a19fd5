// Decimal: 18 digits in 64 bits; products and sums that do not fit give nothing rather than a rounded number.
#include "reportx/decimal.h"

#include <cmath>
#include <utility>

namespace reportx {
namespace {

constexpr std::int64_t limit = 999'999'999'999'999'999;

std::optional<std::int64_t> scaled_up(std::int64_t value, int digits) {
    for (; digits > 0; --digits) {
        if (value > limit / 10 || value < -limit / 10) return std::nullopt;
        value *= 10;
    }
    return value;
}

/// Both coefficients at the larger of the two scales.
std::optional<std::pair<std::int64_t, std::int64_t>> aligned(const Decimal& a, const Decimal& b) {
    const int scale = a.scale > b.scale ? a.scale : b.scale;
    const auto x = scaled_up(a.coefficient, scale - a.scale);
    const auto y = scaled_up(b.coefficient, scale - b.scale);
    if (!x || !y) return std::nullopt;
    return std::pair{*x, *y};
}

std::optional<Decimal> bounded(std::int64_t coefficient, int scale) {
    if (coefficient > limit || coefficient < -limit) return std::nullopt;
    return Decimal::of(coefficient, scale);
}

}  // namespace

Decimal Decimal::of(std::int64_t coefficient, std::int32_t scale) {
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    return {coefficient, scale};
}

std::optional<Decimal> Decimal::times_power_of_ten(int power) const {
    const int new_scale = scale - power;
    if (new_scale >= 0) return Decimal::of(coefficient, new_scale);
    const auto value = scaled_up(coefficient, -new_scale);
    if (!value) return std::nullopt;
    return Decimal{*value, 0};
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(coefficient < 0 ? -coefficient : coefficient);
    const auto decimals = static_cast<std::size_t>(scale);
    if (decimals > 0) {
        if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - decimals, ".");
    }
    return coefficient < 0 ? "-" + digits : digits;
}

double Decimal::to_double() const { return static_cast<double>(coefficient) / std::pow(10.0, scale); }

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
    if (a.scale == b.scale) return bounded(a.coefficient + b.coefficient, a.scale);
    const auto both = aligned(a, b);
    if (!both) return std::nullopt;
    return bounded(both->first + both->second, a.scale > b.scale ? a.scale : b.scale);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) { return add(a, {-b.coefficient, b.scale}); }

int compare(const Decimal& a, const Decimal& b) {
    if (a.scale == b.scale) return int{a.coefficient > b.coefficient} - int{a.coefficient < b.coefficient};
    if (const auto both = aligned(a, b)) return both->first < both->second ? -1 : both->first > both->second;
    return a.to_double() < b.to_double() ? -1 : 1;  // far apart, or they would have aligned
}

}  // namespace reportx
