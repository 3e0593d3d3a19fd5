// Lines of print become paragraphs again, whatever the layout.
#include "input/pdf/paragraphs.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <initializer_list>

#include "input/pdf/bounding_boxes.h"
#include "input/pdf/text_layer.h"

namespace reportx::input::pdf {
namespace {

constexpr double em = 16, left = 70, pitch = 28, measure = 10;  // ten characters a line

/// A word at `ems` from the left edge of the text, on line `row`.
Word word(double row, double ems, const std::string& text, double size = em) {
    const double x = left + ems * em, y = 100 + row * pitch;
    return {{x, y, x + width_in_ems(text) * size, y + size}, text};
}

Sheet sheet(std::initializer_list<Word> words) {
    const Page page{600, 842, words};
    return {page.height, lines_of(page)};
}

std::string paragraphs(std::vector<Sheet> sheets) {
    drop_furniture(sheets);
    return paragraphs_of(sheets);
}

TEST(PdfParagraphs, BeginWhereLinesAreIndented) {
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "甲一二三四五六七"), word(1, 0, "一二三四五六七八九十"),
                                 word(2, 2, "乙一二三四五六七"), word(3, 0, "一二三四五六七八九十"),
                                 word(4, 0, "一二三。")})}),
              "甲一二三四五六七一二三四五六七八九十\n乙一二三四五六七一二三四五六七八九十一二三。\n");
}

TEST(PdfParagraphs, BeginBehindLinesThatAreNotFull) {
    EXPECT_EQ(paragraphs({sheet({word(0, 0, "甲一二三四五六七八九"), word(1, 0, "一二三。"),
                                 word(2, 0, "乙一二三四五六七八九"), word(3, 0, "一二三四五六七八九十")})}),
              "甲一二三四五六七八九一二三。\n乙一二三四五六七八九一二三四五六七八九十\n");
}

TEST(PdfParagraphs, AreNotBrokenWhereALongWordDidNotFit) {
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "甲一二三四五六七"), word(1, 0, "一二三四五六"),
                                 word(2, 0, "12345678.9万元，"), word(3, 0, "一二三四五六七八九（"),
                                 word(4, 0, "一二三四五六七八九十"), word(5, 0, "一二三。")})}),
              "甲一二三四五六七一二三四五六12345678.9万元，一二三四五六七八九（一二三四五六七八九十一二三。\n");
}

TEST(PdfParagraphs, GoOnOverTheEndOfAPage) {
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "甲一二三四五六七"), word(1, 0, "一二三四五六七八九十"), word(24, 4, "—"),
                                 word(24, 5, "1"), word(24, 6, "—")}),
                          sheet({word(0, 0, "一二三四五六七八九十"), word(1, 0, "一二三。"),
                                 word(2, 2, "乙一二三四五六七"), word(24, 4, "—2—")})}),
              "甲一二三四五六七一二三四五六七八九十一二三四五六七八九十一二三。\n乙一二三四五六七\n");
}

TEST(PdfParagraphs, BeginInAnotherSizeOrApart) {
    EXPECT_EQ(paragraphs({sheet({word(0, 0, "标题一二三四", em * 1.6), word(2, 0, "甲一二三四五六七八九"),
                                 word(3, 0, "一二三四五六七八九十"), word(5, 0, "乙一二三四五六七八九"),
                                 word(6, 0, "一二三四五六七八九十")})}),
              "标题一二三四\n甲一二三四五六七八九一二三四五六七八九十\n乙一二三四五六七八九一二三四五六七八九十\n");
}

TEST(PdfParagraphs, WithoutIndentBeginAtNumbersBehindFullStops) {
    EXPECT_EQ(
        paragraphs({sheet({word(0, 0, "一、甲二三四五六七八"), word(1, 0, "一二三四五六七八九。"),
                           word(2, 0, "（二）乙三四五六七八"), word(3, 0, "一二三四五六七八九十"),
                           word(4, 0, "3.5一二三四五六七八")})}),
        "一、甲二三四五六七八一二三四五六七八九。\n（二）乙三四五六七八一二三四五六七八九十3.5一二三四五六七八\n");
}

TEST(PdfParagraphs, HangingLinesBelongToTheirNumber) {
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "前一二三四五六七"), word(1, 0, "一二三四五六七八九十"),
                                 word(2, 2, "前一二三四五六七"), word(3, 0, "一二三四五六七八九十"),
                                 word(4, 2, "1.甲二三四五六七"), word(5, 3, "一二三四五六七"), word(6, 3, "一二。")})}),
              "前一二三四五六七一二三四五六七八九十\n前一二三四五六七一二三四五六七八九十\n1."
              "甲二三四五六七一二三四五六七一二。\n");
}

TEST(PdfParagraphs, SignaturesStandAlone) {
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "甲一二三四五六七"), word(1, 0, "一二三四五六七八九十"),
                                 word(2, 0, "一二。"), word(3, 5, "江夏政府"), word(4, 5.5, "2025年1月")})}),
              "甲一二三四五六七一二三四五六七八九十一二。\n江夏政府\n2025年1月\n");
}

TEST(PdfParagraphs, RowsOfTablesAreLines) {
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "甲一二三四五六七"), word(1, 0, "一二三四五六七八九十"), word(2, 0, "项目"),
                                 word(2, 5, "数量"), word(3, 0, "复议"), word(3, 5, "12件")})}),
              "甲一二三四五六七一二三四五六七八九十\n| 项目 | 数量 |\n| 复议 | 12件 |\n");
}

TEST(PdfParagraphs, WideDigitsAreNoOtherSize) {
    Word digits = word(2, 0, "100%。");
    digits.box.right += 0.8 * em;
    EXPECT_EQ(paragraphs({sheet({word(0, 2, "甲一二三四五六七"), word(1, 0, "一二三四五六七八九十"), digits})}),
              "甲一二三四五六七一二三四五六七八九十100%。\n");
}

TEST(PdfParagraphs, CellsOfSeveralLinesAreOne) {
    // Columns begin at 0, 4, 9 and 12 and have a character of padding; the last ends at the edge of the text.
    const Word prose = word(0, 0, "甲一二三四五六七八九十一二三"), wide = word(5, 0, "一二三四五六七八九十一二三四");
    EXPECT_EQ(paragraphs({sheet({prose, word(1, 0, "文号"), word(1, 4, "尤政〔2"), word(1, 9, "日期"),
                                 word(1, 12, "有"), word(2, 4, "024〕9号"), word(3, 0, "机构"), word(3, 4, "尤溪县政"),
                                 word(3, 9, "2月"), word(3, 12, "是"), word(4, 4, "府办公室"), wide})}),
              "甲一二三四五六七八九十一二三\n| 文号 | 尤政〔2024〕9号 | 日期 | 有 |\n"
              "| 机构 | 尤溪县政府办公室 | 2月 | 是 |\n一二三四五六七八九十一二三四\n");
}

TEST(PdfParagraphs, RowsWithEmptyCellsStayRows) {
    EXPECT_EQ(paragraphs({sheet({word(0, 0, "一二三四五六七八九十"), word(1, 0, "类别"), word(1, 4, "件"),
                                 word(1, 8, "比"), word(2, 0, "许可"), word(2, 4, "9"), word(2, 8, "1"),
                                 word(3, 4, "8"), word(3, 8, "2"), word(4, 0, "合计"), word(4, 8, "3")})}),
              "一二三四五六七八九十\n| 类别 | 件 | 比 |\n| 许可 | 9 | 1 |\n|  | 8 | 2 |\n| 合计 |  | 3 |\n");
}

TEST(PdfParagraphs, OneLineOfThingsApartIsNoTable) {
    EXPECT_EQ(paragraphs({sheet({word(0, 0, "来源：法制"), word(0, 7, "浏"), word(1, 0, "一二三四五六七八九十"),
                                 word(2, 0, "一二。")})}),
              "来源：法制\t浏\n一二三四五六七八九十一二。\n");
}

TEST(PdfParagraphs, WordsOfFontsWithoutWidthsAreRead) {
    const auto line = [](int other) {
        const auto pages = read_bounding_boxes(
            fmt::format(R"(<page width="600" height="842"><word xMin="70" yMin="100" xMax="70" yMax="116">甲</word>)"
                        R"(<word xMin="{}" yMin="100" xMax="{}" yMax="116">12</word>)",
                        other, other + 16));
        return paragraphs({{pages.at(0).height, lines_of(pages.at(0))}});
    };
    EXPECT_EQ(line(70), "甲12\n");
    EXPECT_EQ(line(86), "甲12\n");
    EXPECT_EQ(line(150), "甲\t12\n");
}

TEST(PdfParagraphs, LargeTitlesGoOnThoughTheyFillTheirLine) {
    EXPECT_EQ(paragraphs({sheet({word(0, 0.25, "池州市人民政府报", 19), word(1, 3.8, "告书", 19),
                                 word(3, 2, "甲一二三四五六七"), word(4, 0, "一二三四五六七八九十"),
                                 word(5, 0, "一二三四五六七八九十")})}),
              "池州市人民政府报告书\n甲一二三四五六七一二三四五六七八九十一二三四五六七八九十\n");
}

TEST(PdfParagraphs, SignsThatHangOutDoNotWidenTheLines) {
    // Were the measure eleven characters, 64 would have fitted behind the second line.
    EXPECT_EQ(paragraphs({sheet({word(0, 0, "一二三四五六七八九十，"), word(1, 0, "一二三四五六七八九"),
                                 word(2, 0, "1264场次八九十，"), word(3, 0, "一二三四五六七八九十"),
                                 word(4, 0, "一二三四五六七八九十，"), word(5, 0, "一二三四五六七八九十"),
                                 word(6, 0, "一二。")})}),
              "一二三四五六七八九十，一二三四五六七八九1264场次八九十，一二三四五六七八九十一二三四五六七八九十，"
              "一二三四五六七八九十一二。\n");
}

TEST(PdfLines, FontsOfSeveralHeightsShareALine) {
    const Page page{
        600, 842, {{{70, 100, 102, 116}, "受理"}, {{106, 97, 122, 119}, "12"}, {{126, 100, 142, 116}, "件"}}};
    const auto lines = lines_of(page);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].text, "受理12件");
}

TEST(PdfLines, BlanksStandWhereThereIsRoomForOne) {
    const Page page{
        600,
        842,
        {word(0, 0, "第一章"), word(0, 4, "总则"), word(1, 0, "ABC"), word(1, 1.8, "2024"), word(1, 4.05, "年")}};
    const auto lines = lines_of(page);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].text, "第一章 总则");
    EXPECT_EQ(lines[1].text, "ABC 2024年");
}

TEST(PdfFurniture, RunningHeadsAndPageNumbersGo) {
    std::vector<Sheet> sheets;
    for (int page = 1; page <= 3; ++page) {
        const std::string number = std::to_string(page);
        sheets.push_back(sheet({word(-2.5, 0, "年度报告" + number), word(0, 0, "正文" + number), word(1, 0, "2024"),
                                word(24.5, 0, "第" + number + "页"), word(24.5, 4, "共3页")}));
    }
    drop_furniture(sheets);
    for (const Sheet& left_over : sheets) {
        ASSERT_EQ(left_over.lines.size(), 2u);
        EXPECT_TRUE(left_over.lines[0].text.starts_with("正文"));
        EXPECT_EQ(left_over.lines[1].text, "2024");  // not in the margin
    }
}

TEST(PdfFurniture, WhatStandsOnOnePageOnlyStays) {
    std::vector<Sheet> sheets{sheet({word(-2.5, 0, "江夏区政府文件"), word(0, 0, "正文")}),
                              sheet({word(0, 0, "正文")})};
    drop_furniture(sheets);
    EXPECT_EQ(sheets[0].lines.size(), 2u);
}

Page page_of(const std::string& text) { return {600, 842, {{{0, 0, 10, 10}, text}}}; }

TEST(PdfTextLayer, IsJudged) {
    const Page full = page_of("池州市人民政府2024年度法治政府建设情况报告一二三四五六七八九十"), empty{600, 842, {}};
    EXPECT_FALSE(judge({full}).missing || judge({full}).garbled);
    EXPECT_TRUE(judge({empty, empty}).missing);
    EXPECT_TRUE(judge({page_of("扫描"), empty}).missing);
    EXPECT_EQ(judge({full, full, empty}).empty_pages, 1u);
    EXPECT_TRUE(
        judge({page_of("\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008法治政府建设情况报告池州市人民")}).garbled);
    EXPECT_TRUE(judge({page_of("\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~!\"#$%&")}).garbled);
    EXPECT_FALSE(judge({page_of("An English text is a text, too, though not one to be read here.")}).garbled);
}

TEST(PdfParagraphs, NothingGivesNothing) {
    EXPECT_EQ(paragraphs({}), "");
    EXPECT_EQ(paragraphs({sheet({})}), "");
}

}  // namespace
}  // namespace reportx::input::pdf
