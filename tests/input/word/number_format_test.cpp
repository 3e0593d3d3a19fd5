// Numbers as Word prints them, at the values where the ways of counting part.
#include "input/word/number_format.h"

#include <gtest/gtest.h>

namespace reportx::input::word {
namespace {

struct Case {
    const char* format;
    int value;
    const char* printed;
};

class NumberFormat : public testing::TestWithParam<Case> {};

TEST_P(NumberFormat, IsWords) { EXPECT_EQ(format_number(GetParam().value, GetParam().format), GetParam().printed); }

INSTANTIATE_TEST_SUITE_P(
    All, NumberFormat,
    testing::Values(
        Case{"decimal", 12, "12"}, Case{"decimalZero", 7, "07"}, Case{"decimalFullWidth", 12, "１２"},
        Case{"chineseCounting", 1, "一"}, Case{"chineseCounting", 10, "十"}, Case{"chineseCounting", 11, "十一"},
        Case{"chineseCounting", 20, "二十"}, Case{"chineseCounting", 99, "九十九"},
        Case{"chineseCounting", 101, "一○一"}, Case{"chineseCountingThousand", 10, "十"},
        Case{"chineseCountingThousand", 100, "一百"}, Case{"chineseCountingThousand", 101, "一百零一"},
        Case{"chineseCountingThousand", 110, "一百一十"}, Case{"chineseCountingThousand", 115, "一百一十五"},
        Case{"chineseCountingThousand", 1001, "一千零一"}, Case{"chineseCountingThousand", 1010, "一千零一十"},
        Case{"chineseCountingThousand", 10'010, "一万零一十"}, Case{"chineseCountingThousand", 110'000, "十一万"},
        Case{"chineseCountingThousand", 0, "零"}, Case{"chineseLegalSimplified", 10, "壹拾"},
        Case{"chineseLegalSimplified", 215, "贰佰壹拾伍"}, Case{"ideographLegalTraditional", 36, "參拾陸"},
        Case{"ideographDigital", 10, "一〇"}, Case{"ideographDigital", 24, "二四"}, Case{"japaneseCounting", 10, "十"},
        Case{"japaneseCounting", 21, "二十一"}, Case{"japaneseCounting", 105, "百五"},
        Case{"japaneseDigitalTenThousand", 10, "一〇"}, Case{"japaneseLegal", 12, "壱拾弐"},
        Case{"taiwaneseCounting", 12, "十二"}, Case{"taiwaneseCountingThousand", 120, "一百二十"},
        Case{"taiwaneseDigital", 10, "一○"}, Case{"decimalEnclosedCircle", 1, "①"},
        Case{"decimalEnclosedCircle", 20, "⑳"}, Case{"decimalEnclosedCircle", 21, "㉑"},
        Case{"decimalEnclosedCircle", 36, "㊱"}, Case{"decimalEnclosedCircle", 51, "51"},
        Case{"decimalEnclosedCircleChinese", 10, "⑩"}, Case{"decimalEnclosedFullstop", 3, "⒊"},
        Case{"decimalEnclosedParen", 3, "⑶"}, Case{"ideographEnclosedCircle", 3, "㊂"},
        Case{"ideographTraditional", 2, "乙"}, Case{"ideographTraditional", 11, "11"},
        Case{"ideographZodiac", 12, "亥"}, Case{"ideographZodiacTraditional", 13, "丙子"}, Case{"upperLetter", 26, "Z"},
        Case{"upperLetter", 27, "AA"}, Case{"lowerLetter", 28, "bb"}, Case{"lowerRoman", 4, "iv"},
        Case{"upperRoman", 1999, "MCMXCIX"}, Case{"upperRoman", 4000, "4000"}, Case{"ordinal", 2, "2nd"},
        Case{"ordinal", 12, "12th"}, Case{"numberInDash", 1, "- 1 -"}, Case{"hex", 255, "FF"}, Case{"bullet", 1, ""},
        Case{"none", 1, ""}, Case{"thaiLetters", 5, "5"}, Case{"chineseCounting", -3, "-3"},
        Case{"lowerLetter", 0, "0"}));

TEST(NumberFormatCustom, HasAsManyDigitsAsItsPattern) {
    EXPECT_EQ(format_number(7, "custom", "001, 002, 003, ..."), "007");
    EXPECT_EQ(format_number(1234, "custom", "001, 002, 003, ..."), "1234");
    EXPECT_EQ(format_number(7, "custom"), "7");
}

}  // namespace
}  // namespace reportx::input::word
