#include "input/html/entities.h"
#include "text/code_point.h"

#include <gtest/gtest.h>

namespace reportx::input {
namespace {

TEST(Unescaped, ResolvesReferencesAsBrowsersDo) {
    const struct {
        std::string_view written, read;
    } cases[] = {
        {"", ""},
        {"法治", "法治"},
        {"&nbsp;&ldquo;法&rdquo;&mdash;&middot;", "\u00A0“法”—·"},
        {"&lt;p&gt;&amp;amp;", "<p>&amp;"},
        {"&#27861;&#x6CBB;&#X6CBB;", "法治治"},
        {"&#27861治", "法治"},  // a number needs no semicolon
        {"&nbsp法", "\u00A0法"},
        {"&copy2024", "©2024"},  // nor does a legacy name
        {"&notin;&not;in", "∉¬in"},
        {"&mdash", "&mdash"},  // but other names do
        {"&AElig;&zwnj;&ZeroWidthSpace;", "Æ\u200C\u200B"},
        {"&CounterClockwiseContourIntegral;", "∳"},
        {"&NotEqualTilde;", "≂̸"},       // two characters
        {"&#147;&#x97;&#128;", "“—€"},  // Windows-1252
        {"&#0;&#xD800;&#x110000;&#99999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"&", "&"},
        {"&;", "&;"},
        {"&#;", "&#;"},
        {"&#x;", "&#x;"},
        {"&unknown;", "&unknown;"},
        {"A&B", "A&B"},
        {"&&lt;", "&<"},
    };
    for (const auto& one : cases) EXPECT_EQ(unescaped(one.written), one.read) << one.written;
}

TEST(AppendCodePoint, WritesUtf8) {
    std::string out;
    for (const char32_t c : {U'a', U'é', U'法', U'𠀀'}) append_code_point(c, out);
    EXPECT_EQ(out, "aé法𠀀");
}

}  // namespace
}  // namespace reportx::input
