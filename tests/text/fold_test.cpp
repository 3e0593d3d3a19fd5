// fold: one unit for each code point, the same for the forms that mean the same.
#include "text/fold.h"

#include <gtest/gtest.h>

namespace reportx {
namespace {

TEST(Fold, FormsThatMeanTheSameBecomeOneUnit) {
    struct Case {
        std::string_view forms;
        std::u16string_view unit;
    };
    const Case cases[] = {
        {"，,", u","},    {"（(", u"("},      {"）)", u")"},
        {"：:", u":"},    {"；;", u";"},      {"％%﹪", u"%"},
        {"０0", u"0"},    {"９9", u"9"},      {"Ａ", u"A"},
        {"ｚ", u"z"},     {"．.", u"."},      {"－-", u"-"},
        {"～~〜∼", u"~"}, {"—―‐‑‒–−─", u"—"}, {"·・•‧⋅", u"·"},
        {"縣县", u"县"},  {"於于", u"于"},    {" \t\u00A0\u3000\u2003\u202F", u" "},
    };
    for (const Case& one : cases)
        for (const char16_t unit : folded(one.forms)) EXPECT_EQ(unit, one.unit[0]) << one.forms;
}

TEST(Fold, WhatDiffersInMeaningStaysApart) {
    const std::u16string units = folded("、。〇零一壹“”《》\n-—");
    EXPECT_EQ(units, u"、。〇零一壹“”《》\n-—");
}

TEST(Fold, TraditionalCharactersThatSimplifiedTextWritesTooStayApart) {
    EXPECT_EQ(folded("乾县著名法治"), u"乾县著名法治");
}

TEST(Fold, CharactersBeyondSixteenBitsAreOneUnit) {
    EXPECT_EQ(folded("𠮷𝟗😀").size(), 3u);
    for (const char16_t unit : folded("𠮷𝟗😀")) EXPECT_EQ(unit, u'\uFFFF');
}

TEST(Fold, EveryCodePointIsDecodedAndMovedOver) {
    const std::string text = "aé中𠮷";
    std::size_t at = 0;
    std::u32string points;
    while (at < text.size()) points += next_code_point(text, at);
    EXPECT_EQ(points, U"aé中𠮷");
    EXPECT_EQ(at, text.size());
}

TEST(Fold, SortsOfSigns) {
    for (const char16_t c : std::u16string_view(u" \n\r\uFEFF\u200B")) EXPECT_TRUE(is_blank(c));
    for (const char16_t c : std::u16string_view(u"法。0")) EXPECT_FALSE(is_blank(c));
    for (const char16_t c : std::u16string_view(u"法〇㐀")) EXPECT_TRUE(is_han(c));
    for (const char16_t c : std::u16string_view(u"a1，、")) EXPECT_FALSE(is_han(c));
    for (const char16_t c : std::u16string_view(u"(《“‘〈「『【〔[")) EXPECT_TRUE(is_opening(c) && !is_closing(c));
    for (const char16_t c : std::u16string_view(u")》”’〉」』】〕]")) EXPECT_TRUE(is_closing(c) && !is_opening(c));
}

}  // namespace
}  // namespace reportx
