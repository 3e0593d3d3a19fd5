#include "write/file_name.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx {
namespace {

TEST(FileName, Base64IsThatOfTheStandard) {  // the examples of RFC 4648, section 10
    const struct {
        std::string bytes, text;
    } cases[] = {{"", ""},
                 {"f", "Zg=="},
                 {"fo", "Zm8="},
                 {"foo", "Zm9v"},
                 {"foob", "Zm9vYg=="},
                 {"fooba", "Zm9vYmE="},
                 {"foobar", "Zm9vYmFy"},
                 {"\xFF\xFE\xFD", "//79"}};
    for (const auto& [bytes, text] : cases) EXPECT_EQ(base64(bytes), text);
}

TEST(FileName, LossyKeepsTextAndMarksTheRest) {
    const struct {
        std::string bytes, text;
    } cases[] = {{"", ""},
                 {"报告.txt", "报告.txt"},
                 {"a\xFF", "a\uFFFD"},
                 {"\xB1\xA8.txt", "\uFFFD\uFFFD.txt"},
                 {"\xE6\x8A", "\uFFFD\uFFFD"}};
    for (const auto& [bytes, text] : cases) EXPECT_EQ(lossy_utf8(bytes), text);
}

}  // namespace
}  // namespace reportx
