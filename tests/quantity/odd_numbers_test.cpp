// Absurd numbers: kept as text with a remark, or refused; never overflowed and never rounded in silence.
#include <gtest/gtest.h>

#include <string>

#include "reportx/parse.h"

namespace reportx {
namespace {

Report parsed(const std::string& text) {
    Result<Report> report = parse_report(text);
    EXPECT_TRUE(report) << report.error().message;
    return report ? std::move(report).value() : Report{};
}

int remarks_on_numbers(const Report& report) {
    int found = 0;
    for (const Diagnostic& diagnostic : report.diagnostics) found += diagnostic.code == "RX2101";
    return found;
}

TEST(OddNumbers, ALongNumberKeepsItsTextAndHasNoValue) {
    const std::string digits(400, '9');
    const Report report = parsed("全年办件" + digits + "件。");
    ASSERT_EQ(report.quantities.size(), 1u);
    EXPECT_EQ(report.text.slice(report.quantities[0].span), digits + "件");
    EXPECT_FALSE(report.quantities[0].value);
    EXPECT_EQ(report.quantities[0].unit, "件");
    EXPECT_EQ(remarks_on_numbers(report), 1);
}

TEST(OddNumbers, AProductThatDoesNotFitHasNoValue) {
    const Report report = parsed("全年投入" + std::string(17, '9') + "万元。");
    ASSERT_EQ(report.quantities.size(), 1u);
    EXPECT_FALSE(report.quantities[0].value);
    EXPECT_EQ(remarks_on_numbers(report), 1);
}

TEST(OddNumbers, WhatFitsIsExact) {
    const Report report = parsed("全年点击123456789012345678次，涉及金额99999999.99亿元。");
    ASSERT_EQ(report.quantities.size(), 2u);
    EXPECT_EQ(report.quantities[0].value->to_string(), "123456789012345678");
    EXPECT_EQ(report.quantities[1].value->to_string(), "9999999999000000");
    EXPECT_EQ(remarks_on_numbers(report), 0);
}

TEST(OddNumbers, ZeroIsAValue) {
    const Report report = parsed("全年发生责任事故0件。");
    ASSERT_EQ(report.quantities.size(), 1u);
    EXPECT_EQ(report.quantities[0].value, Decimal::of(0));
}

TEST(OddNumbers, SomeAreRefused) {
    for (const std::string text :
         {"全年受理案件1.2.3件。", "全年受理案件①件。", "全年经费占比½。", "全年受理案件Ⅲ件。", "全年受理案件壹件。"})
        EXPECT_TRUE(parsed(text).quantities.empty()) << text;
}

TEST(OddNumbers, AFractionThatNoDecimalEqualsIsRemarkedOn) {
    const Report report = parsed("参训人员占比三分之二。");
    ASSERT_EQ(report.quantities.size(), 1u);
    EXPECT_TRUE(report.quantities[0].value);
    EXPECT_EQ(remarks_on_numbers(report), 1);
}

TEST(OddNumbers, ColloquialNumeralsAreReadAsFarAsTheyAreSound) {
    const Report report = parsed("全网点击十亿零五次。");
    ASSERT_EQ(report.quantities.size(), 1u);
    EXPECT_EQ(report.quantities[0].value, Decimal::of(1'000'000'005));
}

TEST(OddNumbers, NumbersAtBothEndsOfATextAreRead) {
    for (const std::string text : {"5件", "5件。", "全年5件", "5", "五", "百", "5%", "约", "5万", "第1位", "1—", "1至",
                                   "1/", "1.", "1,", "百分之", "三分之"})
        EXPECT_TRUE(parse_report(text)) << text;
}

}  // namespace
}  // namespace reportx
