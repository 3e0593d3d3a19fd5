// What `explain` tells of amounts that look like an indicator: taken, or why not.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "reportx/parse.h"

namespace reportx {
namespace {

/// The verdicts on the amounts of a text by indicator.
std::map<std::string, std::string> verdicts_of(const std::string& text) {
    const Result<Report> report = parse_report(text);
    EXPECT_TRUE(report) << report.error().message;
    std::map<std::string, std::string> verdicts;
    for (const IndicatorCandidate& candidate : report.value().candidates) {
        const std::string rule(candidate.rule);
        auto& verdict = verdicts[rule.substr(0, rule.rfind('.'))];
        if (verdict != "taken") verdict = candidate.verdict;
    }
    return verdicts;
}

TEST(Candidates, TheOneThatHoldsIsTaken) {
    EXPECT_EQ(verdicts_of("全县受理行政复议案件82件。")["reconsideration.accepted"], "taken");
}

TEST(Candidates, OthersAreRefusedWithAReason) {
    struct Case {
        std::string text, indicator;
    };
    const Case cases[] = {{"全县受理行政复议案件同比增长12%。", "reconsideration.accepted"},
                          {"受理行政复议案件82人。", "reconsideration.accepted"},
                          {"不予受理行政复议申请9件。", "reconsideration.accepted"},
                          {"行政复议机关受理82件（其中受理信息公开类行政复议案件3件）。", "reconsideration.accepted"},
                          {"县人民法院受理行政诉讼案件15件。", "litigation.cases"},
                          {"应急演练参演群众3200人次。", "emergency.drills"}};
    for (const Case& one : cases) {
        const Result<Report> report = parse_report(one.text);
        ASSERT_TRUE(report);
        bool refused = false;
        for (const IndicatorCandidate& candidate : report.value().candidates)
            refused = refused || (candidate.rule.starts_with(one.indicator) && candidate.verdict != "taken" &&
                                  !candidate.verdict.empty());
        EXPECT_TRUE(refused) << one.text;
    }
}

TEST(Candidates, EachPointsAtItsAmount) {
    const Result<Report> report = parse_report("办理法律援助案件612件，解答法律咨询4100人次。");
    ASSERT_TRUE(report);
    for (const IndicatorCandidate& candidate : report.value().candidates)
        EXPECT_LT(candidate.quantity, report.value().quantities.size());
    for (const Indicator& indicator : report.value().indicators) {
        ASSERT_TRUE(indicator.quantity);
        EXPECT_EQ(indicator.value, report.value().quantities[*indicator.quantity].value);
    }
}

}  // namespace
}  // namespace reportx
