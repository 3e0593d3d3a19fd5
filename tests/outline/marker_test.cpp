// read_marker: which signs open a heading, in every alphabet, and what only looks like one.
#include "outline/marker.h"

#include <gtest/gtest.h>

#include <string>

#include "text/fold.h"

namespace reportx {
namespace {

std::optional<Marker> marker_of(const std::u16string& text) {
    return read_marker(text, {0, static_cast<std::uint32_t>(text.size())});
}

TEST(Marker, EveryAlphabet) {
    struct Case {
        std::string_view line;
        Alphabet alphabet;
        std::uint32_t ordinal, length;
    };
    const Case cases[] = {
        {"一、主要工作", Alphabet::han, 1, 2},
        {"十一、主要工作", Alphabet::han, 11, 3},
        {"一.主要工作", Alphabet::han, 1, 2},
        {"一，主要工作", Alphabet::han, 1, 2},
        {"（一）主要工作", Alphabet::han_in_brackets, 1, 3},
        {"(二十)主要工作", Alphabet::han_in_brackets, 20, 4},
        {"( 三 )主要工作", Alphabet::han_in_brackets, 3, 5},
        {"四）主要工作", Alphabet::han_in_brackets, 4, 2},
        {"㈤主要工作", Alphabet::han_in_brackets, 5, 1},
        {"1.主要工作", Alphabet::arabic, 1, 2},
        {"12、主要工作", Alphabet::arabic, 12, 3},
        {"３．主要工作", Alphabet::arabic, 3, 2},
        {"⒋主要工作", Alphabet::arabic, 4, 1},
        {"（1）主要工作", Alphabet::arabic_in_brackets, 1, 3},
        {"2)主要工作", Alphabet::arabic_in_brackets, 2, 2},
        {"⑶主要工作", Alphabet::arabic_in_brackets, 3, 1},
        {"①主要工作", Alphabet::circled, 1, 1},
        {"⑳主要工作", Alphabet::circled, 20, 1},
        {"❶主要工作", Alphabet::circled, 1, 1},
        {"第一部分 主要工作", Alphabet::part, 1, 4},
        {"第二章 主要工作", Alphabet::part, 2, 3},
        {"第三节 主要工作", Alphabet::chapter, 3, 3},
    };
    for (const Case& one : cases) {
        const auto marker = marker_of(folded(one.line));
        ASSERT_TRUE(marker) << one.line;
        EXPECT_EQ(marker->alphabet, one.alphabet) << one.line;
        EXPECT_EQ(marker->ordinal, one.ordinal) << one.line;
        EXPECT_EQ(marker->span, (Span{0, one.length})) << one.line;
    }
}

TEST(Marker, BlanksAndDoubledSignsBehindItAreSkipped) {
    EXPECT_EQ(marker_of(u"一、 主要工作")->behind, 3u);
    EXPECT_EQ(marker_of(u"1..主要工作")->behind, 3u);
    EXPECT_EQ(marker_of(u"(一)、主要工作")->behind, 4u);
}

TEST(Marker, WhatGoesOnIsNone) {
    for (const std::string_view line : {"",
                                        "主要工作",
                                        "2.0版",
                                        "3.5%的事项",
                                        "1,234件",
                                        "12·4宪法日",
                                        "2024年",
                                        "2024.3.7",
                                        "“一、二、三”",
                                        "《（一）》",
                                        "一是强化学习",
                                        "第一，强化学习",
                                        "第一责任人",
                                        "第二十四条",
                                        "一件事",
                                        "12个乡镇",
                                        "（2021—2025年）",
                                        "0.主要工作",
                                        "100.主要工作",
                                        "一百、主要工作",
                                        "（一",
                                        "1主要工作",
                                        "·一、"})
        EXPECT_FALSE(marker_of(folded(line))) << line;
}

TEST(Marker, KeepsWithinItsLine) {
    const std::u16string text = u"正文\n一、工作";
    EXPECT_FALSE(read_marker(text, {3, 4})) << "the sign stands behind the end";
    EXPECT_TRUE(read_marker(text, {3, 7}));
    EXPECT_FALSE(read_marker(text, {7, 7}));
}

}  // namespace
}  // namespace reportx
