// Near: the table says of every unit what the functions of the text say of it.
#include "quantity/near.h"

#include <gtest/gtest.h>

#include "text/numeral.h"

namespace reportx {
namespace {

TEST(Near, SaysWhatTheSignsSay) {
    for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
        const auto c = static_cast<char16_t>(unit);
        const unsigned near = near_table[c];
        const auto says = [&](unsigned flag) { return (near & flag) != 0; };
        EXPECT_EQ(says(near_letter), is_letter(c)) << unit;
        EXPECT_EQ(says(near_phrase_end), ends_phrase(c)) << unit;
        EXPECT_EQ(says(near_latin), c < 0x100 && !ends_phrase(c)) << unit;
        EXPECT_EQ(says(near_numeral), is_numeral_sign(c)) << unit;
        EXPECT_EQ(says(near_single), numeral_digit(c) >= 0) << unit;
        EXPECT_TRUE(says(near_on_digits) || !is_sign(c, sign_digit | sign_numeral)) << unit;
        EXPECT_TRUE(says(near_on_numeral) || !is_sign(c, sign_numeral | sign_half | sign_blank)) << unit;
        EXPECT_TRUE(says(near_on_unit) || !says(near_range)) << unit;
    }
}

TEST(Near, PhrasesEndBeforeTheseSignsOnly) {
    constexpr std::u16string_view ends(u"\0 \n。!?,;:、()", 12);
    constexpr std::u16string_view joints = u"、和及与";
    for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
        const auto c = static_cast<char16_t>(unit);
        EXPECT_EQ(ends_phrase(c), ends.find(c) != ends.npos) << unit;
        EXPECT_EQ(joins_list(c), joints.find(c) != joints.npos) << unit;
    }
}

TEST(Near, TheEndsOfATextEndPhrases) {
    EXPECT_EQ(near_before(u"5件", 0), unsigned{near_phrase_end});
    EXPECT_EQ(near_behind(u"5件", 2), unsigned{near_phrase_end});
    EXPECT_EQ(near_before(u"第5", 1), unsigned{near_ordinal});
    EXPECT_EQ(near_behind(u"5大", 1), unsigned{near_big});
}

}  // namespace
}  // namespace reportx
