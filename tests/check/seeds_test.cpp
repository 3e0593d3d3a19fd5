// The real reports: every slip in them is found, no sum that holds is doubted, and the sums that hold are seen.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "reportx/check.h"
#include "reportx/parse.h"
#include "texts.h"

namespace reportx::test {
namespace {

using Expressions = std::multiset<std::string>;

struct Expected {
    Expressions mismatches;  ///< of amounts
    Expressions unclear;
    Expressions matches;
    int signs = 0;  ///< unpaired or damaged
};

const std::map<std::string, Expected> expected{
    {"000", {}},
    {"001",
     {{"30444 ÷ 121146 = 25.13%"},
      {},
      {"6061项 + 1752项 + 1484项 = 9297项", "372项 + 112项 = 484项", "2867条 + 67条 = 2934条",
       "465件 + 1832件 = 2297件", "1424件 ÷ 2094件 = 68%", "1542项 ÷ 1542项 = 100%", "18件 + 3件 + 3件 + 1件 = 25件",
       "18件 ÷ 18件 = 100%", "19.68万条 ÷ 19.68万条 = 100%", "8件 + 1件 + 1件 = 10件"},
      0}},
    {"002",
     {{"1098件 ÷ 1109件 = 99.0%"},
      {"57件 ÷ 177件 = 32.20%", "300件次 ≠ 95件"},
      {"16件 + 4件 = 20件", "16件 + 4件 = 20件"},
      2}},
    {"003", {{}, {}, {"16件 + 16件 + 15件 = 47件"}, 2}},
    {"004", {{}, {}, {"1793件 ÷ 1814件 = 98.84%"}, 0}},
};

TEST(CheckSeeds, SlipsAreFoundAndSumsHold) {
    if (shared_texts().empty()) GTEST_SKIP() << no_shared_texts;
    for (const auto& path : shared_texts()) {
        const auto known = expected.find(path.filename().string().substr(0, 3));
        if (known == expected.end()) continue;
        const auto report = parse_file(path.string());
        ASSERT_TRUE(report) << path;
        CheckOptions options;
        options.all = true;
        Expressions by_verdict[3];
        int signs = 0;
        for (const Finding& finding : check_report(report.value(), options)) {
            signs += finding.code == "RX3207" || finding.code == "RX3208";
            if (finding.code.starts_with("RX31"))
                by_verdict[static_cast<int>(finding.verdict)].insert(finding.expression);
        }
        EXPECT_EQ(by_verdict[0], known->second.mismatches) << path;
        EXPECT_EQ(by_verdict[1], known->second.unclear) << path;
        EXPECT_EQ(by_verdict[2], known->second.matches) << path;
        EXPECT_EQ(signs, known->second.signs) << path;
    }
}

TEST(CheckSamples, AreWithoutContradiction) {
    for (const auto& path : samples()) {
        const auto report = parse_file(path.string());
        ASSERT_TRUE(report) << path;
        for (const Finding& finding : check_report(report.value())) {
            EXPECT_FALSE(finding.code.starts_with("RX31") && finding.verdict == Verdict::mismatch)
                << path << finding.message;
            for (const Span span : finding.spans) EXPECT_LE(span.end, report.value().text.size()) << finding.code;
            EXPECT_EQ(finding.message.find('{'), std::string::npos) << finding.message;
        }
    }
}

TEST(CheckSamples, EveryMessageIsThereInBothLanguages) {
    for (const auto& path : samples()) {
        const auto report = parse_file(path.string());
        for (const Language language : {Language::zh, Language::en}) {
            CheckOptions options;
            options.all = true;
            options.language = language;
            for (const Finding& finding : check_report(report.value(), options))
                EXPECT_FALSE(finding.message.starts_with("RX")) << finding.message;
        }
    }
}

}  // namespace
}  // namespace reportx::test
