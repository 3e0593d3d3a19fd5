#include "input/html/charset.h"

#include <gtest/gtest.h>

#include <string>

#include "input/codes.h"
#include "input/convert.h"

namespace reportx::input {
namespace {

const std::string gb = "\xB7\xA8\xD6\xCE\xD5\xFE\xB8\xAE";    // 法治政府 in GB2312
const std::string big5 = "\xAA\x6B\xAA\x76\xAC\x46\xA9\xB2";  // 法治政府 in Big5

TEST(SaidCharset, ReadsMetaAndDeclaration) {
    EXPECT_EQ(said_charset("<meta charset=\"GBK\">"), "gbk");
    EXPECT_EQ(said_charset("<script></script><META content='text/html; Charset=gb2312' http-equiv=Content-Type>"),
              "gb2312");
    EXPECT_EQ(said_charset("<?xml version='1.0' encoding='Big5'?><html>"), "big5");
    EXPECT_EQ(said_charset("<a charset=x><meta name=a content=b><meta charset = utf-8 />"), "utf-8");
    EXPECT_EQ(said_charset("<script charset='gbk'></script>"), "");
    EXPECT_EQ(said_charset("<meta charset"), "");
}

TEST(DecodePage, BytesComeBeforeWords) {
    const struct {
        std::string bytes;
        std::string_view encoding, charset, text;
    } cases[] = {
        {"<meta charset=gb2312>法治", "auto", "UTF-8",
         "<meta charset=gb2312>法治"},  // the page was converted, its word was not
        {"\xEF\xBB\xBF<p>法治", "auto", "UTF-8", "<p>法治"},
        {"<meta charset=gb2312>" + gb, "auto", "GB18030", "<meta charset=gb2312>法治政府"},
        {"<p>" + gb, "auto", "GB18030", "<p>法治政府"},
        {"<meta charset=utf-8>" + gb, "auto", "GB18030", "<meta charset=utf-8>法治政府"},
        {"<meta charset=big5>" + big5, "auto", "Big5", "<meta charset=big5>法治政府"},
        {"<p>" + big5, "big5", "Big5", "<p>法治政府"},
        {std::string("\xFF\xFE<\0p\0>\0\xD5\x6C", 10), "auto", "UTF-16LE", "<p>法"},
    };
    for (const auto& one : cases) {
        const auto decoded = decode_page(one.bytes, one.encoding);
        ASSERT_TRUE(decoded) << decoded.error().message;
        EXPECT_EQ(decoded.value().charset, one.charset) << one.text;
        EXPECT_EQ(decoded.value().utf8, one.text);
    }
}

TEST(DecodePage, AFewBrokenBytesAreReplaced) {
    const std::string prose = "<meta charset=utf-8><p>坚持以习近平法治思想为指导，扎实推进法治政府建设";
    const auto utf8 = decode_page(prose + "\xE4\xB8\"><p>后", "auto");
    ASSERT_TRUE(utf8);
    EXPECT_EQ(utf8.value().utf8, prose + "\uFFFD\"><p>后");
    const auto damaged = decode_page("<meta charset=gbk>" + gb + "\xFF" + gb + "\xB7", "auto");
    ASSERT_TRUE(damaged);
    EXPECT_EQ(damaged.value().utf8, "<meta charset=gbk>法治政府\uFFFD法治政府\uFFFD");
    EXPECT_EQ(damaged.value().charset, "GB18030");
}

TEST(DecodePage, ManyBrokenBytesAreAnError) {
    std::string noise = "<meta charset=utf-8>";
    for (int i = 0; i < 200; ++i) noise += "\xFF\xFE法";
    const auto decoded = decode_page(noise, "auto");
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, undecodable_input);
}

}  // namespace
}  // namespace reportx::input
