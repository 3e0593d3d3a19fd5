#include "input/binary.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

TEST(BinaryFormatOf, NamesTheFormatAndARemedy) {
    const std::string_view starts[] = {"%PDF-1.4"sv, "PK\x03\x04"sv,  "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
                                       "{\\rtf1"sv,  "\x89PNG\r\n"sv, "\xFF\xD8\xFF\xE0"sv,
                                       "II*\0"sv,    "\x1F\x8B\x08"sv};
    for (const std::string_view start : starts) {
        const BinaryFormat* format = binary_format_of(start);
        ASSERT_NE(format, nullptr) << testing::PrintToString(start);
        EXPECT_FALSE(format->remedy.empty());
    }
}

TEST(BinaryFormatOf, TakesNoTextForBinary) {
    for (const std::string_view text :
         {"PKU 法治"sv, "%PD"sv, "法治政府"sv, ""sv, "\xEF\xBB\xBF法治"sv, "\xFF\xFE\xD5\x6C"sv})
        EXPECT_EQ(binary_format_of(text), nullptr) << text;
}

TEST(LikelyUtf16, SeesTheUpperHalf) {
    EXPECT_EQ(likely_utf16("\xD5\x6C\xBB\x6C\x3F\x65\x9C\x5E\xFA\x5E\xBE\x8B"sv), "utf-16le");
    EXPECT_EQ(likely_utf16("\x6C\xD5\x6C\xBB\x65\x3F\x5E\x9C\x5E\xFA\x8B\xBE"sv), "utf-16be");
    EXPECT_EQ(likely_utf16("t\0e\0x\0t\0"sv), "utf-16le");
    EXPECT_EQ(likely_utf16("\0t\0e\0x\0t"sv), "utf-16be");
    EXPECT_EQ(likely_utf16("plain text, nothing else"sv), "");
    EXPECT_EQ(likely_utf16("法治政府建设年度报告"sv), "");
    EXPECT_EQ(likely_utf16("\xB7\xA8\xD6\xCE\xD5\xFE\xB8\xAE\xBD\xA8\xC9\xE8"sv), "");  // GB18030
    EXPECT_EQ(likely_utf16("abc"sv), "");
}

TEST(MostlyControlBytes, AllowsAFewInText) {
    EXPECT_TRUE(mostly_control_bytes("\0\1\2\3 four"sv));
    EXPECT_FALSE(mostly_control_bytes("one NUL \0 in a line of text"sv));
    EXPECT_FALSE(mostly_control_bytes("tab\tand\r\nline ends\n\n\n\f"sv));
    EXPECT_FALSE(mostly_control_bytes(""sv));
}

}  // namespace
}  // namespace reportx::input
