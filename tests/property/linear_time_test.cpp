// A text of twice the length costs at most 2.3 times the time, however odd it is. Slow: each sort of text is parsed until one run
// takes long enough to be measured, then at that length and at twice that length, best of three. Memory is handed out differently
// from some length on, which makes a step in one doubling; what grows faster than its text does so in the next ones too.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <ostream>
#include <string>

#include "reportx/parse.h"

namespace reportx::test {
namespace {

constexpr double most_for_twice = 2.3;
constexpr double long_enough = 0.05, too_long = 5;  // seconds
constexpr std::size_t first_length = 32 << 10, longest = 6 << 20;
constexpr int runs = 3, doublings = 3;

struct Sort {
    std::string name, opening, unit;
};

void PrintTo(const Sort& sort, std::ostream* out) { *out << sort.name; }

// What each repeats: numbers, openers, brackets, quotes, markers, amounts, lists, blanks.
const Sort sorts[] = {
    {"digits", "办件", "7"},
    {"zeros", "办件0.", "0"},
    {"digits_and_commas", "办件", "123,"},
    {"digits_and_dots", "办件", "1."},
    {"digits_and_slashes", "办件", "1/"},
    {"numerals", "办件", "九"},
    {"powers", "办件", "十百千万亿"},
    {"myriads", "办件5", "万"},
    {"fractions", "办件", "三分之"},
    {"per_cent_words", "办结率", "百分之"},
    {"yi_shi", "", "一是"},
    {"yi_shi_points", "", "一是规范执法；"},
    {"counted_points", "", "一是甲；二是乙；三是丙；"},
    {"circled", "", "①"},
    {"shou_xian", "", "首先，"},
    {"open_brackets", "", "（"},
    {"close_brackets", "", "）"},
    {"nested_brackets", "", "（《“〔"},
    {"open_titles", "", "《"},
    {"titles", "", "《民法典》"},
    {"open_quotes", "", "“"},
    {"quotes", "", "“一”"},
    {"markers", "", "1.1."},
    {"marker_lines", "", "一、\n"},
    {"mixed_marker_lines", "", "一、工作\n（一）学习\n1.执法\n"},
    {"amounts", "", "5件"},
    {"amount_clauses", "", "受理5件，"},
    {"amount_list", "", "意见书5份、"},
    {"parts", "受理9件，", "其中3件，"},
    {"parts_on_one_line", "受理9件，其中", "甲类3件、"},
    {"bracketed_parts", "", "受理9件（甲类3件、乙类6件），"},
    {"changes", "", "由5件增长到6件，"},
    {"from_only", "", "由5件"},
    {"each", "甲、乙", "分别5件、"},
    {"enumeration_commas", "", "、"},
    {"commas", "", "，"},
    {"full_stops", "", "。"},
    {"line_feeds", "一、工作", "\n"},
    {"blanks", "一、工作", " "},
    {"blank_lines", "一、工作", "　\n"},
    {"leads", "", "强化部署。"},
    {"deficiencies", "二、存在的不足\n", "能力有待提升，"},
    {"plans", "二、存在的问题和下一步打算\n", "能力不足。下一步，加强培训。"},
    {"shortfalls", "", "虽然取得成效，但仍存在不足。\n"},
    {"indicators", "", "受理行政复议案件5件，"},
    {"indicator_words", "", "行政复议受理纠错"},
    {"zero_words", "", "零败诉"},
    {"years", "", "2024年"},
    {"dates", "", "2025-03-05 "},
    {"headers", "", "来源：发布时间："},
    {"report_titles", "", "某县2024年法治政府建设情况报告\n"},
    {"organs", "", "某县人民政府"},
    {"places", "", "某省某市某县"},
    {"han", "", "法"},
    {"letters", "", "a"},
    {"artifacts", "", "[bookmark: "},
};

std::string text_of(const Sort& sort, std::size_t length) {
    std::string text = sort.opening;
    text.reserve(length + sort.unit.size());
    while (text.size() < length) text += sort.unit;
    return text;
}

/// Seconds of this process alone, so that others on the machine disturb it less.
double once(const std::string& text) {
    const std::clock_t start = std::clock();
    const auto report = parse_report(text);
    const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    EXPECT_TRUE(report || report.error().code == "RX1002") << report.error().message;
    return taken;
}

double best_of(const std::string& text) {
    double best = once(text);
    for (int i = 1; i < runs; ++i) best = std::min(best, once(text));
    return best;
}

class SlowLinearTime : public testing::TestWithParam<Sort> {};

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

INSTANTIATE_TEST_SUITE_P(Texts, SlowLinearTime, testing::ValuesIn(sorts),
                         [](const testing::TestParamInfo<Sort>& one) { return one.param.name; });

}  // namespace
}  // namespace reportx::test
