// read_any_number: the figure itself, in every script, exact or not at all.
#include "quantity/number.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/fold.h"

namespace reportx {
namespace {

TEST(Number, EveryForm) {
    struct Case {
        std::string_view text, value;
        NumberForm form;
        std::uint32_t length;
    };
    const Case cases[] = {
        {"178件", "178", NumberForm::arabic, 3},
        {"１７８件", "178", NumberForm::arabic, 3},
        {"98.55%", "98.55", NumberForm::arabic, 5},
        {"007件", "7", NumberForm::arabic, 3},
        {"1,234份", "1234", NumberForm::arabic, 5},
        {"1,234,567元", "1234567", NumberForm::arabic, 9},
        {"12,34件", "12", NumberForm::arabic, 2},
        {"1234,567件", "1234", NumberForm::arabic, 4},
        {"1,2345件", "1", NumberForm::arabic, 1},
        {"1.8万户", "18000", NumberForm::arabic, 4},
        {"7.58亿条", "758000000", NumberForm::arabic, 5},
        {"1.2万亿元", "1200000000000", NumberForm::arabic, 5},
        {"3千万元", "30000000", NumberForm::arabic, 3},
        {"2079余万元", "20790000", NumberForm::arabic, 6},
        {"0.5万余元", "5000", NumberForm::arabic, 5},
        {"130多场", "130", NumberForm::arabic, 4},
        {"一千二百三十万元", "12300000", NumberForm::han, 7},
        {"十余场", "10", NumberForm::han, 2},
        {"两件", "2", NumberForm::han, 1},
        {"百分之九十八点五", "98.5", NumberForm::percent_words, 8},
        {"百分之百", "100", NumberForm::percent_words, 4},
        {"百分之95", "95", NumberForm::percent_words, 5},
        {"四分之三", "0.75", NumberForm::fraction, 4},
        {"1/4左右", "0.25", NumberForm::fraction, 3},
        {"三成", "30", NumberForm::tenths, 2},
        {"半数以上", "0.5", NumberForm::half, 2},
        {"一半", "0.5", NumberForm::half, 2},
        {"百余场", "100", NumberForm::power, 2},
        {"千万", "10000000", NumberForm::power, 2},
    };
    for (const Case& one : cases) {
        const auto number = read_any_number(folded(one.text), 0);
        ASSERT_TRUE(number) << one.text;
        ASSERT_TRUE(number->value) << one.text;
        EXPECT_EQ(number->value->to_string(), one.value) << one.text;
        EXPECT_EQ(number->form, one.form) << one.text;
        EXPECT_EQ(number->span, (Span{0, one.length})) << one.text;
    }
}

TEST(Number, SaysWhetherThereIsMore) {
    for (const std::string_view text : {"50余场", "130多场", "2079余万元", "0.5万余元", "十余场", "百余场"})
        EXPECT_TRUE(read_any_number(folded(text), 0)->and_more) << text;
    for (const std::string_view text : {"50场", "5万元", "十场"})
        EXPECT_FALSE(read_any_number(folded(text), 0)->and_more) << text;
}

TEST(Number, NeighbouringDigitsAreARange) {
    const auto number = read_any_number(u"三四次", 0);
    ASSERT_TRUE(number && number->high);
    EXPECT_EQ(number->value, Decimal::of(3));
    EXPECT_EQ(number->high, Decimal::of(4));
    EXPECT_FALSE(read_any_number(u"二〇二四年", 0)) << "a run of digits is a year";
    EXPECT_FALSE(read_any_number(u"三一次", 0));
}

TEST(Number, WhatDoesNotFitHasNoValue) {
    for (const std::string& digits : {std::string(19, '9'), std::string(400, '9'), "1" + std::string(18, '0')}) {
        const auto number = read_any_number(folded(digits + "件"), 0);
        ASSERT_TRUE(number);
        EXPECT_FALSE(number->value) << digits.size();
        EXPECT_EQ(number->span.size(), digits.size());
    }
    EXPECT_FALSE(read_any_number(folded(std::string(18, '9') + "万元"), 0)->value);
    EXPECT_TRUE(read_any_number(folded(std::string(18, '9') + "元"), 0)->value);
    EXPECT_TRUE(read_any_number(folded(std::string(400, '0') + "7件"), 0)->value) << "zeros before it do not count";
    EXPECT_FALSE(read_any_number(folded("0." + std::string(20, '3') + "%"), 0)->value);
}

TEST(Number, FractionsThatNoDecimalEqualsAreMarked) {
    EXPECT_TRUE(read_any_number(u"三分之二", 0)->repeating);
    EXPECT_FALSE(read_any_number(u"五分之三", 0)->repeating);
    EXPECT_FALSE(read_any_number(u"零分之三", 0)->value) << "no division by zero";
    EXPECT_FALSE(read_any_number(u"3/0", 0)->value);
}

TEST(Number, ShortOnesAreReadAsAnyNumberIs) {
    std::mt19937 random(20261126);
    constexpr std::u16string_view signs = u"0123456789.万亿件%";
    std::size_t read = 0;
    for (int round = 0; round < 20000; ++round) {
        std::u16string text;
        while (text.size() < 10) text += signs[random() % signs.size()];
        const FewDigits few = few_digits(text, 0);
        if (few.count == 0) continue;
        const ShortNumber number = with_decimals(text, {few.count, {few.value, 0}});
        if ((near_behind(text, number.end) & (near_on_digits | near_point)) != 0) continue;
        const auto any = read_any_number(text, 0);
        ASSERT_TRUE(any);
        EXPECT_EQ(any->span, Span(0, number.end));
        EXPECT_EQ(any->value, number.value);
        EXPECT_EQ(any->decimals, number.decimals);
        EXPECT_EQ(any->multiplied, number.multiplied);
        ++read;
    }
    EXPECT_GT(read, 1000u);
}

TEST(Number, WhatIsNoNumberIsNotRead) {
    for (const std::string_view text : {"件", "½", "①", "壹", "余", "多", "第一", ".5", "半年"})
        EXPECT_FALSE(read_any_number(folded(text), 0)) << text;
}

}  // namespace
}  // namespace reportx
