// HitCursor: finds what `Matches` finds, for spans that go forward.
#include "quantity/hit_cursor.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "read_text.h"

namespace reportx {
namespace {

TEST(HitCursor, AnswersAsMatchesDo) {
    const test::ReadText read("办理案件30件，其中听证5件，其中调解2件；受理100件，其中，不予受理3件，其中：其他1件。");
    const auto& hits = read.reading.hits;
    for (const std::uint32_t step : {1u, 2u, 3u, 7u}) {
        for (std::uint32_t size = 0; size < 12; ++size) {
            HitCursor first(read.reading, Term::part_mark), any(read.reading, Term::part_mark);
            for (std::uint32_t begin = 0; begin < read.text.size(); begin += step) {
                const Span span{begin, std::min(begin + size, read.text.size())};
                EXPECT_EQ(first.first_in(span), hits.first_in(Term::part_mark, span)) << begin << "+" << size;
                EXPECT_EQ(any.any_from(span), !hits.starting_in(Term::part_mark, span).empty()) << begin << "+" << size;
            }
        }
    }
}

}  // namespace
}  // namespace reportx
