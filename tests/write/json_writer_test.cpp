#include "write/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "text/hidden.h"

namespace reportx {
namespace {

using namespace std::string_literals;

template <Layout layout = Layout::compact, class Write>
std::string written(Write write) {
    std::string out;
    JsonOutput output(out);
    JsonWriter<layout> json(output);
    write(json);
    json.end();
    return out;
}

std::string as_string(std::string_view utf8) {
    return written([&](auto& json) { json.string(utf8); });
}

/// A slice with other text behind it, of which nothing may be seen; so long that there is always enough to read.
std::string as_slice(std::string_view utf8) {
    const Text text(std::string(utf8) + "\"\n\\ behind the slice is more than one look takes");
    return written([&](auto& json) { json.slice(text, {0, Text(utf8).size()}); });
}

std::string as_last_slice(std::string_view utf8) {
    const Text text(utf8);
    return written([&](auto& json) { json.slice(text, {0, text.size()}); });
}

std::string utf8_of(char32_t code) {
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    if (code < 0x10000)
        return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                static_cast<char>(0x80 | (code & 0x3F))};
    return {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
            static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
}

TEST(JsonWriter, EscapesWhatMustNotBeSeenRaw) {
    const struct {
        std::string text, json;
    } cases[] = {
        {"", R"("")"},
        {"法治“政府”—，（）％", R"("法治“政府”—，（）％")"},
        {"a\"b\\c/d", R"("a\"b\\c/d")"},
        {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
        {"\0\x01\x1F\x7F"s, R"("\u0000\u0001\u001f\u007f")"},
        {"\u0080\u0085\u009F", R"("\u0080\u0085\u009f")"},
        {"\u00A0\u00B7\u00E9", "\"\u00A0\u00B7\u00E9\""},
        {"\u00AD\u061C\u180E", R"("\u00ad\u061c\u180e")"},
        {"\u200B\u200F\u2028\u2029\u202E", R"("\u200b\u200f\u2028\u2029\u202e")"},
        {"\u2060\u2066\u206F\uFEFF\uFFF9", R"("\u2060\u2066\u206f\ufeff\ufff9")"},
        {"\U000E0041", R"("\udb40\udc41")"},
        {"\u200A\u2010\u2030\u2070\uFEFE\uFFFD", "\"\u200A\u2010\u2030\u2070\uFEFE\uFFFD\""},
        {"\U0001F600\U00020000", "\"\U0001F600\U00020000\""},
    };
    for (const auto& [text, json] : cases) EXPECT_EQ(as_string(text), json);
}

// Wherever in a stretch of 16 bytes a character stands, and however close to the end, it comes out the same.
TEST(JsonWriter, EscapesAtEveryPlace) {
    const struct {
        std::string text, json;
    } cases[] = {{"\"", "\\\""},        {"\x1F", "\\u001f"}, {"\u2028", "\\u2028"},
                 {"\uFEFF", "\\ufeff"}, {"”", "”"},          {"：", "："}};
    for (const auto& [text, json] : cases) {
        for (std::size_t before = 0; before < 40; ++before) {
            for (std::size_t after = 0; after < 40; ++after) {
                const std::string left(before, 'x'), right(after, 'y');
                ASSERT_EQ(as_string(left + text + right), '"' + left + json + right + '"');
            }
        }
    }
}

// What a plain text has to escape is found at every place of a slice of any length.
TEST(JsonWriter, WritesSlicesOfPlainTextAsAnyString) {
    for (std::size_t size = 0; size < 70; ++size) {
        const std::string plain(size, 'x');
        EXPECT_EQ(as_slice(plain), as_string(plain));
        for (std::size_t at = 0; at < size; ++at) {
            for (int byte = ' '; byte < 0x7F; ++byte) {
                std::string one = plain;
                one[at] = static_cast<char>(byte);
                ASSERT_EQ(as_slice(one), as_string(one));
                ASSERT_EQ(as_last_slice(one), as_string(one));
            }
            for (const std::string_view more : {"\n", "\t", "é", "法", "”", "：", "𠮷"}) {
                const std::string one = plain.substr(0, at) + std::string(more) + plain.substr(at);
                ASSERT_EQ(as_slice(one), as_string(one));
            }
        }
    }
}

TEST(JsonWriter, WritesNumbersOfEveryLength) {
    std::uint64_t nines = 0;
    for (int digits = 0; digits <= 19; ++digits, nines = nines * 10 + 9) {
        for (const std::uint64_t value : {nines / 2, nines, nines + 1})
            EXPECT_EQ(written([&](auto& json) { json.number(value); }), std::to_string(value));
    }
    for (std::uint64_t value = 0; value < 1100; ++value)
        EXPECT_EQ(written([&](auto& json) { json.number(value); }), std::to_string(value));
}

TEST(JsonWriter, WritesDecimalsOfEveryScale) {
    for (const std::int64_t coefficient : {0, 1, 7, 99, 1'005, 12'345, 999'999, 1'000'001, 123'456'789}) {
        for (std::int32_t scale = 0; scale < 12; ++scale) {
            for (const Decimal value : {Decimal{coefficient, scale}, Decimal{-coefficient, scale}})
                EXPECT_EQ(written([&](auto& json) { json.decimal(value); }), value.to_string());
        }
    }
}

TEST(JsonWriter, WritesSignsAsAnyString) {
    for (const std::string sign :
         {"", "%", "件", "　", "㌀", "é", "\"a\"", "\u2028", "\uFEFF", "￥", "万元", "公里/小时"})
        EXPECT_EQ(written([&](auto& json) { json.sign(sign); }), as_string(sign));
}

TEST(JsonWriter, EveryCodePointReadsBackAndNoneIsHidden) {
    std::string all;
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (code < 0xD800 || code > 0xDFFF) all += utf8_of(code);
    }
    const std::string json = as_string(all);
    EXPECT_EQ(nlohmann::json::parse(json).get<std::string>(), all);
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (is_hidden(code)) ASSERT_EQ(json.find(utf8_of(code)), std::string::npos) << static_cast<unsigned>(code);
    }
}

TEST(JsonWriter, LongTextsPassThroughWhole) {
    for (const std::size_t size : {2047u, 2048u, 2049u, 4095u, 4096u, 4097u, 100'000u}) {
        const std::string text(size, 'x');
        EXPECT_EQ(as_string(text), '"' + text + '"');
        EXPECT_EQ(as_string(text + '\n' + text), '"' + text + "\\n" + text + '"');
    }
}

constexpr std::string_view words[] = {"one", "longest_word_of_them_"};
constexpr auto quoted_words = quoted_names(words);

TEST(JsonWriter, LaysOutBothWays) {
    const auto write = [](auto& json) {
        json.open('{');
        json.key("empty").open('[');
        json.close(']');
        json.key("none").null();
        if (json.given("no_value_at_all", false)) json.number(1);
        if (json.given("value", true)) json.number(2);
        json.key("list").open('[');
        json.element().id('q', 9);
        json.element().name(quoted_words[1]);
        json.element().number(18446744073709551615u);
        json.close(']');
        json.key("span").span({0, 4294967295});
        json.key("object").open('{');
        json.close('}');
        json.close('}');
    };
    EXPECT_EQ(
        written(write),
        R"({"empty":[],"none":null,"no_value_at_all":null,"value":2,"list":["q10","longest_word_of_them_",18446744073709551615],"span":[0,4294967295],"object":{}})");
    EXPECT_EQ(written<Layout::pretty>(write),
              "{\n  \"empty\": [],\n  \"none\": null,\n  \"no_value_at_all\": null,\n  \"value\": 2,\n  \"list\": [\n  "
              "  \"q10\",\n    \"longest_word_of_them_\",\n   "
              " 18446744073709551615\n  ],\n"
              "  \"span\": [0, 4294967295],\n  \"object\": {}\n}");
}

TEST(JsonWriter, AppendsToWhatIsThere) {
    std::string out = "before ";
    JsonOutput output(out);
    JsonWriter<Layout::compact> json(output);
    json.null();
    json.end();
    EXPECT_EQ(out, "before null");
}

}  // namespace
}  // namespace reportx
