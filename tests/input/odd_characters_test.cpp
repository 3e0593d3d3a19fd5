#include "input/odd_characters.h"

#include <gtest/gtest.h>

#include "input/codes.h"

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

TEST(OddCharacters, AreReportedOnceForEachSortAtTheFirst) {
    struct Case {
        std::string_view text, code;
        Span span;
        std::string_view message;
    };
    const Case cases[] = {
        {"法治\0政府"sv, control_characters, {2, 3}, "1 control character kept: U+0000"},
        {"法\x1B治\x7F", control_characters, {1, 2}, "2 control characters kept: U+001B U+007F"},
        {"法治\xE2\x80\x8B政府\xE2\x80\x8B", hidden_characters, {2, 3}, "2 hidden characters kept: U+200B ×2"},
        {"\xE2\x80\xAE法治", hidden_characters, {0, 1}, "1 hidden character kept: U+202E"},
        {"法\xC2\x92治", hidden_characters, {1, 2}, "1 hidden character kept: U+0092"},
        {"法治\xEF\xBB\xBF", hidden_characters, {2, 3}, "1 hidden character kept: U+FEFF"},
        {"法治\xEF\xBF\xBD政府", replaced_characters, {2, 3}, "1 replacement character kept: U+FFFD"},
        {"\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F",
         hidden_characters,
         {0, 1},
         "5 hidden characters kept: U+200B U+200C U+200D U+200E …"},
    };
    for (const Case& one : cases) {
        const auto found = odd_characters(one.text);
        ASSERT_EQ(found.size(), 1u) << one.message;
        EXPECT_EQ(found[0].code, one.code) << one.message;
        EXPECT_EQ(found[0].span, one.span) << one.message;
        EXPECT_EQ(found[0].message, one.message);
    }
}

TEST(OddCharacters, OfSeveralSortsComeInOrderOfPlace) {
    const auto found = odd_characters("法\xE2\x80\x8B治\0政"sv);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].code, hidden_characters);
    EXPECT_EQ(found[1].code, control_characters);
}

TEST(OddCharacters, AreNoneInOrdinaryText) {
    EXPECT_TRUE(odd_characters("　　法治政府“建设”，\t2024 年——\u00A098％\n①（一）·《》\u2028\f").empty());
}

TEST(IsBlank, LooksForInk) {
    EXPECT_TRUE(is_blank(""));
    EXPECT_TRUE(is_blank(" \t\n\u00A0\u3000\u200B\uFEFF\u2003"));
    EXPECT_FALSE(is_blank("\u3000。"));
    EXPECT_FALSE(is_blank("\uFFFD"));
}

}  // namespace
}  // namespace reportx::input
