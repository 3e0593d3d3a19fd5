// few_digits: four at once are what a plain walk over the units would read.
#include "text/digits.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace reportx {
namespace {

TEST(Digits, AreReadAsAPlainWalkReadsThem) {
    // Neighbours of the digits in the code, and units whose sums carry over into the next one
    constexpr std::u16string_view signs = u"0123456789013579/:,.件\u0130\u3039\u8030\u800A\uFFFF";
    std::mt19937 random(20261126);
    for (int round = 0; round < 20'000; ++round) {
        std::u16string text;
        for (auto size = random() % 9; size > 0; --size) text += signs[random() % signs.size()];
        for (std::uint32_t at = 0; at <= text.size(); ++at) {
            FewDigits plain;
            for (auto i = at; plain.count < 4 && i < text.size() && is_digit(text[i]); ++i, ++plain.count)
                plain.value = plain.value * 10 + (text[i] - u'0');
            const FewDigits few = few_digits(text, at);
            ASSERT_EQ(few.count, plain.count) << testing::PrintToString(text) << " at " << at;
            ASSERT_EQ(few.value, plain.value) << testing::PrintToString(text) << " at " << at;
        }
    }
}

}  // namespace
}  // namespace reportx
