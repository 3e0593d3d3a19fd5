// Chinese numerals: whatever is written by the book is read back exactly; whatever is not is read as far as it is sound.
#include "text/numeral.h"
#include "text/sign.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace reportx {
namespace {

constexpr const char16_t* digits = u"零一二三四五六七八九";

/// 1 to 9999 by the book: 一千零一十. Independent of the reader under test.
std::u16string group_written(int value) {
    std::u16string out;
    const int places[] = {1000, 100, 10, 1};
    const char16_t* signs = u"千百十";
    bool gap = false;
    for (int i = 0; i < 4; ++i) {
        const int digit = value / places[i] % 10;
        if (digit == 0) {
            gap = gap || !out.empty();
            continue;
        }
        if (gap) out += u'零';
        gap = false;
        out += digits[digit];
        if (i < 3) out += signs[i];
    }
    return out;
}

std::u16string written(std::int64_t value) {
    if (value == 0) return u"零";
    std::u16string out;
    const struct {
        std::int64_t power;
        const char16_t* sign;
    } groups[] = {{1'0000'0000, u"亿"}, {1'0000, u"万"}, {1, u""}};
    bool gap = false;
    for (const auto& [power, sign] : groups) {
        const int group = static_cast<int>(value / power % 10000);
        if (group == 0) {
            gap = gap || !out.empty();
            continue;
        }
        if (!out.empty() && (gap || group < 1000)) out += u'零';
        gap = false;
        out += group_written(group) + sign;
    }
    if (out.starts_with(u"一十")) out.erase(0, 1);  // 十二, not 一十二
    return out;
}

std::int64_t read_whole(const std::u16string& text) {
    const auto numeral = read_numeral(text, 0);
    return numeral && numeral->length == text.size() ? numeral->value : -1;
}

TEST(Numeral, TheWriterOfThisTestWritesByTheBook) {
    EXPECT_EQ(written(10), u"十");
    EXPECT_EQ(written(110), u"一百一十");
    EXPECT_EQ(written(1010), u"一千零一十");
    EXPECT_EQ(written(10'005), u"一万零五");
    EXPECT_EQ(written(100'000), u"十万");
    EXPECT_EQ(written(1'000'010), u"一百万零一十");
    EXPECT_EQ(written(1'0000'0001), u"一亿零一");
    EXPECT_EQ(written(12'0034'5678), u"十二亿零三十四万五千六百七十八");
}

TEST(Numeral, AllWholeNumbersToAMillionAreReadBack) {
    for (std::int64_t value = 0; value <= 1'000'000; ++value) ASSERT_EQ(read_whole(written(value)), value) << value;
}

TEST(Numeral, LargeNumbersAreReadBack) {
    for (std::int64_t value = 1'000'001; value < 9999'0000'0000; value += value / 97 + 13)
        ASSERT_EQ(read_whole(written(value)), value) << value;
}

TEST(Numeral, OtherSpellings) {
    struct Case {
        std::u16string text;
        std::int64_t value;
    };
    const Case cases[] = {{u"两", 2},
                          {u"两百", 200},
                          {u"两千零二", 2002},
                          {u"两万", 20'000},
                          {u"两亿", 2'0000'0000},
                          {u"一十二", 12},
                          {u"一百一十", 110},
                          {u"一百〇五", 105},
                          {u"〇", 0},
                          {u"二〇二五", 2025},
                          {u"二零二四", 2024},
                          {u"一二三", 123},
                          {u"三万二千", 32'000},
                          {u"十亿零五", 10'0000'0005},
                          {u"一万亿", 1'0000'0000'0000}};
    for (const Case& one : cases) EXPECT_EQ(read_whole(one.text), one.value);
}

TEST(Numeral, OnlyTheSoundBeginningIsRead) {
    struct Case {
        std::u16string text;
        std::int64_t value;
        std::uint32_t length;
    };
    const Case cases[] = {
        {u"十件", 10, 1}, {u"三百个", 300, 2}, {u"五十余", 50, 2}, {u"二十十", 20, 2}, {u"一百二百", 100, 2}};
    for (const Case& one : cases) {
        const auto numeral = read_numeral(one.text, 0);
        ASSERT_TRUE(numeral);
        EXPECT_EQ(numeral->value, one.value);
        EXPECT_EQ(numeral->length, one.length);
    }
}

TEST(Numeral, WhatIsNoneIsNotRead) {
    for (const std::u16string text :
         {u"", u"件", u"百", u"千", u"万", u"亿", u"百余", u"万亿", u"12", u"第一", u"壹", u"陆"})
        EXPECT_FALSE(read_numeral(text, 0)) << testing::PrintToString(text);
}

TEST(Numeral, NeverOverflows) {
    const auto nines = read_numeral(std::u16string(400, u'九'), 0);
    if (nines) EXPECT_LE(nines->length, 16u);
    for (const char16_t sign : std::u16string_view(u"十百千万亿零一九")) {
        const auto numeral = read_numeral(u"九" + std::u16string(400, sign), 0);
        if (numeral) {
            EXPECT_GE(numeral->value, 0);
            EXPECT_LE(numeral->value, 1'0000'0000'0000'0000);
        }
    }
    std::u16string tower;
    for (int i = 0; i < 200; ++i) tower += u"九千九百九十九亿九千九百九十九万";
    const auto numeral = read_numeral(tower, 0);
    ASSERT_TRUE(numeral);
    EXPECT_LE(numeral->value, 1'0000'0000'0000'0000);
}

TEST(Numeral, StartsAnywhere) {
    const std::u16string text = u"办理一百零五件";
    const auto numeral = read_numeral(text, 2);
    ASSERT_TRUE(numeral);
    EXPECT_EQ(numeral->value, 105);
    EXPECT_EQ(numeral->length, 4u);
    EXPECT_FALSE(read_numeral(text, 7)) << "at the end";
}

TEST(Numeral, Signs) {
    for (const char16_t c : std::u16string_view(u"零〇一二两三四五六七八九十百千万亿")) EXPECT_TRUE(is_numeral_sign(c));
    for (const char16_t c : std::u16string_view(u"壹贰陆伍队余多半1")) EXPECT_FALSE(is_numeral_sign(c));
    EXPECT_EQ(numeral_digit(u'两'), 2);
    EXPECT_EQ(numeral_digit(u'十'), -1);
}

}  // namespace
}  // namespace reportx
