#include "input/utf8.h"
#include "text/code_point.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace reportx::input {
namespace {

std::string utf8_of(char32_t c) {
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    if (c < 0x10000)
        return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                static_cast<char>(0x80 | (c & 0x3F))};
    return {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 0x3F)),
            static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
}

TEST(Utf8, EveryCodePointButTheSurrogatesIsValidAndReadBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const std::string bytes = utf8_of(c);
        const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
        ASSERT_EQ(first_invalid_utf8(bytes), is_surrogate ? 0 : bytes.size()) << std::hex << static_cast<unsigned>(c);
        std::size_t at = 0;
        ASSERT_EQ(next_code_point(bytes, at), c);
        ASSERT_EQ(at, bytes.size());
    }
}

TEST(Utf8, FlawsAreFoundWhereTheyStart) {
    struct Case {
        std::string_view bytes;
        std::size_t bad;
    };
    const Case cases[] = {
        {"", 0},
        {"plain", 5},
        {"\x80", 0},
        {"a\xBF", 1},
        {"\xC0\x80", 0},          // overlong
        {"\xC1\xBF", 0},          // overlong
        {"\xE0\x9F\xBF", 0},      // overlong
        {"\xF0\x8F\xBF\xBF", 0},  // overlong
        {"\xED\xA0\x80", 0},      // surrogate
        {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
        {"\xF5\x80\x80\x80", 0},
        {"\xFF", 0},
        {"\xE6\xB3\x95\xE6\xB2", 3},  // cut off
        {"\xE6\xB3\x95\xE6", 3},
        {"\xE6\xB3", 0},
        {"\xE6\xB3\x41", 0},
        {"eight ascii bytes and then \xE6\xB3\x95 \xFE", 31},
        {"eight ascii bytes and then \xE6\xB3\x95", 30},
    };
    for (const Case& one : cases)
        EXPECT_EQ(first_invalid_utf8(one.bytes), one.bad) << testing::PrintToString(one.bytes);
}

/// Where the first flaw starts, told sign by sign through `utf8_of`.
std::size_t first_flaw_slowly(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        bool found = false;
        for (std::size_t length = 1; length <= 4 && at + length <= bytes.size() && !found; ++length) {
            const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
            char32_t c = length == 1 ? byte(0) : byte(0) & (0x7Fu >> length);
            for (std::size_t i = 1; i < length; ++i) c = c << 6 | (byte(i) & 0x3Fu);
            if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) continue;
            if (utf8_of(c) != bytes.substr(at, length)) continue;
            at += length;
            found = true;
        }
        if (!found) return at;
    }
    return at;
}

TEST(Utf8, FlawsAreFoundAtEveryPlaceOfABlock) {
    std::mt19937 random(20241126);
    const char32_t characters[] = {U'a',  U'5',   0x7F,   0x80,   0x7FF,   0x800,   U'法',
                                   U'，', 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
    for (int round = 0; round < 20000; ++round) {
        std::string bytes;
        for (std::size_t size = random() % 24; size > 0; --size)
            bytes += utf8_of(characters[random() % std::size(characters)]);
        for (std::size_t flaws = random() % 3; flaws > 0 && !bytes.empty(); --flaws) {
            const std::size_t at = random() % bytes.size();
            random() % 2 ? void(bytes[at] = static_cast<char>(random() % 256)) : void(bytes.erase(at, 1));
        }
        ASSERT_EQ(first_invalid_utf8(bytes), first_flaw_slowly(bytes)) << testing::PrintToString(bytes);
    }
}

}  // namespace
}  // namespace reportx::input
