// Comparing: series and jumps, plans taken up, shortcomings that come back, copies; what does not fit together is said.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>

#include "reportx/compare.h"
#include "reportx/parse.h"

namespace reportx::test {
namespace {

std::string yearly(const std::string& place, int year, const std::string& measure, const std::string& plan) {
    const std::string y = std::to_string(year), next = std::to_string(year + 1);
    return place + "人民政府" + y + "年法治政府建设年度报告\n" + y + "年，" + place +
           "扎实推进法治政府建设。现将有关情况报告如下。\n一、主要举措和成效\n" + measure +
           "二、存在的不足和原因\n一是基层行政执法队伍专业力量不足，执法能力有待提升。\n三、" + next + "年工作安排\n" +
           plan;
}

std::vector<Report> parsed(const std::vector<std::string>& texts) {
    std::vector<Report> reports;
    for (const std::string& text : texts) reports.push_back(parse_report(text).value());
    return reports;
}

Comparison compared(const std::vector<Report>& reports, const CompareOptions& options = {}) {
    std::vector<const Report*> pointers;
    for (const Report& report : reports) pointers.push_back(&report);
    return compare_reports(pointers, options);
}

bool remarked(const Comparison& comparison, std::string_view code) {
    return std::ranges::any_of(comparison.remarks, [&](const Finding& it) { return it.code == code; });
}

const std::string first_measures =
    "（一）化解矛盾纠纷。受理行政复议案件25件，审结行政复议案件20件。\n"
    "（二）加强普法宣传。深入开展民法典宣传月活动，组织律师进乡村、进社区、进校园，推动尊法学法守法用法在全社会蔚然成风"
    "。\n";
const std::string second_measures =
    "（一）化解矛盾纠纷。受理行政复议案件100件，审结行政复议案件24件。\n"
    "（二）深化涉企检查改革。全面推行综合查一次联合执法机制，减少入企检查频次，规范涉企行政检查行为。\n";
const std::string first_plan =
    "（一）推行综合查一次联合执法机制，减少入企检查频次。\n（二）建设公共法律服务实体平台，延伸基层服务网络。\n";
const std::string second_plan = "（一）完善行政裁量权基准制度。\n";

TEST(Compare, LaysYearsSideBySide) {
    const auto reports = parsed(
        {yearly("江夏区", 2023, first_measures, first_plan), yearly("江夏区", 2024, second_measures, second_plan)});
    const Comparison comparison = compared(reports);
    ASSERT_EQ(comparison.units.size(), 1u);
    const auto series = std::ranges::find(comparison.series, "reconsideration.accepted", &Series::indicator);
    ASSERT_NE(series, comparison.series.end());
    ASSERT_EQ(series->points.size(), 2u);
    EXPECT_EQ(series->points[1].change, Decimal::of(75));
    EXPECT_EQ(series->points[1].percent, Decimal::of(300));
    EXPECT_TRUE(series->points[1].jump);
    EXPECT_TRUE(remarked(comparison, "RX3304"));

    ASSERT_EQ(comparison.plans.size(), 2u);
    ASSERT_TRUE(comparison.plans[0].measure);
    EXPECT_GE(comparison.plans[0].score, 60);
    EXPECT_EQ(comparison.plans[0].measure->report, 1u);
    EXPECT_FALSE(comparison.plans[1].measure) << comparison.plans[1].score;

    ASSERT_FALSE(comparison.shortcomings.empty());
    for (const Recurring& it : comparison.shortcomings) EXPECT_EQ(it.places.size(), 2u);
}

TEST(Compare, SaysWhatDoesNotFitTogether) {
    const auto reports = parsed(
        {yearly("江夏区", 2024, first_measures, first_plan), yearly("江夏区", 2023, second_measures, second_plan),
         yearly("黄陂区", 2024, first_measures, second_plan), "今天天气很好，我们去公园散步。\n"});
    const Comparison comparison = compared(reports);
    EXPECT_TRUE(remarked(comparison, "RX3301"));
    EXPECT_TRUE(remarked(comparison, "RX3302"));
    EXPECT_TRUE(remarked(comparison, "RX3303"));
    EXPECT_EQ(comparison.units[0].reports, (std::vector<std::size_t>{1, 0}));
}

TEST(Compare, KnowsAUnitByItsPlaceToo) {
    const auto reports = parsed({yearly("武汉市江夏区", 2023, first_measures, first_plan),
                                 yearly("江夏区", 2024, second_measures, second_plan)});
    EXPECT_EQ(compared(reports).units.size(), 1u) << *reports[0].metadata.issuer << ' ' << *reports[1].metadata.issuer;
    const auto namesakes = parsed({yearly("北京市朝阳区", 2023, first_measures, first_plan),
                                   yearly("长春市朝阳区", 2024, second_measures, second_plan)});
    EXPECT_EQ(compared(namesakes).units.size(), 2u);
}

const YearlyFinding* found_in(const Comparison& comparison, std::string_view expression) {
    const auto found = std::ranges::find_if(comparison.findings, [&](const YearlyFinding& it) {
        return it.finding.expression.find(expression) != std::string::npos;
    });
    return found == comparison.findings.end() ? nullptr : &*found;
}

TEST(Compare, PutsToldChangesToTheTestWithLastYearsReport) {
    const std::string last =
        "（一）化解矛盾纠纷。受理行政复议案件240件。调解矛盾纠纷3126件，调解成功率97.5%"
        "。办理法律援助案件512件，发放宣传册2万余份。\n";
    const std::string next =
        "（一）化解矛盾纠纷。受理行政复议案件318件，同比增长23.5%。调解矛盾纠纷3409件，同比增长9.1%"
        "。法律援助案件608件，较上年增加96件。"
        "发放宣传册3万余份，同比增长50%。信访总量同比下降12%。\n";
    const auto reports = parsed({yearly("江夏区", 2023, last, first_plan), yearly("江夏区", 2024, next, second_plan)});
    CompareOptions options;
    options.all = true;
    const Comparison comparison = compared(reports, options);
    const YearlyFinding* wrong = found_in(comparison, "240件");
    ASSERT_NE(wrong, nullptr);
    EXPECT_EQ(wrong->finding.verdict, Verdict::mismatch);
    EXPECT_EQ(wrong->finding.left, Decimal::of(325, 1));
    ASSERT_EQ(wrong->places.size(), 3u);
    EXPECT_EQ(reports[1].text.slice(wrong->places[0].span), "23.5%");
    EXPECT_EQ(reports[0].text.slice(wrong->places[2].span), "240件");
    const YearlyFinding* right = found_in(comparison, "3126件");
    ASSERT_NE(right, nullptr);
    EXPECT_EQ(right->finding.verdict, Verdict::match);
    for (const YearlyFinding& it : comparison.findings)
        EXPECT_TRUE(&it == wrong || it.finding.verdict == Verdict::match) << it.finding.message;
}

TEST(Compare, ReadsEachAmountInItsOwnReport) {  // the change stands further in than last year's report is long
    const std::string last = "（一）化解矛盾纠纷。受理行政复议案件240件。\n";
    std::string next = "（一）";
    for (int k = 0; k < 100; ++k) next += "持续加强行政执法监督，规范涉企行政检查行为。";
    next += "受理行政复议案件300件，较上年增加70件。\n";
    const auto reports = parsed({yearly("江夏区", 2023, last, first_plan), yearly("江夏区", 2024, next, second_plan)});
    const Comparison comparison = compared(reports);
    ASSERT_EQ(comparison.findings.size(), 1u);
    EXPECT_EQ(comparison.findings[0].finding.expression, "300件 − 240件 = 60件");
}

TEST(Compare, TakesNoOtherYearForLastYears) {
    const std::string last = "（一）化解矛盾纠纷。受理行政复议案件240件。\n",
                      next = "（一）化解矛盾纠纷。受理行政复议案件318件，同比增长23.5%。\n";
    const auto gap = parsed({yearly("江夏区", 2022, last, first_plan), yearly("江夏区", 2024, next, second_plan)});
    EXPECT_TRUE(compared(gap).findings.empty());
    const auto others = parsed({yearly("黄陂区", 2023, last, first_plan), yearly("江夏区", 2024, next, second_plan)});
    EXPECT_TRUE(compared(others).findings.empty());
}

TEST(Compare, FindsPassagesCopied) {
    const auto reports =
        parsed({yearly("江夏区", 2023, first_measures, first_plan), yearly("黄陂区", 2024, first_measures, second_plan),
                yearly("新洲区", 2024, second_measures, second_plan)});
    const Comparison comparison = compared(reports);
    const auto copy =
        std::ranges::find_if(comparison.copied, [](const Copied& it) { return it.report == 1 && it.source == 0; });
    ASSERT_NE(copy, comparison.copied.end());
    EXPECT_FALSE(copy->same_unit);
    EXPECT_GT(copy->share.to_double(), 40.0);
    ASSERT_FALSE(copy->runs.empty());
    const CopiedRun& run = copy->runs.front();
    EXPECT_EQ(reports[1].text.slice(run.here), reports[0].text.slice(run.there));
    EXPECT_GE(run.characters, 60u);
}

TEST(Compare, IsTheSameEachTime) {
    const auto reports = parsed(
        {yearly("江夏区", 2023, first_measures, first_plan), yearly("江夏区", 2024, first_measures, second_plan)});
    const Comparison once = compared(reports), again = compared(reports);
    ASSERT_EQ(once.copied.size(), again.copied.size());
    ASSERT_EQ(once.copied.size(), 1u);
    EXPECT_EQ(once.copied[0].characters, again.copied[0].characters);
    EXPECT_TRUE(once.copied[0].same_unit);
}

/// Two thousand reports of some hundred sentences each, a third of them taken over from another report.
TEST(CliSlowCompare, ThousandsOfReportsTakeSeconds) {
    const std::u16string letters =
        u"完善推进制度执法监督服务群众依法行政管理改革创新协调组织领导责任落实建设保障规范程序公开透明";
    std::uint32_t state = 7;
    const auto next = [&](std::uint32_t below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % below;
    };
    std::vector<std::string> pool;
    for (int k = 0; k < 60000; ++k) {
        std::string sentence;
        for (std::uint32_t i = 0; i < 25 + next(20); ++i) {
            const char16_t c = letters[next(static_cast<std::uint32_t>(letters.size()))];
            sentence += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                         static_cast<char>(0x80 | (c & 0x3F))};
        }
        pool.push_back(sentence + "。");
    }
    std::vector<Report> reports;
    for (int k = 0; k < 2000; ++k) {
        std::string measures = "（一）加强组织领导。";
        for (int i = 0; i < 100; ++i)
            measures += pool[next(3) == 0 ? static_cast<std::size_t>(k / 2 * 30 + i % 30) : next(60000)];
        const std::string place = "第" + std::to_string(k / 4) + "区";
        reports.push_back(parse_report(yearly(place, 2020 + k % 4, measures + "\n", second_plan)).value());
    }
    const auto start = std::chrono::steady_clock::now();
    const Comparison comparison = compared(reports);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_LT(taken.count(), 10.0);
    EXPECT_GT(comparison.copied.size(), 900u);
    RecordProperty("milliseconds", static_cast<int>(taken.count() * 1000));
    std::cout << taken.count() << " s, " << comparison.copied.size() << " copies\n";
}

TEST(Compare, NothingGivesNothing) {
    EXPECT_TRUE(compared({}).units.empty());
    EXPECT_TRUE(compared(parsed({yearly("江夏区", 2023, first_measures, first_plan)})).series.empty());
}

}  // namespace
}  // namespace reportx::test
