#include "reportx/printable.h"

#include <gtest/gtest.h>

#include <string>

namespace reportx {
namespace {

using namespace std::string_literals;

TEST(Printable, LeavesTextAlone) {
    for (const std::string text : {"", "report.txt", "新洲区《报告》（2024）.txt", "a b\"c\\d", "\U0001F600"}) {
        EXPECT_EQ(printable(text), text);
    }
}

TEST(Printable, NamesWhatCannotBeSeen) {
    const struct {
        std::string bytes, shown;
    } cases[] = {
        {"\x1B[31mred", R"(\u{1B}[31mred)"},
        {"a\nb\tc\0d"s, R"(a\u{A}b\u{9}c\u{0}d)"},
        {"\x7F\u0085\u009B", R"(\u{7F}\u{85}\u{9B})"},
        {"\u202Etxt\u200B\u2028\uFEFF", R"(\u{202E}txt\u{200B}\u{2028}\u{FEFF})"},
        {"\U000E0041", R"(\u{E0041})"},
    };
    for (const auto& [bytes, shown] : cases) EXPECT_EQ(printable(bytes), shown);
}

TEST(Printable, NamesBytesThatAreNoText) {
    const struct {
        std::string bytes, shown;
    } cases[] = {
        {"\xFF", R"(\x{FF})"},
        {"a\xC3", R"(a\x{C3})"},
        {"\xE4\xBD", R"(\x{E4}\x{BD})"},
        {"\xED\xA0\x80", R"(\x{ED}\x{A0}\x{80})"},
        {"\xC0\xAF法", R"(\x{C0}\x{AF}法)"},
        {"\xF4\x90\x80\x80", R"(\x{F4}\x{90}\x{80}\x{80})"},
    };
    for (const auto& [bytes, shown] : cases) EXPECT_EQ(printable(bytes), shown);
}

}  // namespace
}  // namespace reportx
