// Text: places count code points, whatever their width.
#include "reportx/text.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "input/utf8.h"
#include "text/code_point.h"
#include "text/fold.h"
#include "text/hidden.h"

namespace reportx {
namespace {

const std::string mixed = "a法é治𠮷1\n第二行，😀。";

TEST(Text, CountsCodePoints) {
    const Text text(mixed);
    EXPECT_EQ(text.size(), 13u);
    EXPECT_EQ(text.folded().size(), 13u);
    EXPECT_EQ(text.utf8(), mixed);
    EXPECT_EQ(Text().size(), 0u);
    EXPECT_EQ(Text("").place(0).line, 1u);
}

TEST(Text, SlicesByCodePoints) {
    const Text text(mixed);
    struct Case {
        Span span;
        std::string_view expected;
    };
    const Case cases[] = {{{0, 1}, "a"},       {{1, 2}, "法"},    {{2, 5}, "é治𠮷"}, {{5, 7}, "1\n"},
                          {{7, 10}, "第二行"}, {{11, 13}, "😀。"}, {{13, 13}, ""},    {{0, 13}, mixed}};
    for (const Case& one : cases) EXPECT_EQ(text.slice(one.span), one.expected) << one.span.begin;
}

TEST(Text, ByteOffsetsAgreeWithTheEncodingEverywhere) {
    std::string long_text;
    std::vector<std::size_t> offsets;
    for (int i = 0; i < 500; ++i) {
        for (const char* one : {"a", "é", "法", "𠮷", "\n"}) {
            offsets.push_back(long_text.size());
            long_text += one;
        }
    }
    offsets.push_back(long_text.size());
    const Text text(long_text);
    ASSERT_EQ(text.size() + 1, offsets.size());
    for (std::uint32_t at = 0; at <= text.size(); ++at) ASSERT_EQ(text.byte_offset(at), offsets[at]) << at;
}

/// Characters of all widths in every order, the last ones so near the end that no block of bytes is left.
TEST(Text, EveryUnitIsTheFoldedCharacter) {
    std::mt19937 random(20241126);
    const char32_t characters[] = {U'a', U'5', U'\n', U'é', U'法', U'縣', U'，', U'　', U'Ａ', U'￿', U'𠮷'};
    for (int round = 0; round < 2000; ++round) {
        std::string utf8;
        std::u16string units;
        for (std::size_t size = random() % 40; size > 0; --size) {
            const char32_t c = characters[random() % (random() % 2 ? std::size(characters) : 7)];
            append_code_point(c, utf8);
            units += fold(c);
        }
        const Text text(utf8);
        ASSERT_EQ(text.folded(), units) << utf8;
        ASSERT_EQ(text.byte_offset(text.size()), utf8.size());
    }
}

/// Flaws stand at every place of what is read at once, and so do characters that look valid but for their value.
TEST(Text, EndsBeforeTheFirstFlaw) {
    std::mt19937 random(20241127);
    const std::string_view pieces[] = {"法", "治",           "，",           "a",        "5",    "é",
                                       "𠮷", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xE6\xB3", "\xFF", "\x80"};
    for (int round = 0; round < 20000; ++round) {
        std::string bytes;
        const std::size_t flaw = random() % 40;
        for (std::size_t i = 0; i < 40; ++i)
            bytes += pieces[i == flaw ? random() % std::size(pieces) : random() % (random() % 4 ? 3 : 7)];
        if (random() % 2) bytes.resize(random() % (bytes.size() + 1));
        const Text text(bytes);
        ASSERT_EQ(text.utf8(), bytes.substr(0, input::first_invalid_utf8(bytes))) << testing::PrintToString(bytes);
    }
}

TEST(Text, IsPlainWithoutOddCharacters) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string utf8 = "法治政府";
        append_code_point(c, utf8);
        const bool is_odd = (is_hidden(c) && c != '\t' && c != '\n') || c == 0xFFFD;
        ASSERT_EQ(Text(utf8).is_plain(), !is_odd) << std::hex << static_cast<unsigned>(c);
        ASSERT_EQ(Text(utf8 + "建设，情况。年度报告").is_plain(), !is_odd) << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Text, TrimsBlanksOfEveryKind) {
    const Text text("\n \u3000\t法治\u00A0政府 \u200B\n");
    const Span inner = text.trim({0, text.size()});
    EXPECT_EQ(text.slice(inner), "法治\u00A0政府");
    const Text blanks(" \n\u3000 ");
    EXPECT_TRUE(blanks.trim({0, blanks.size()}).empty());
}

TEST(Text, PlacesCountLinesAndColumnsFromOne) {
    const Text text(mixed);
    struct Case {
        std::uint32_t at, line, column;
    };
    const Case cases[] = {{0, 1, 1}, {4, 1, 5}, {6, 1, 7}, {7, 2, 1}, {11, 2, 5}, {13, 2, 7}};
    for (const Case& one : cases) {
        EXPECT_EQ(text.place(one.at).line, one.line) << one.at;
        EXPECT_EQ(text.place(one.at).column, one.column) << one.at;
    }
}

TEST(Text, CopiesStandAlone) {
    Text copy;
    {
        const Text text(mixed);
        copy = text;
    }
    EXPECT_EQ(copy.slice({7, 10}), "第二行");
}

}  // namespace
}  // namespace reportx
