// Pages as a whole: what becomes the text, what is told, what is refused. The skins of tests/pages try the same on whole reports.
#include "input/html/html.h"

#include <gtest/gtest.h>

#include <string>

#include "input/codes.h"

namespace reportx::input {
namespace {

const std::string report =
    "<p>　　2024年，某县坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下。</"
    "p><p>一、主要举措和成效</p>"
    "<p>（一）加强组织领导。县政府常务会议专题学法4次，听取法治政府建设工作汇报3次。</p>"
    "<p>（二）规范行政执法。一是开展执法培训12场。二是清理证明事项30项，优化审批流程。</p>"
    "<p>二、存在的问题</p><p>基层执法力量有待进一步加强，执法监督机制有待健全。</p>";
const std::string report_text =
    "2024年，某县坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下。\n一、主要举措和成效\n"
    "（一）加强组织领导。县政府常务会议专题学法4次，听取法治政府建设工作汇报3次。\n"
    "（二）规范行政执法。一是开展执法培训12场。二是清理证明事项30项，优化审批流程。\n"
    "二、存在的问题\n基层执法力量有待进一步加强，执法监督机制有待健全。\n";

Extracted read(const std::string& page, const ExtractOptions& options = {}) {
    auto extracted = read_html(page, options);
    EXPECT_TRUE(extracted) << extracted.error().message;
    return extracted ? std::move(extracted).value() : Extracted{};
}

std::string text_of(const std::string& page) { return read(page).utf8; }

std::string code_of(const Result<Extracted>& result) { return result ? "read" : result.error().code; }

TEST(ReadHtml, LeavesThePageOut) {
    EXPECT_EQ(text_of("<ul><li><a href=/>首页</a><li><a href=/b>政务公开</a></ul><div>" + report +
                      "</div><p>上一篇：<a href=1>某地春季植树</a></p><div>版权所有 ICP备1号</div>"),
              report_text);
}

TEST(ReadHtml, TellsHowItChose) {
    const Extracted page = read("<div id=zoom>" + report + "</div>");
    ASSERT_FALSE(page.steps.empty());
    EXPECT_EQ(page.steps.front(),
              "#zoom holds 100 % of what reads as a report: 6 lines; content systems call their articles so");
    EXPECT_EQ(page.media_type, "text/html");
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(ReadHtml, KeepsTheTitleAndTheFactsAboveTheArticle) {
    EXPECT_EQ(
        text_of("<div><a href=/>首页</a></div><table><tr><td>索引号</td><td>1/2</td><td>分类</td><td></td></tr></table>"
                "<h1>某县2024年法治政府建设<br>情况报告</h1><div>来源：司法局 "
                "字号：大</div><div>某政发〔2025〕3号</div><div>分享到：微信</div>"
                "<title>某县2024年法治政府建设情况报告_某网</title><div class=a>" +
                report + "</div>"),
        "索引号 | 1/2 | 分类\n某县2024年法治政府建设\n情况报告\n来源：司法局 字号：大\n某政发〔2025〕3号\n" +
            report_text);
}

TEST(ReadHtml, KeepsTheSignatureBelowTheArticle) {
    EXPECT_EQ(
        text_of("<div class=a>" + report + "</div><div>某县人民政府</div><div>2025年2月10日</div><div>友情链接</div>"),
        report_text + "某县人民政府\n2025年2月10日\n");
}

TEST(ReadHtml, ReadsHiddenBlocksOnlyWhereNothingElseIsAReport) {
    EXPECT_EQ(
        text_of(
            "<div style='display:none'><p>第二份，未公开的草稿，一共提出了十条措施和建议，内容从略。</p></div><div>" +
            report + "</div>"),
        report_text);
    EXPECT_EQ(text_of("<h2>某县政府网</h2><div id=js_content style='visibility: hidden'>" + report + "</div>"),
              report_text);
}

TEST(ReadHtml, DropsNothingBetweenTwoParagraphs) {
    const std::string middle = report.substr(0, report.find("<p>二、")) +
                               "<p><a href=1>相关链接</a></p><p>分享到：</p>" + report.substr(report.find("<p>二、"));
    const std::string text = text_of("<div>" + middle + "</div>");
    EXPECT_NE(text.find("相关链接\n分享到：\n二、存在的问题"), text.npos) << text;
}

TEST(ReadHtml, CharactersAreCheckedInTheTextThatIsLeft) {
    const Extracted page = read("<p>页眉\u202E</p><div>" + report + "</div>");
    EXPECT_TRUE(page.diagnostics.empty());
    const Extracted odd = read("<div><p>一、执法\u202E</p>" + report + "</div>");
    ASSERT_EQ(odd.diagnostics.size(), 1u);
    EXPECT_EQ(odd.diagnostics.front().code, hidden_characters);
    EXPECT_EQ(odd.diagnostics.front().span.begin, 4u);
}

TEST(ReadHtml, AListOfLinksIsReadWithARemark) {
    std::string list = "<h1>法治政府建设年度报告</h1><ul>";
    for (int year = 2016; year < 2026; ++year)
        list += "<li><a href=" + std::to_string(year) + ">某县" + std::to_string(year) +
                "年法治政府建设情况报告</a><span>2025-01-01</span></li>";
    const Extracted page = read(list + "</ul>");
    EXPECT_NE(page.utf8.find("某县2020年法治政府建设情况报告"), std::string::npos);
    ASSERT_EQ(page.diagnostics.size(), 1u);
    EXPECT_EQ(page.diagnostics.front().code, page_without_article);
}

TEST(ReadHtml, APageWithoutTextIsRefused) {
    const struct {
        std::string_view page, reason;
    } cases[] = {
        {"<html><frameset><frame src='main.htm'><noframes>x</noframes></frameset>", "main.htm"},
        {"<html><body><div id=app></div><script src=app.js></script><script>load()</script>", "loaded by a script"},
        {"<html><body>加载中…<iframe src=/doc/1.pdf></iframe>", "/doc/1.pdf"},
        {"<html><head><style>p{}</style></head><body><img src=1.png>", "holds no text"},
    };
    for (const auto& one : cases) {
        const auto result = read_html(one.page, {});
        EXPECT_EQ(code_of(result), page_without_text) << one.page;
        if (!result) EXPECT_NE(result.error().message.find(one.reason), std::string::npos) << result.error().message;
        if (!result) EXPECT_FALSE(result.error().remedy.empty());
    }
    EXPECT_EQ(code_of(read_html("", {})), empty_input);
    EXPECT_EQ(code_of(read_html(" \n", {})), blank_input);
    EXPECT_EQ(code_of(read_mhtml("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n", {})),
              page_without_text);
}

TEST(ReadHtml, ReadsASavedPage) {
    const auto page = read_mhtml(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\nSnapshot-Content-Location: "
        "http://a.gov.cn/1\n\n"
        "--a\nContent-Type: text/html\n\n<div>" +
            report + "</div>\n--a--\n",
        {});
    ASSERT_TRUE(page);
    EXPECT_EQ(page.value().utf8, report_text);
    EXPECT_EQ(page.value().media_type, "multipart/related");
    EXPECT_EQ(page.value().facts.url, "http://a.gov.cn/1");
}

}  // namespace
}  // namespace reportx::input
