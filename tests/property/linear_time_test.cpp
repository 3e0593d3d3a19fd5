// A text of twice the length costs at most 2.3 times the time, however odd it is. Slow: each sort of text is parsed until one run
// takes long enough to be measured, then at that length and at twice that length, best of some runs. Memory is handed out differently
// from some length on, which makes a step in one doubling; what grows faster than its text does so in the next ones too.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <ostream>
#include <string>

#include "property/odd_texts.h"
#include "reportx/parse.h"

namespace reportx::test {

void PrintTo(const OddText& sort, std::ostream* out) { *out << sort.name; }

namespace {

constexpr double most_for_twice = 2.3;
constexpr double long_enough = 0.05, too_long = 5;  // seconds
constexpr std::size_t first_length = 32 << 10, longest = 6 << 20;
constexpr double enough_in_all = 0.25;  // of runs of one text: short ones are disturbed most
constexpr int least_runs = 3, doublings = 3;

/// Seconds of this process alone, so that others on the machine disturb it less.
double once(const std::string& text) {
    const std::clock_t start = std::clock();
    const auto report = parse_report(text);
    const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    EXPECT_TRUE(report || report.error().code == "RX1002") << report.error().message;
    return taken;
}

double best_of(const std::string& text) {
    double best = once(text), all = best;
    for (int i = 1; i < least_runs || all < enough_in_all; ++i) {
        const double taken = once(text);
        best = std::min(best, taken);
        all += taken;
    }
    return best;
}

class SlowLinearTime : public testing::TestWithParam<OddText> {};

TEST_P(SlowLinearTime, TwiceTheTextCostsTwiceTheTime) {
    std::size_t length = first_length;
    double taken = once(text_of(GetParam(), length));
    while (taken < long_enough && length < longest) taken = once(text_of(GetParam(), length *= 2));
    ASSERT_LT(taken, too_long) << length << " bytes";
    double ratio = 0;
    double single = best_of(text_of(GetParam(), length));
    for (int i = 0; i < doublings; ++i) {
        const double twice = best_of(text_of(GetParam(), length << (i + 1)));
        ratio = i == 0 ? twice / single : std::min(ratio, twice / single);
        if (ratio <= most_for_twice) break;
        single = twice;
    }
    EXPECT_LE(ratio, most_for_twice) << length << " bytes take " << taken << " s";
    RecordProperty("bytes", std::to_string(length));
    RecordProperty("seconds", std::to_string(taken));
}

INSTANTIATE_TEST_SUITE_P(Texts, SlowLinearTime, testing::ValuesIn(odd_texts),
                         [](const testing::TestParamInfo<OddText>& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace reportx::test
