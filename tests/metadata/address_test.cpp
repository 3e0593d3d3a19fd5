#include "metadata/address.h"

#include <gtest/gtest.h>

namespace reportx {
namespace {

TEST(DateInUrl, ReadsWhatSystemsWrite) {
    for (const std::string_view url :
         {"http://www.a.gov.cn/zwgk/202503/t20250325_123456.html", "https://a.gov.cn/art/2025/3/25/art_1_2.html",
          "http://a.gov.cn/zhengce/2025-03/25/content_1.htm", "http://a.gov.cn/202503/25/content_WS1.html",
          "https://a.gov.cn/20250325/ab12/c.html", "http://a.gov.cn/n1/2025/0325/c2-3.html",
          "https://a.gov.cn/doc/2025/03/25/681881.shtml"})
        EXPECT_EQ(date_in_url(url), "2025-03-25") << url;
    for (const std::string_view url :
         {"", "/", "http://a.gov.cn/202503/content_1.htm", "https://a.gov.cn/c106845/202606/75cb151747604.shtml",
          "http://a.gov.cn/19990325/1.html", "http://a.gov.cn/art/2025/13/25/1.html",
          "http://a.gov.cn/2025032512/1.html", "http://10.20.25.03/a.html"})
        EXPECT_FALSE(date_in_url(url)) << url << " " << date_in_url(url).value_or("");
}

TEST(HostInUrl, IsTheNameAloneInLowerCase) {
    for (const std::string_view url :
         {"http://sfj.xz.gov.cn/art/1.html", "HTTPS://SFJ.XZ.gov.cn", "http://sfj.xz.gov.cn:8080?id=http://www.a.cn/",
          "https://user:word@sfj.xz.gov.cn/", "http://sfj.xz.gov.cn./a", "https://sfj.xz.gov.cn#@www.a.cn"})
        EXPECT_EQ(host_in_url(url), "sfj.xz.gov.cn") << url;
    for (const std::string_view url : {"", "/art/1.html", "sfj.xz.gov.cn/1.html", "http:///1.html", "C:\\报告.html"})
        EXPECT_EQ(host_in_url(url), "") << url;
}

}  // namespace
}  // namespace reportx
