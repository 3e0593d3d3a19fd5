// RTF as Word, WPS and LibreOffice write it, and as nobody does.
#include "input/rtf/rtf.h"

#include <gtest/gtest.h>

#include <chrono>

#include "input/codes.h"

namespace reportx::input {
namespace {

std::string text_of(const std::string& body) {
    const auto read = read_rtf(
        "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}" + body + "}");
    return read ? read.value().utf8 : "error: " + read.error().message;
}

TEST(Rtf, BytesAreOfTheCodePageAndUnicodeCounts) {
    EXPECT_EQ(text_of(R"(\'b7\'a8\'d6\'ce a\par\u27861\'3f\u-10179?\u-8704?\par)"), "法治 a\n法😀\n");
    EXPECT_EQ(text_of(R"(\uc0\u27861 \u27835 \par\uc2\u27861\'b7\'a8x\par)"), "法治\n法x\n");
    EXPECT_EQ(text_of("\\'b7\\'a8\r\n\\'d6\\'ce\\par"), "法治\n");
    EXPECT_EQ(text_of("\xB7\xA8\xD6\xCE\\par"), "法治\n");
}

TEST(Rtf, BytesThatAreNoTextAreAnError) {
    EXPECT_EQ(text_of(R"(\'b7\'a8\'ff\par)"),
              "error: 1 bytes of the document are no text in the charset that it names");
}

TEST(Rtf, SignsAndEscapes) {
    EXPECT_EQ(text_of(R"(a\{b\}c\\d\tab e\line f\_g\emdash\ldblquote h\rdblquote\par)"), "a{b}c\\d\te\nf-g—“h”\n");
}

TEST(Rtf, NumbersComeAsPrintedAndBulletsDoNot) {
    EXPECT_EQ(
        text_of(
            R"(\pard{\listtext\pard\plain \u19968?\u12289?\tab}\ls1 \u30002?\par\pard{\pntext 1.\tab}5G\par\pard{\listtext \'a1\'a4\tab}\u20057?\par)"),
        "一、甲\n1. 5G\n乙\n");
}

TEST(Rtf, WhatIsNoTextIsLeftOut) {
    EXPECT_EQ(
        text_of(
            R"({\info{\title x}}{\header x\par}{\*\unknown x}{\pict 00ff}{\deleted x}{\v x}\deleted x\deleted0 a{\footnote x}\par)"),
        "a\n");
    EXPECT_EQ(text_of("{\\*\\blob \\bin5 }{}\\\\x}a\\par"), "a\n");
}

TEST(Rtf, FieldsShowTheirResultsButContents) {
    EXPECT_EQ(
        text_of(
            R"({\field{\*\fldinst HYPERLINK "x"}{\fldrslt a}}\par{\field{\*\fldinst { TOC \\o }}{\fldrslt b\par c}}\par)"),
        "a\n");
}

TEST(Rtf, TablesComeRowByRow) {
    EXPECT_EQ(text_of(R"(\trowd\pard\intbl a\cell b\par c\cell\row\trowd\pard\intbl d\cell\cell\row\pard e\par)"),
              "| a | b c |\nd\ne\n");
}

TEST(Rtf, TextBoxesComeBehindTheirParagraph) {
    EXPECT_EQ(text_of(R"(a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt b\par}}{\shprslt{\*\do b}}}\par c\par)"),
              "a\nb\nc\n");
}

TEST(Rtf, ADeletedEndOfParagraphJoinsTwo) { EXPECT_EQ(text_of(R"(a{\deleted\par}b\par)"), "ab\n"); }

TEST(Rtf, NothingIsAnError) {
    const auto read = read_rtf("{\\rtf1}");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, blank_input);
}

TEST(Rtf, DamagedOnesEnd) {
    for (const char* body :
         {"}}}}a\\par", "{{{{a", "\\'", "\\'z", "\\u", "\\", "a\\bin99999999 x", "\\cell\\row\\cell"})
        text_of(body);
    const auto start = std::chrono::steady_clock::now();
    text_of(std::string(2'000'000, '{') + "a\\par");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

}  // namespace
}  // namespace reportx::input
