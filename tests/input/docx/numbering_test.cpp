// Automatic numbers: what Word prints in front of paragraphs, which it stores nowhere.
#include <gtest/gtest.h>

#include "input/docx/parts.h"

namespace reportx::input::docx {
namespace {

std::string abstract_list(int id, const std::string& content) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + content + "</w:abstractNum>";
}

std::string list(int id, int abstract, const std::string& overrides = {}) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract) +
           "\"/>" + overrides + "</w:num>";
}

std::string start_override(int level, int start) {
    return "<w:lvlOverride w:ilvl=\"" + std::to_string(level) + "\"><w:startOverride w:val=\"" + std::to_string(start) +
           "\"/></w:lvlOverride>";
}

/// 一、 （一） 1.
const std::string report_levels =
    level(0, "%1、", "chineseCounting") + level(1, "（%2）", "chineseCounting") + level(2, "%3.", "decimal");

TEST(DocxNumbering, DeeperLevelsBeginAnew) {
    EXPECT_EQ(
        text_of({.body = paragraph("甲", 1) + paragraph("乙", 1, 1) + paragraph("丙", 1, 2) + paragraph("丁", 1, 2) +
                         paragraph("戊", 1, 1) + paragraph("己", 1, 2) + paragraph("庚", 1) + paragraph("辛", 1, 1),
                 .numbering = abstract_list(0, report_levels) + list(1, 0)}),
        "一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n1.己\n二、庚\n（一）辛\n");
}

TEST(DocxNumbering, ListsOfOneAbstractListCountOn) {
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("乙", 2) + paragraph("丙", 1),
                       .numbering = abstract_list(0, report_levels) + list(1, 0) + list(2, 0)}),
              "一、甲\n二、乙\n三、丙\n");
}

TEST(DocxNumbering, AStartOfItsOwnIsUsedOnce) {
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("乙", 1) + paragraph("丙", 2) + paragraph("丁", 2) +
                               paragraph("戊", 1),
                       .numbering = abstract_list(0, report_levels) + list(1, 0) + list(2, 0, start_override(0, 5))}),
              "一、甲\n二、乙\n五、丙\n六、丁\n七、戊\n");
}

TEST(DocxNumbering, ALevelMayNeverRestartOrOnlyBelowSome) {
    const std::string never =
        level(0, "%1、", "chineseCounting") + level(1, "%2.", "decimal", "<w:lvlRestart w:val=\"0\"/>");
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("乙", 1, 1) + paragraph("丙", 1) + paragraph("丁", 1, 1),
                       .numbering = abstract_list(0, never) + list(1, 0)}),
              "一、甲\n1.乙\n二、丙\n2.丁\n");
    const std::string below_first = level(0, "%1、", "chineseCounting") + level(1, "（%2）", "chineseCounting") +
                                    level(2, "%3.", "decimal", "<w:lvlRestart w:val=\"1\"/>");
    EXPECT_EQ(
        text_of({.body = paragraph("甲", 1) + paragraph("乙", 1, 1) + paragraph("丙", 1, 2) + paragraph("丁", 1, 1) +
                         paragraph("戊", 1, 2) + paragraph("己", 1) + paragraph("庚", 1, 2),
                 .numbering = abstract_list(0, below_first) + list(1, 0)}),
        "一、甲\n（一）乙\n1.丙\n（二）丁\n2.戊\n二、己\n1.庚\n");
}

TEST(DocxNumbering, NumbersOfSeveralLevelsAndLegalOnes) {
    const std::string levels = level(0, "第%1章", "chineseCounting") + level(1, "%1.%2", "decimal", "<w:isLgl/>");
    EXPECT_EQ(text_of({.body = paragraph("总则", 1) + paragraph("一般", 1, 1) + paragraph("特别", 1, 1),
                       .numbering = abstract_list(0, levels) + list(1, 0)}),
              "第一章 总则\n1.1 一般\n1.2 特别\n");
}

TEST(DocxNumbering, ANumberAndADigitDoNotRunTogether) {
    const std::string levels = level(0, "%1.", "decimal", "<w:suff w:val=\"nothing\"/>");
    EXPECT_EQ(text_of({.body = paragraph("5G网络", 1) + paragraph("网络", 1),
                       .numbering = abstract_list(0, levels) + list(1, 0)}),
              "1. 5G网络\n2.网络\n");
}

TEST(DocxNumbering, ThroughStyles) {
    // The level is the one linked to the style, whatever the style says; a style based on it inherits; numId 0 takes it away again.
    const std::string levels = level(0, "%1、", "chineseCounting", "<w:pStyle w:val=\"H1\"/>") +
                               level(1, "（%2）", "chineseCounting", "<w:pStyle w:val=\"H2\"/>");
    const auto style = [](const std::string& id, const std::string& base, const std::string& numbers) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:basedOn w:val=\"" + base + "\"/><w:pPr>" +
               numbers + "</w:pPr></w:style>";
    };
    const std::string styles = style("H1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") +
                               style("H2", "H1", "<w:numPr><w:ilvl w:val=\"7\"/><w:numId w:val=\"1\"/></w:numPr>") +
                               style("Mine", "H2", "") +
                               style("Plain", "H2", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>");
    EXPECT_EQ(text_of({.body = styled("H1", "甲") + styled("H2", "乙") + styled("Mine", "丙") + styled("Plain", "丁"),
                       .numbering = abstract_list(0, levels) + list(1, 0),
                       .styles = styles}),
              "一、甲\n（一）乙\n（二）丙\n丁\n");
}

TEST(DocxNumbering, NumberZeroInAParagraphTakesTheStylesAway) {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
        "</w:numPr></w:pPr></w:style>";
    EXPECT_EQ(text_of({.body = paragraph("甲") + paragraph("乙", 0) + paragraph("丙"),
                       .numbering = abstract_list(0, report_levels) + list(1, 0),
                       .styles = styles}),
              "一、甲\n乙\n二、丙\n");
}

TEST(DocxNumbering, ThroughNumberingStyles) {
    const std::string numbering = abstract_list(0, "<w:numStyleLink w:val=\"Report\"/>") +
                                  abstract_list(1, "<w:styleLink w:val=\"Report\"/>" + report_levels) + list(1, 0) +
                                  list(2, 1);
    const std::string styles =
        "<w:style w:type=\"numbering\" w:styleId=\"Report\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr>"
        "</w:pPr></w:style>";
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("乙", 2), .numbering = numbering, .styles = styles}),
              "一、甲\n二、乙\n");
}

TEST(DocxNumbering, ALinkThatLeadsInACircleGivesNoNumber) {
    const std::string styles =
        "<w:style w:type=\"numbering\" w:styleId=\"S\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        "<w:basedOn w:val=\"S\"/></w:style>";
    EXPECT_EQ(text_of({.body = paragraph("甲", 1),
                       .numbering = abstract_list(0, "<w:numStyleLink w:val=\"S\"/>") + list(1, 0),
                       .styles = styles}),
              "甲\n");
}

TEST(DocxNumbering, AnOverriddenLevelReplacesTheAbstractOne) {
    const std::string override = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "%1)", "lowerLetter") + "</w:lvlOverride>";
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("乙", 2),
                       .numbering = abstract_list(0, report_levels) + list(1, 0) + list(2, 0, override)}),
              "一、甲\nb)乙\n");
}

TEST(DocxNumbering, BulletsAndHiddenNumbersPrintNothing) {
    const std::string levels = level(0, "\uF0B7", "bullet") + level(1, "%2.", "decimal", "<w:rPr><w:vanish/></w:rPr>");
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("乙", 1, 1),
                       .numbering = abstract_list(0, levels) + list(1, 0)}),
              "甲\n乙\n");
}

TEST(DocxNumbering, EmptyParagraphsCountAndHiddenOnesDoNot) {
    const std::string hidden =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr>"
        "<w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>";
    EXPECT_EQ(text_of({.body = paragraph("甲", 1) + paragraph("", 1) + hidden + paragraph("丙", 1),
                       .numbering = abstract_list(0, report_levels) + list(1, 0)}),
              "一、甲\n三、丙\n");
}

TEST(DocxNumbering, AnAlternativeFormatIsTakenOnce) {
    const std::string levels =
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt "
        "w:val=\"custom\" w:format=\"001, 002, ...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/>"
        "</mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl>";
    EXPECT_EQ(text_of({.body = paragraph("甲", 1), .numbering = abstract_list(0, levels) + list(1, 0)}), "001 甲\n");
}

TEST(DocxNumbering, ListsAndLevelsThatAreNowhereGiveNoNumber) {
    EXPECT_EQ(text_of({.body = paragraph("甲", 9) + paragraph("乙", 1, 12),
                       .numbering = abstract_list(0, report_levels) + list(1, 0) + list(9, 4)}),
              "甲\n一、乙\n");
}

}  // namespace
}  // namespace reportx::input::docx
