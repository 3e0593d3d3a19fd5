// read_date: dates of the calendar in every form of a page, and what is none.
#include <gtest/gtest.h>

#include <string>

#include "text/date.h"
#include "text/fold.h"

namespace reportx {
namespace {

TEST(Date, EveryForm) {
    struct Case {
        std::string_view text, iso;
    };
    const Case cases[] = {
        {"2025-03-05", "2025-03-05"},
        {"2025-03-05 09:30", "2025-03-05"},
        {"2025/3/5", "2025-03-05"},
        {"2021/03/29 11:30:01", "2021-03-29"},
        {"2025.3.5", "2025-03-05"},
        {"2025年2月14日", "2025-02-14"},
        {"2025年02月14日 09时07分", "2025-02-14"},
        {"2025- 02- 08 14: 11", "2025-02-08"},
        {"２０２５年２月１４日", "2025-02-14"},
        {"二〇二五年二月十八日", "2025-02-18"},
        {"二零二五年十二月三十一日", "2025-12-31"},
        {"二○二五年一月一日", "2025-01-01"},
        {"2024-02-29", "2024-02-29"},
    };
    for (const Case& one : cases) EXPECT_EQ(read_date(folded(one.text), 0), one.iso) << one.text;
}

TEST(Date, WhatIsNoDayOfTheCalendarIsNone) {
    for (const std::string_view text : {"2025-02-30", "2025-13-01", "2025-00-10", "2025-01-00", "2025-04-31",
                                        "0025-01-01", "2025年2月", "2025年", "2月14日", "12345", "一、", ""})
        EXPECT_FALSE(read_date(folded(text), 0)) << text;
}

TEST(Date, LeapYearsAreObserved) {
    EXPECT_TRUE(read_date(folded("2024-02-29"), 0));
    EXPECT_FALSE(read_date(folded("2023-02-29"), 0));
}

}  // namespace
}  // namespace reportx
