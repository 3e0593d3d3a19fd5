// Sentences: told at once, they begin and end where a walk from sign to sign finds them.
#include "quantity/sentences.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "read_text.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

TEST(Sentences, AreThoseThatAWalkFinds) {
    std::mt19937 random(20261126);
    constexpr std::u16string_view signs = u"政府法治建设年度工作，。；、（()）《》“”3.5.\n";
    for (int round = 0; round < 100; ++round) {
        std::u16string units;
        while (units.size() < 300) units += signs[random() % signs.size()];
        const test::ReadText read(utf8_of(units));
        const Span body{static_cast<std::uint32_t>(random() % 100), 300 - static_cast<std::uint32_t>(random() % 100)};
        Sentences sentences(read.reading, body);
        for (Span walked{body.begin, body.begin}; walked.begin < body.end; walked.begin = walked.end + 1) {
            walked.end = sentence_end(read.reading.marks, {walked.begin, body.end});
            for (std::uint32_t at = walked.begin; at < walked.end; at += 1 + static_cast<std::uint32_t>(random() % 9))
                ASSERT_EQ(sentences.around(at), walked) << at;
        }
    }
}

}  // namespace
}  // namespace reportx
