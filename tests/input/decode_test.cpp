#include "input/decode.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "input/codes.h"

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

// 法治政府建设 in GB18030 and UTF-16.
constexpr std::string_view gb = "\xB7\xA8\xD6\xCE\xD5\xFE\xB8\xAE\xBD\xA8\xC9\xE8"sv;
constexpr std::string_view utf16le = "\xD5\x6C\xBB\x6C\x3F\x65\x9C\x5E\xFA\x5E\xBE\x8B"sv;
constexpr std::string_view utf16be = "\x6C\xD5\x6C\xBB\x65\x3F\x5E\x9C\x5E\xFA\x8B\xBE"sv;
constexpr std::string_view text = "法治政府建设";

std::string operator+(std::string_view a, std::string_view b) { return std::string(a).append(b); }

TEST(Decode, TakesEachCharset) {
    struct Case {
        std::string bytes;
        std::string_view encoding, charset;
    };
    const Case cases[] = {
        {std::string(text), "auto", "UTF-8"},           {"\xEF\xBB\xBF"sv + text, "auto", "UTF-8"},
        {std::string(text), "utf-8", "UTF-8"},          {std::string(text), "UTF8", "UTF-8"},
        {"\xEF\xBB\xBF"sv + text, "utf-8", "UTF-8"},    {std::string(gb), "auto", "GB18030"},
        {std::string(gb), "gb2312", "GB18030"},         {std::string(gb), "GBK", "GB18030"},
        {std::string(gb), "gb18030", "GB18030"},        {"\x84\x31\x95\x33"sv + gb, "auto", "GB18030"},
        {"\xFF\xFE"sv + utf16le, "auto", "UTF-16LE"},   {"\xFE\xFF"sv + utf16be, "auto", "UTF-16BE"},
        {std::string(utf16le), "utf-16le", "UTF-16LE"}, {std::string(utf16be), "UTF-16BE", "UTF-16BE"},
    };
    for (const Case& one : cases) {
        const auto decoded = decode(one.bytes, one.encoding);
        ASSERT_TRUE(decoded) << one.encoding << ": " << decoded.error().message;
        EXPECT_EQ(decoded.value().utf8, text) << one.encoding;
        EXPECT_EQ(decoded.value().charset, one.charset) << one.encoding;
        EXPECT_TRUE(decoded.value().diagnostics.empty()) << decoded.value().diagnostics[0].message;
    }
}

TEST(Decode, UnifiesLineEndsInEveryCharset) {
    EXPECT_EQ(decode("一\r\n二\r三\n四\r\r\n五\n\r六\r").value().utf8, "一\n二\n三\n四\n\n五\n\n六\n");
    EXPECT_EQ(decode("\xFF\xFE\xD5\x6C\r\0\n\0\xBB\x6C"sv).value().utf8, "法\n治");
    EXPECT_EQ(decode(gb + "\r\n"sv).value().utf8, text + "\n"sv);
}

TEST(Decode, RemovesOnlyTheFirstMark) {
    const auto decoded = decode("\xEF\xBB\xBF\xEF\xBB\xBF法治");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded.value().utf8, "\xEF\xBB\xBF法治");
    ASSERT_EQ(decoded.value().diagnostics.size(), 1u);
    EXPECT_EQ(decoded.value().diagnostics[0].code, hidden_characters);
}

TEST(Decode, RefusesWithCodeReasonAndRemedy) {
    struct Case {
        std::string_view bytes, encoding, code, reason;
    };
    const Case cases[] = {
        {"", "auto", empty_input, "empty"},
        {" \r\n\t", "auto", blank_input, "white space"},
        {"\xE3\x80\x80\xC2\xA0\xE2\x80\x8B\n", "auto", blank_input, "white space"},
        {"\xEF\xBB\xBF", "auto", blank_input, "white space"},
        {"\xFF\xFE\x20\0"sv, "auto", blank_input, "white space"},
        {"x", "klingon", unknown_encoding, "klingon"},
        {"%PDF-1.7\n", "auto", binary_input, "a PDF file"},
        {"PK\x03\x04rest", "gb18030", binary_input, "a ZIP archive"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "auto", binary_input, "Office 97"},
        {"\x89PNG\r\n\x1A\n", "auto", binary_input, "PNG"},
        {"\0\1\2\3\4\5\6\7many other bytes"sv, "auto", binary_input, "unknown kind"},
        {"\xFF\xFE\0\0\x41\0\0\0"sv, "auto", binary_input, "UTF-32"},
        {"\xFF\xFE\xD5\x6C", "utf-8", contradicting_mark, "UTF-16LE"},
        {"\xEF\xBB\xBF法治", "gbk", contradicting_mark, "UTF-8"},
        {"abc\xFF", "utf-8", undecodable_input, "0xFF at offset 3"},
        {gb, "utf-8", undecodable_input, "offset 0"},
        {"\xB7\xA8\xFF\xD6\xCE", "auto", undecodable_input, "not valid GB18030: byte 0xFF at offset 2"},
        {"\xB7\xA8\xD6", "gb18030", undecodable_input, "0xD6 at offset 2"},
        {"\xFF\xFE\xD5\x6C\xBB", "auto", undecodable_input, "0xBB at offset 4"},
        {"\xFF\xFE\x00\xD8\x41\x00"sv, "auto", undecodable_input, "UTF-16LE"},
        {utf16le, "auto", undecodable_input, "utf-16le without byte-order mark"},
        {"p\0l\0a\0i\0n\0 \0t\0e\0x\0t\0"sv, "auto", undecodable_input, "utf-16le without byte-order mark"},
        {"\0p\0l\0a\0i\0n\0 \0t\0e\0x\0t"sv, "auto", undecodable_input, "utf-16be without byte-order mark"},
    };
    for (const Case& one : cases) {
        const auto decoded = decode(one.bytes, one.encoding);
        ASSERT_FALSE(decoded) << testing::PrintToString(one.bytes);
        EXPECT_EQ(decoded.error().code, one.code) << decoded.error().message;
        EXPECT_NE(decoded.error().message.find(one.reason), std::string::npos) << decoded.error().message;
        EXPECT_FALSE(decoded.error().remedy.empty());
    }
}

TEST(Decode, DamagedUtf8IsNotTakenForGb18030) {
    const std::string sentence = "全区各级各部门深入学习贯彻习近平法治思想。";
    for (std::size_t cut = sentence.size() - 1; cut > 24; --cut) {
        const auto decoded = decode(sentence.substr(0, cut));
        const bool whole_characters = cut % 3 == 0;
        EXPECT_EQ(static_cast<bool>(decoded), whole_characters) << cut;
        if (!decoded) {
            EXPECT_NE(decoded.error().message.find("UTF-8"), std::string::npos);
        }
    }
}

TEST(Decode, KeepsAndReportsOddCharacters) {
    const auto decoded = decode("法治\xE2\x80\x8B政府");
    ASSERT_TRUE(decoded) << decoded.error().message;
    EXPECT_EQ(decoded.value().utf8, "法治\xE2\x80\x8B政府");
    ASSERT_EQ(decoded.value().diagnostics.size(), 1u);
    EXPECT_EQ(decoded.value().diagnostics[0].code, hidden_characters);
}

TEST(Decode, DoubtsBig5TakenForGb18030) {
    // 法治政府建設情況報告，依法行政 in Big5, each byte pair also valid in GB18030.
    const auto decoded = decode("\xAA\x6B\xAA\x76\xAC\x46\xA9\xB2\xAB\xD8\xB3\x5D\xB1\xA1\xAA\x70\xB3\xF8\xA7\x69");
    ASSERT_TRUE(decoded) << decoded.error().message;
    ASSERT_FALSE(decoded.value().diagnostics.empty());
    EXPECT_EQ(decoded.value().diagnostics[0].code, doubtful_charset);
}

TEST(Decode, LongInputKeepsEveryCharacter) {
    std::string bytes, expected;
    for (int i = 0; i < 20'000; ++i) bytes.append(gb), expected.append(text);
    const auto decoded = decode(bytes);
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded.value().utf8 == expected);
}

}  // namespace
}  // namespace reportx::input
