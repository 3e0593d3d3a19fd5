// What of document.xml is text: as a reader sees the document with all changes accepted.
#include <gtest/gtest.h>

#include "input/docx/parts.h"

namespace reportx::input::docx {
namespace {

std::string run(const std::string& text, const std::string& properties = {}) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& content, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

std::string field(const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; }

std::string instruction(const std::string& text) { return "<w:r><w:instrText>" + text + "</w:instrText></w:r>"; }

std::string cell(const std::string& content) { return "<w:tc><w:tcPr/>" + content + "</w:tc>"; }

TEST(DocxBody, JoinsRunsAndKeepsSigns) {
    EXPECT_EQ(
        text_of({.body = p(run("全年") + run("12") + run("件") +
                           "<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/>"
                           "<w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F081\"/></w:r>")}),
        "全年12件\t甲\n乙\n-①\n");
}

TEST(DocxBody, BlanksOfMarkupAreNoText) {
    EXPECT_EQ(text_of({.body = "<w:p>\n  <w:r>\n <w:t>\n 甲 </w:t>\n</w:r>\n</w:p>\n" + p("") + p(run(" 乙 "))}),
              "甲\n 乙\n");
}

TEST(DocxBody, TabStopsAreNoTabs) {
    EXPECT_EQ(text_of({.body = p(run("甲"), "<w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs>")}), "甲\n");
}

TEST(DocxBody, ChangesAreAccepted) {
    EXPECT_EQ(
        text_of({.body = p(run("受理") + "<w:del><w:r><w:delText>11</w:delText><w:t>假</w:t></w:r></w:del><w:ins>" +
                           run("12") + "</w:ins><w:moveFrom>" + run("旧") + "</w:moveFrom><w:moveTo>" + run("件") +
                           "</w:moveTo>")}),
        "受理12件\n");
}

TEST(DocxBody, ADeletedEndOfParagraphJoinsTwo) {
    const std::string deleted_mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    EXPECT_EQ(text_of({.body = p(run("依法"), deleted_mark) +
                               p("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", deleted_mark) + p(run("行政")) +
                               p(run("末"), deleted_mark)}),
              "依法行政\n末\n");
}

TEST(DocxBody, HiddenTextIsLeftOut) {
    const std::string styles =
        "<w:style w:type=\"character\" w:styleId=\"Dark\"><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>";
    EXPECT_EQ(text_of({.body = p(run("明") + run("暗", "<w:vanish/>") + run("白", "<w:vanish w:val=\"0\"/>") +
                                 run("黑", "<w:rStyle w:val=\"Dark\"/>")) +
                               p(run("密") + run("显", "<w:vanish w:val=\"false\"/>"), "<w:pStyle w:val=\"Secret\"/>"),
                       .styles = styles}),
              "明白\n显\n");
}

TEST(DocxBody, AHiddenEndOfParagraphRunsOn) {
    EXPECT_EQ(text_of({.body = p(run("标题。"), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p(run("正文"))}),
              "标题。正文\n");
}

TEST(DocxBody, FieldsShowTheirResults) {
    EXPECT_EQ(
        text_of({.body = p(field("begin") + instruction(" HYPERLINK \"http://a\" ") + field("separate") + run("网址") +
                           field("end") + "<w:fldSimple w:instr=\"NUMPAGES\">" + run("9") + "</w:fldSimple>" +
                           field("begin") + instruction(" EQ \\o\\ac(○,") + instruction("3)") + field("end"))}),
        "网址9③\n");
}

TEST(DocxBody, TablesOfContentsAreLeftOut) {
    const std::string contents =
        p(field("begin") + instruction(" TOC \\o \"1-3\" ") + field("separate") + run("一、总体 1") + field("begin") +
          instruction("PAGEREF _1") + field("separate") + run("1") + field("end")) +
        p(run("二、不足 5")) + p(field("end"));
    const std::string control =
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent>" +
        p(run("目录")) + "</w:sdtContent></w:sdt>";
    EXPECT_EQ(text_of({.body = contents + control + p(run("一、总体"))}), "一、总体\n");
}

TEST(DocxBody, AFieldThatNeverEndsCostsNoText) {
    EXPECT_EQ(text_of({.body = p(field("begin") + instruction(" TOC ") + field("separate") + run("目录")) +
                               p(run("一、总体"))}),
              "目录\n一、总体\n");
    EXPECT_EQ(text_of({.body = p(field("end") + field("separate") + run("甲"))}), "甲\n");
}

TEST(DocxBody, ControlsGiveTheirContentUnlessItIsAPlaceholder) {
    const auto control = [](const std::string& properties, const std::string& text) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + run(text) + "</w:sdtContent></w:sdt>";
    };
    EXPECT_EQ(
        text_of({.body = p(control("", "江夏区") + control("<w:showingPlcHdr/>", "单击此处输入文字") + "<w:smartTag>" +
                           run("人民") + "</w:smartTag><w:hyperlink>" + run("政府") + "</w:hyperlink>")}),
        "江夏区人民政府\n");
}

TEST(DocxBody, TablesComeRowByRow) {
    const std::string table = "<w:tbl><w:tr>" + cell(p(run("指标"))) + cell(p(run("数")) + p(run("量"))) + cell(p("")) +
                              "</w:tr><w:tr>" + cell(p("")) + cell(p(run("甲")) + p(run("乙"))) +
                              "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell(p(run("删"))) + "</w:tr></w:tbl>";
    EXPECT_EQ(text_of({.body = p(run("前")) + table + p(run("后"))}), "前\n| 指标 | 数 量 |  |\n甲\n乙\n后\n");
}

TEST(DocxBody, TablesInCells) {
    const std::string inner = "<w:tbl><w:tr>" + cell(p(run("一"))) + cell(p(run("二"))) + "</w:tr></w:tbl>";
    EXPECT_EQ(text_of({.body = "<w:tbl><w:tr>" + cell(inner + p("")) + "</w:tr></w:tbl>"}), "| 一 | 二 |\n");
}

TEST(DocxBody, TextBoxesComeOnceAndBehindTheirParagraph) {
    const std::string box = "<w:txbxContent>" + p(run("框内")) + "</w:txbxContent>";
    const std::string both = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
                             "</w:drawing></mc:Choice>"
                             "<mc:Fallback><w:pict>" +
                             box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    EXPECT_EQ(text_of({.body = p(run("正") + both + run("文")) + p(run("后"))}), "正文\n框内\n后\n");
}

TEST(DocxBody, AnAlternativeWithoutTextMakesRoomForTheNext) {
    EXPECT_EQ(
        text_of({.body = p(
                     "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:drawing/></mc:Choice><mc:Fallback><w:pict>"
                     "<v:shape><v:textpath string=\"江夏区人民政府文件\"/></v:shape></w:pict></mc:Fallback>"
                     "</mc:AlternateContent></w:r>")}),
        "江夏区人民政府文件\n");
}

TEST(DocxBody, RubyAndMathematics) {
    EXPECT_EQ(text_of({.body = p("<w:r><w:ruby><w:rt>" + run("fǎ") + "</w:rt><w:rubyBase>" + run("法") +
                                 "</w:rubyBase></w:ruby></w:r>"
                                 "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")}),
              "法x=1\n");
}

TEST(DocxBody, WhatIsLeftOutIsCounted) {
    const Body body =
        read({.body = p(run("甲") +
                        "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r>") +
                      "<w:altChunk/>"});
    EXPECT_EQ(body.notes, 2u);
    EXPECT_EQ(body.embedded_parts, 1u);
}

}  // namespace
}  // namespace reportx::input::docx
