// Decimal: exact within 18 digits, and nothing rather than a rounded number beyond.
#include "reportx/decimal.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx {
namespace {

constexpr std::int64_t most = 999'999'999'999'999'999;

TEST(Decimal, EqualNumbersCompareEqual) {
    EXPECT_EQ(Decimal::of(9310, 2), Decimal::of(931, 1));
    EXPECT_EQ(Decimal::of(1000, 3), Decimal::of(1));
    EXPECT_EQ(Decimal::of(0, 9), Decimal::of(0));
    EXPECT_NE(Decimal::of(1, 1), Decimal::of(1));
}

TEST(Decimal, IsWrittenWithoutExponent) {
    struct Case {
        Decimal value;
        std::string expected;
    };
    const Case cases[] = {{Decimal::of(14452400), "14452400"},
                          {Decimal::of(9855, 2), "98.55"},
                          {Decimal::of(5, 1), "0.5"},
                          {Decimal::of(5, 3), "0.005"},
                          {Decimal::of(0), "0"},
                          {Decimal::of(-125, 2), "-1.25"},
                          {Decimal::of(most), "999999999999999999"},
                          {Decimal::of(most, 18), "0.999999999999999999"}};
    for (const Case& one : cases) EXPECT_EQ(one.value.to_string(), one.expected);
}

TEST(Decimal, MultipliesByPowersOfTenExactly) {
    EXPECT_EQ(Decimal::of(144524, 2).times_power_of_ten(4), Decimal::of(14452400));
    EXPECT_EQ(Decimal::of(758, 2).times_power_of_ten(8), Decimal::of(758'000'000));
    EXPECT_EQ(Decimal::of(5, 3).times_power_of_ten(2), Decimal::of(5, 1));
    EXPECT_EQ(Decimal::of(0).times_power_of_ten(12), Decimal::of(0));
    EXPECT_EQ(Decimal::of(12).times_power_of_ten(-3), Decimal::of(12, 3));
}

TEST(Decimal, WhatDoesNotFitGivesNothing) {
    EXPECT_FALSE(Decimal::of(most).times_power_of_ten(1));
    EXPECT_FALSE(Decimal::of(-most).times_power_of_ten(1));
    EXPECT_FALSE(Decimal::of(1).times_power_of_ten(18));
    EXPECT_TRUE(Decimal::of(1).times_power_of_ten(17));
    EXPECT_FALSE(add(Decimal::of(most), Decimal::of(1)));
    EXPECT_FALSE(subtract(Decimal::of(-most), Decimal::of(1)));
    EXPECT_FALSE(add(Decimal::of(most), Decimal::of(1, 1))) << "19 digits at one scale";
}

TEST(Decimal, SumsAndDifferencesAreExact) {
    EXPECT_EQ(add(Decimal::of(1, 1), Decimal::of(2, 1)), Decimal::of(3, 1));
    EXPECT_EQ(add(Decimal::of(9999, 2), Decimal::of(1, 2)), Decimal::of(100));
    EXPECT_EQ(subtract(Decimal::of(1), Decimal::of(9, 1)), Decimal::of(1, 1));
    EXPECT_EQ(subtract(Decimal::of(5), Decimal::of(5)), Decimal::of(0));
    EXPECT_EQ(add(Decimal::of(most), Decimal::of(-most)), Decimal::of(0));
}

TEST(Decimal, OrderIsExact) {
    const Decimal rising[] = {Decimal::of(-most), Decimal::of(-1),   Decimal::of(-1, 18), Decimal::of(0),
                              Decimal::of(1, 18), Decimal::of(1, 1), Decimal::of(1),      Decimal::of(most)};
    for (std::size_t i = 0; i < std::size(rising); ++i)
        for (std::size_t k = 0; k < std::size(rising); ++k)
            EXPECT_EQ(compare(rising[i], rising[k]), i < k ? -1 : i > k ? 1 : 0) << i << " " << k;
}

TEST(Decimal, BinaryIsOnlyNear) {
    EXPECT_DOUBLE_EQ(Decimal::of(9855, 2).to_double(), 98.55);
    EXPECT_DOUBLE_EQ(Decimal::of(-5, 1).to_double(), -0.5);
}

}  // namespace
}  // namespace reportx
