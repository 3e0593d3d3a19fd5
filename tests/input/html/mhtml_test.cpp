#include "input/html/mhtml.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx::input {
namespace {

TEST(PageInMhtml, TakesTheFirstPartThatIsAPage) {
    const MhtmlPage page = page_in_mhtml(
        "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n"
        "Snapshot-Content-Location: https://a.gov.cn/1.html\r\nMIME-Version: 1.0\r\n\r\n"
        "----x\r\nContent-Type: text/css\r\n\r\np{}\r\n"
        "----x\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p class=3D\"a\">=B7=A8=\r\n=D6=CE</p>\r\n----x\r\nContent-Type: "
        "text/html\r\n\r\n<p>frame</p>\r\n----x--\r\n");
    EXPECT_EQ(page.bytes, "<p class=\"a\">\xB7\xA8\xD6\xCE</p>\r\n");
    EXPECT_EQ(page.charset, "gb2312");
    EXPECT_EQ(page.url, "https://a.gov.cn/1.html");
}

TEST(PageInMhtml, ReadsBase64AndPartsWithinParts) {
    const MhtmlPage page = page_in_mhtml(
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: multipart/related; "
        "boundary=in\n\n--in\n"
        "Content-Type: TEXT/HTML\nContent-Transfer-Encoding: Base64\nContent-Location: "
        "file:///C:/a.htm\n\nPHA+5rOV5rK7\nPC9wPg==\n--in--\n--out--\n");
    EXPECT_EQ(page.bytes, "<p>法治</p>");
    EXPECT_EQ(page.url, "");  // a place on somebody's disk
}

TEST(PageInMhtml, BearsDamage) {
    EXPECT_EQ(page_in_mhtml("").bytes, "");
    EXPECT_EQ(page_in_mhtml("Content-Type: multipart/related\n\n<p>").bytes, "");
    EXPECT_EQ(page_in_mhtml("Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx").bytes,
              "");
    EXPECT_EQ(page_in_mhtml("Content-Type: text/html\n\n<p>x").bytes, "<p>x");
    EXPECT_EQ(page_in_mhtml("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\na=4").bytes, "a4");
    EXPECT_EQ(page_in_mhtml("Content-Type: multipart/related; boundary=\"a").bytes, "");
}

}  // namespace
}  // namespace reportx::input
