// Decimal: an exact decimal number, so that money and rates are never rounded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace reportx {

/// `coefficient × 10^-scale`, exact, at most 18 significant digits. Kept in lowest terms (93.10 is 931, scale 1),
/// so equal numbers compare equal.
struct Decimal {
    std::int64_t coefficient = 0;
    std::int32_t scale = 0;

    static Decimal of(std::int64_t coefficient, std::int32_t scale = 0);

    /// The product with `10^power`, or nothing when it does not fit 18 digits.
    std::optional<Decimal> times_power_of_ten(int power) const;

    /// Plain notation without exponent: `14452400`, `98.55`, `0.5`.
    std::string to_string() const;

    /// The nearest binary number, for charts and rough comparison only.
    double to_double() const;

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Sum, difference and order are exact; nothing when the result does not fit.
std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);

/// -1, 0 or 1 as `a` is less than, equal to or greater than `b`.
int compare(const Decimal& a, const Decimal& b);

}  // namespace reportx
