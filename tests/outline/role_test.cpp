// role_of_heading: the words of a heading give its part a role; the first of several contents decides.
#include "outline/role.h"

#include <gtest/gtest.h>

#include <string>

#include "read_text.h"

namespace reportx::test {
namespace {

std::string role_named(std::string_view heading) {
    const ReadText read(heading);
    const auto found = role_of_heading(read.reading, read.whole(), 2024);
    return found ? std::string(name(found->role)) : "-";
}

TEST(Role, WordingsOfMeasures) {
    for (const std::string_view heading :
         {"主要举措和成效", "2024年度推进法治政府建设的主要做法及成效", "成效和主要举措",
          "上一年度法治政府建设的主要举措和成效", "主要工作措施和成效", "2024年法治政府建设工作情况", "工作开展情况"})
        EXPECT_TRUE(role_named(heading) == "measures") << heading << " is " << role_named(heading);
}

TEST(Role, WordingsOfShortcomings) {
    for (const std::string_view heading :
         {"存在的不足", "2024年度法治政府建设存在的不足和原因", "存在的主要问题", "存在的困难和问题",
          "存在问题及原因分析", "短板弱项", "差距和不足", "存在的问题和不足", "主要存在问题"})
        EXPECT_EQ(role_named(heading), "shortcomings") << heading;
}

TEST(Role, WordingsOfLeadership) {
    for (const std::string_view heading :
         {"党政主要负责人履行推进法治建设第一责任人职责情况", "切实履行法治政府建设第一责任人职责",
          "2024年党政主要负责人履行第一责任人职责情况",
          "党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设情况"})
        EXPECT_EQ(role_named(heading), "leadership") << heading;
}

TEST(Role, WordingsOfPlans) {
    for (const std::string_view heading :
         {"2025年工作打算", "2025年度推进法治政府建设的主要安排", "下一步工作打算", "下步工作思路", "今后工作打算",
          "下一年度主要安排", "2025年工作要点", "下一步工作计划"})
        EXPECT_EQ(role_named(heading), "plan") << heading;
}

TEST(Role, TheFirstContentOfSeveralDecides) {
    EXPECT_EQ(role_named("存在的问题和下一步打算"), "shortcomings");
    EXPECT_EQ(role_named("存在问题及下一步工作计划"), "shortcomings");
    const ReadText read("存在的问题和下一步打算"), plain("存在的问题");
    EXPECT_TRUE(names_also(read.reading, read.whole(), Role::plan, 2024));
    EXPECT_FALSE(names_also(read.reading, read.whole(), Role::leadership, 2024));
    EXPECT_FALSE(names_also(plain.reading, plain.whole(), Role::plan, 2024));
}

TEST(Role, ThemesOfWorkHaveNoneOfTheirOwn) {
    for (const std::string_view heading :
         {"依法全面履行政府职能", "严格规范公正文明执法", "优化法治化营商环境", "加强法治宣传"})
        EXPECT_TRUE(role_named(heading) == "-" || role_named(heading) == "measures") << heading;
}

}  // namespace
}  // namespace reportx::test
