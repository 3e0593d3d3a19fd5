// find_suspect: no character that needs a second look lies before what it finds, and it does not stop at every character.
#include "text/suspect.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "text/code_point.h"
#include "text/hidden.h"

namespace reportx {
namespace {

bool needs_a_look(char32_t c) { return c == U'"' || c == U'\\' || c == 0xFFFD || is_hidden(c); }

std::string repeated(char32_t c, std::size_t count) {
    std::string utf8;
    while (count-- > 0) append_code_point(c, utf8);
    return utf8;
}

TEST(Suspect, EveryCharacterThatNeedsALookIsFoundAtEveryPlaceOfABlock) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if ((c >= 0xD800 && c <= 0xDFFF) || !needs_a_look(c)) continue;
        for (const std::size_t before : {0u, 5u, 15u, 16u, 31u}) {
            std::string utf8 = repeated(U'a', before);
            append_code_point(c, utf8);
            utf8 += repeated(U'法', 8);
            ASSERT_EQ(find_suspect(utf8, 0), before) << std::hex << static_cast<unsigned>(c);
        }
    }
}

TEST(Suspect, WholeBlocksOfPlainTextHaveNone) {
    for (const char32_t c : {U'法', U'，', U'。', U'、', U'《', U'5', U'z', U'％', U'（', U'“', U'—', U'…'}) {
        const std::string utf8 = repeated(c, 40);
        EXPECT_GT(find_suspect(utf8, 0) + 17, utf8.size()) << utf8;
    }
}

TEST(Suspect, WhatIsPassedOverNeedsNoLook) {
    std::mt19937 random(20241126);
    const char32_t characters[] = {U'法', U'，', U'“', U'…', U'a', U'é', U'𠮷', U'\n', U'\u200B', 0x80, U'"'};
    for (int round = 0; round < 5000; ++round) {
        std::string utf8;
        for (std::size_t size = random() % 40; size > 0; --size)
            append_code_point(characters[random() % (random() % 2 ? std::size(characters) : 2)], utf8);
        const std::size_t found = find_suspect(utf8, 0);
        for (std::size_t at = 0; at < found;) {
            const std::size_t start = at;
            ASSERT_FALSE(needs_a_look(next_code_point(utf8, at))) << testing::PrintToString(utf8) << start;
        }
    }
}

}  // namespace
}  // namespace reportx
