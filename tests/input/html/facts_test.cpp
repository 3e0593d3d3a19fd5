#include "input/html/facts.h"

#include <gtest/gtest.h>

#include "reportx/rules.h"

namespace reportx::input {
namespace {

DocumentFacts facts_of(std::string_view page, std::string_view url = {}) {
    return page_facts(read_page(page), Rules::builtin().tables(), url);
}

TEST(PageFacts, ComeFromTheMetasThatTheRulesAskFor) {
    const DocumentFacts facts = facts_of(
        "<meta name=SiteName content=某县人民政府门户网站><meta name=ArticleTitle "
        "content='某县2024年法治政府建设情况报告'>"
        "<meta name=PubDate content='2025/03/10 10:26'><meta name=ContentSource content=' 某县司法局 '><meta "
        "name=Author content=张三>"
        "<meta name=Url content='https://a.gov.cn/1.html'>");
    EXPECT_EQ(facts.title, "某县2024年法治政府建设情况报告");
    EXPECT_EQ(facts.published, "2025-03-10");
    EXPECT_EQ(facts.publisher, "某县司法局");
    EXPECT_EQ(facts.author, "张三");
    EXPECT_EQ(facts.url, "https://a.gov.cn/1.html");
    EXPECT_EQ(facts.site, "某县人民政府门户网站");
}

TEST(PageFacts, DatesInTheFormsThatSitesUse) {
    for (const std::string date : {"2025-03-10", "2025-03-10 16:05:00", "2025年03月10日 15:30", "2025-03-10-09:37:43",
                                   "2025-03-10T18:00:00+08:00"})
        EXPECT_EQ(facts_of("<meta name=PubDate content='" + date + "'>").published, "2025-03-10") << date;
    for (const std::string date : {"", "$docPubDate$", "null", "20250310", "2025-13-10"})
        EXPECT_FALSE(facts_of("<meta name=PubDate content='" + date + "'>").published) << date;
}

TEST(PageFacts, ATitleIsNeverASitesName) {
    const struct {
        std::string_view window, title;
    } cases[] = {
        {"某县2024年法治政府建设情况报告_某县人民政府", "某县2024年法治政府建设情况报告"},
        {"某县2024年法治政府建设情况报告 - 年度报告 - 某县政府网", "某县2024年法治政府建设情况报告"},
        {"某县政府网|某县2024年法治政府建设情况报告", "某县2024年法治政府建设情况报告"},
        {"某县司法局-某县2021-2025年规划中期报告", "某县2021-2025年规划中期报告"},
        {"某县人民政府门户网站", ""},
        {"正文", ""},
        {"", ""},
    };
    for (const auto& one : cases)
        EXPECT_EQ(facts_of("<title>" + std::string(one.window) + "</title>").title.value_or(""), one.title)
            << one.window;
    EXPECT_EQ(facts_of("<meta name=ArticleTitle content='某局依法行政——2024年总结_某局网站'>").title,
              "某局依法行政——2024年总结");
    EXPECT_FALSE(facts_of("<meta name=ArticleTitle content='{title}'>").title);
}

TEST(PageFacts, AnAuthorOutsideTheRulesMadeTheSite) {
    EXPECT_FALSE(facts_of("<meta name=author content=某某网络公司>").author);
}

TEST(PageFacts, TheCallersAddressComesFirst) {
    EXPECT_EQ(facts_of("<link rel=canonical href=https://b/2>", "https://a/1").url, "https://a/1");
    EXPECT_EQ(facts_of("<link rel=canonical href=https://b/2>").url, "https://b/2");
    EXPECT_FALSE(facts_of("<p>x").url);
}

}  // namespace
}  // namespace reportx::input
