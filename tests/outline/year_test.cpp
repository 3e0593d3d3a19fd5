// read_year: years as reports write them, and numbers that are none.
#include "outline/year.h"

#include <gtest/gtest.h>

#include <string>

#include "text/fold.h"

namespace reportx {
namespace {

TEST(Year, AsReportsWriteIt) {
    struct Case {
        std::string_view text;
        int year;
        std::uint32_t end;
    };
    const Case cases[] = {{"2024年", 2024, 5},     {"2024年度", 2024, 6},   {"２０２４年度报告", 2024, 6},
                          {"2024年年度", 2024, 7}, {"二〇二四年", 2024, 5}, {"二零二五年度", 2025, 6},
                          {"二○二五年", 2025, 5},  {"1999年", 1999, 5}};
    for (const Case& one : cases) {
        const auto found = read_year(folded(one.text), 0);
        ASSERT_TRUE(found) << one.text;
        EXPECT_EQ(found->year, one.year) << one.text;
        EXPECT_EQ(found->end, one.end) << one.text;
    }
}

TEST(Year, OtherNumbersAreNone) {
    for (const std::string_view text :
         {"", "2024", "24年", "12345年", "1024年", "3024年", "2024件", "二十四年", "三年", "202年", "年"})
        EXPECT_FALSE(read_year(folded(text), 0)) << text;
}

TEST(Year, TheEndOfASpanOfYearsIsNone) {
    EXPECT_FALSE(read_year(folded("2021—2025年"), 5));
    EXPECT_FALSE(read_year(folded("2021-2025年"), 5));
    EXPECT_FALSE(read_year(folded("12024年"), 1)) << "inside a longer number";
}

}  // namespace
}  // namespace reportx
