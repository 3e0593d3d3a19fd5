#include "input/html/page.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx::input {
namespace {

std::string lines(std::string_view page) { return read_page(page).text; }

/// Lines in blocks that are shown.
std::string shown(std::string_view html) {
    const Page page = read_page(html);
    std::string text;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const std::size_t end = i + 1 < page.lines.size() ? page.lines[i + 1].begin : page.text.size();
        if (!page.blocks[page.lines[i].block].hidden)
            text += page.text.substr(page.lines[i].begin, end - page.lines[i].begin);
    }
    return text;
}

TEST(ReadPage, JoinsInlineElementsWithoutBlanks) {
    EXPECT_EQ(lines("<p>共办<span>理</span><b>1</b><font>2</font>件，<i>同比</i> 增长</p>"), "共办理12件，同比 增长\n");
    EXPECT_EQ(lines("<p>法治<o:p></o:p><!-- x -->政府<wbr>建&shy;设&#8203;</p>"), "法治政府建设\n");
    EXPECT_EQ(lines("<p>法<ruby>治<rp>(</rp><rt>zhi</rt><rp>)</rp></ruby></p>"), "法治\n");
}

TEST(ReadPage, BreaksLinesWhereABrowserDoes) {
    EXPECT_EQ(lines("一<br>二<br/>三<p>四<p>五</p>六<div>七<div>八</div>九</div>十"),
              "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n");
    EXPECT_EQ(lines("<ul><li>一<li>二</ul><dl><dt>三<dd>四</dl><h1>五</h1>六<hr>七</br>八</p>九"),
              "一\n二\n三\n四\n五\n六\n七\n八\n九\n");
    EXPECT_EQ(lines("<pre>一\n 二\n\n三</pre>"), "一\n二\n三\n");
}

TEST(ReadPage, TakesWhiteSpaceAsABrowserDoes) {
    EXPECT_EQ(lines("<p>\n\t&nbsp;　&emsp;一、  重点 \n 工作&nbsp;&nbsp;X &nbsp;</p>"), "一、 重点工作\u00A0\u00A0X\n");
    EXPECT_EQ(lines("<p>rule of\nlaw</p>"), "rule of law\n");
    EXPECT_EQ(lines("<p>共\r\n12件</p>"), "共12件\n");
    EXPECT_EQ(lines("<p><span>法治</span>\n<span>政府</span></p>"), "法治政府\n");  // a tool wrapped the source
    EXPECT_EQ(lines("<div><span>来源：甲</span>\n<span>作者：乙</span></div>"),
              "来源：甲 作者：乙\n");  // two keys of a header
    EXPECT_EQ(lines("<p> </p><p>&nbsp;</p><div>\n</div>"), "");
}

TEST(ReadPage, LeavesOutWhatIsNoText) {
    EXPECT_EQ(lines("<style>p{}</style><script>var a='<p>x</p>';</script><noscript>x</noscript><textarea>x</textarea>"
                    "<xml><w:View>Normal</w:View></xml><svg><text>x</text></svg>"
                    "<select><option>x<option>y</select><button>x</button><title>x</title><iframe>x</iframe>法治"),
              "法治\n");
    EXPECT_EQ(
        lines("法<span style='Display : NONE'>暗<b>号</b></span>治<i hidden>x</i><em style='mso-hide:all'>y</em>"),
        "法治\n");
    EXPECT_EQ(lines("法<a style='background:url(none.gif);overflow:hidden'>治</a>"), "法治\n");
}

TEST(ReadPage, KeepsHiddenBlocksApart) {
    const std::string_view page =
        "<div>一</div><div style='display:none'><p>二</p></div><div hidden>三</div><section "
        "style='visibility:hidden'>四</section><template><p>五</template>";
    EXPECT_EQ(lines(page), "一\n二\n三\n四\n五\n");
    EXPECT_EQ(shown(page), "一\n");
}

TEST(ReadPage, MakesALineOfARowOfData) {
    EXPECT_EQ(lines("<table><tr><th>指标<th>数值<tr><td><p>受理</p><td><p>12</p><p>件</p></td><td></td></table>"),
              "指标 | 数值\n受理 | 12件\n");
    EXPECT_EQ(lines("<table><tr><td>索引号</td><td>123</td><td>名 称</td><td><a href=x>某报告</a></td></tr></table>"),
              "索引号 | 123 | 名 称 | 某报告\n");
    EXPECT_EQ(lines("<table><tr><td>一<br>二<br>三<br>四</td><td>五</td></tr></table>"),
              "一\n二\n三\n四\n五\n");  // layout
    EXPECT_EQ(lines("<table><tr><td>一</td><td><table><tr><td>二</td><td>三</td></tr></table></td></tr></table>"),
              "一\n二 | 三\n");
    EXPECT_EQ(lines("<table><tr><td>一、整段</td></tr><tr><td>二</td></tr></table>"), "一、整段\n二\n");
}

TEST(ReadPage, WritesTheNumbersOfOrderedLists) {
    EXPECT_EQ(lines("<ol><li>甲<li>乙</ol><ul><li>丙</ul>"), "1.甲\n2.乙\n丙\n");
    EXPECT_EQ(lines("<ol start=3><li>甲<li value=9>乙</ol>"), "3.甲\n9.乙\n");
    EXPECT_EQ(lines("<ol class='custom_cn list-paddingleft-1'><li><p>甲</p><li><p>乙</p></ol>"), "一、甲\n二、乙\n");
    EXPECT_EQ(
        lines("<ol class=custom_cn2><li>甲</ol><ol style='list-style-type: cjk-ideographic' start=12><li>乙</ol>"),
        "（一）甲\n十二、乙\n");
    EXPECT_EQ(lines("<ol><li>1.甲<li>（二）乙</ol><ol style='list-style:none'><li>丙</ol>"),
              "1.甲\n（二）乙\n丙\n");  // typed as well
}

TEST(ReadPage, CountsWhatIsInLinks) {
    const Page page = read_page(
        "<div><a href=1>首页</a> 正文<a name=x>锚点</a></div><div><a href=2>一<div>二</div></a>三<a href=3>四</div>五");
    ASSERT_EQ(page.lines.size(), 5u);
    EXPECT_EQ(page.lines[0].size, 7u);
    EXPECT_EQ(page.lines[0].in_links, 2u);
    EXPECT_EQ(page.lines[1].in_links, 1u);
    EXPECT_EQ(page.lines[2].in_links, 1u);
    EXPECT_EQ(page.lines[3].in_links, 1u);  // 三 is none: the link has ended, though a block in it stood between
    EXPECT_EQ(page.lines[4].in_links, 0u);
}

TEST(ReadPage, BearsAnyNesting) {
    std::string deep, wrong;
    for (int i = 0; i < 10'000; ++i) deep += "<div><b><p>", wrong += "</table></p></i></div></span>";
    EXPECT_EQ(lines("前<div>" + deep + "中" + wrong + "</div>后"), "前\n中\n后\n");
    EXPECT_EQ(lines("<div><table><tr><td>一</div>二</td></tr></table>三</div>"),
              "一\n二\n三\n");  // no end tag reaches out of a cell
}

TEST(ReadPage, CollectsWhatThePageSaysOfItself) {
    const Page page = read_page(
        "<title> 甲&amp;乙 </title><META NAME=PubDate content='2025-03-10'><meta property=\"og:title\" content=丙>"
        "<link rel=canonical href=https://a.gov.cn/1><frame src=b.htm><script>123</script>");
    EXPECT_EQ(page.title, " 甲&amp;乙 ");
    ASSERT_EQ(page.facts.size(), 2u);
    EXPECT_EQ(page.facts[0].key, "PubDate");
    EXPECT_EQ(page.facts[1].value, "丙");
    EXPECT_EQ(page.canonical, "https://a.gov.cn/1");
    EXPECT_EQ(page.frame, "b.htm");
    EXPECT_EQ(page.script_size, 3u);
}

}  // namespace
}  // namespace reportx::input
