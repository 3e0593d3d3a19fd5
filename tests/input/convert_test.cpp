#include "input/convert.h"

#include <gtest/gtest.h>

namespace reportx::input {
namespace {

TEST(Convert, EveryTwoByteCodeOfGb18030GoesThroughOrIsRefused) {
    for (int lead = 0x81; lead <= 0xFE; ++lead)
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
            const Converted converted = convert({bytes, 2}, "GB18030");
            ASSERT_EQ(converted.read == 2, trail != 0x7F) << lead << ' ' << trail;
            ASSERT_EQ(converted.read == 2, !converted.utf8.empty());
        }
}

TEST(Convert, TakesTheFourByteCodesOfGb18030) {
    EXPECT_EQ(convert("\x82\x35\x8F\x33", "GB18030").utf8, "\xE9\xBE\xA6");      // U+9FA6
    EXPECT_EQ(convert("\x95\x32\x82\x36", "GB18030").utf8, "\xF0\xA0\x80\x80");  // U+20000
}

TEST(Convert, StopsAtTheFirstFlawAndKeepsWhatStandsBefore) {
    const Converted converted = convert("\xB7\xA8\xD6\xCE\xFF\xD5\xFE", "GB18030");
    EXPECT_EQ(converted.read, 4u);
    EXPECT_EQ(converted.utf8, "法治");
}

TEST(Convert, SaysWhenTheSystemDoesNotKnowTheCharset) {
    EXPECT_TRUE(convert("", "UTF-16LE").available);
    EXPECT_FALSE(convert("", "NO-SUCH-CHARSET").available);
}

}  // namespace
}  // namespace reportx::input
