#include "input/html/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx::input {
namespace {

/// Tags as `<name a=b>` and `</name>`, text in brackets.
std::string tokens(std::string_view page) {
    std::string shown;
    Tokenizer tokenizer(page);
    for (Token token; tokenizer.next(token);) {
        if (token.kind == Token::Kind::text) {
            shown += "[" + std::string(token.text) + "]";
            continue;
        }
        shown += token.kind == Token::Kind::end ? "</" : "<";
        shown += token.name;
        for (std::size_t i = 0; i < token.attribute_count; ++i)
            shown += " " + std::string(token.attributes[i].name) + "=" + std::string(token.attributes[i].value);
        shown += ">";
    }
    return shown;
}

TEST(Tokenizer, CutsTagsFromText) {
    EXPECT_EQ(tokens("<P Class=a id='b c' x=\"d>\" hidden>法<br/>治</P >"),
              "<p Class=a id=b c x=d> hidden=>[法]<br>[治]</p>");
    EXPECT_EQ(tokens("a < b, 3<5, <数>, </>x"), "[a ][< b, 3][<5, ][<数>, ][x]");
    EXPECT_EQ(tokens("<a href = x/y>z"), "<a href=x/y>[z]");
    EXPECT_EQ(tokens("<a =b c>"), "<a =b= c=>");
    EXPECT_EQ(tokens("<p\nclass='1'\n>"), "<p class=1>");
}

TEST(Tokenizer, PassesOverCommentsAndDeclarations) {
    EXPECT_EQ(tokens("<!DOCTYPE html><?xml version='1.0'?>a<!-- <p> -- > -->b<!-->c<!--->d<!--x--!>e<![CDATA[f]]>g"),
              "[a][b][c][d][e][g]");
    EXPECT_EQ(tokens("a<!-- never closed <p>"), "[a]");
    EXPECT_EQ(tokens("a<![if !supportLists]>一、<![endif]>b"), "[a][一、][b]");
}

TEST(Tokenizer, DropsATagThatThePageEndsIn) {
    for (const std::string_view page : {"a<p", "a<p ", "a<p class", "a<p class=\"x", "a</p", "a<p/"})
        EXPECT_EQ(tokens(page), "[a]") << page;
    EXPECT_EQ(tokens("a<"), "[a][<]");
}

TEST(Tokenizer, ReadsRawContentUpToItsEndTag) {
    Tokenizer tokenizer("<script>if (a</b/ && '</scripts>') x</SCRIPT >y");
    Token token;
    ASSERT_TRUE(tokenizer.next(token));
    EXPECT_EQ(tokenizer.raw_content("script"), "if (a</b/ && '</scripts>') x");
    ASSERT_TRUE(tokenizer.next(token));
    EXPECT_EQ(token.kind, Token::Kind::end);
    ASSERT_TRUE(tokenizer.next(token));
    EXPECT_EQ(token.text, "y");
    Tokenizer unclosed("<style>a{}");
    ASSERT_TRUE(unclosed.next(token));
    EXPECT_EQ(unclosed.raw_content("style"), "a{}");
    EXPECT_FALSE(unclosed.next(token));
}

TEST(Tokenizer, KeepsTheFirstOfTwoAttributesAndNotTooMany) {
    Tokenizer tokenizer("<p ID=1 id=2 title=3>");
    Token token;
    ASSERT_TRUE(tokenizer.next(token));
    ASSERT_NE(token.attribute("id"), nullptr);
    EXPECT_EQ(*token.attribute("id"), "1");
    EXPECT_EQ(token.attribute("class"), nullptr);
    std::string many = "<p";
    for (int i = 0; i < 1000; ++i) many += " a" + std::to_string(i) + "=1";
    many += ">x";
    Tokenizer other(many);
    ASSERT_TRUE(other.next(token));
    EXPECT_EQ(token.attribute_count, Token::most_attributes);
    ASSERT_TRUE(other.next(token));
    EXPECT_EQ(token.text, "x");
}

}  // namespace
}  // namespace reportx::input
