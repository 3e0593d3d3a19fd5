// Recall and precision over planted slips and their correct twins, and the rules data that the checks stand on.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "check/slips.h"
#include "reportx/check.h"
#include "reportx/parse.h"
#include "rules/tables.h"

namespace reportx::test {
namespace {

std::vector<Finding> findings_in(const std::string& text) {
    const auto report = parse_report(text);
    EXPECT_TRUE(report);
    return report ? check_report(report.value()) : std::vector<Finding>();
}

std::string listed(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& it : findings)
        out += "\n    " + std::string(name(it.verdict)) + " " + std::string(it.code) + " " + it.message;
    return out;
}

TEST(Slips, AreFoundAndTheirTwinsAreNot) {
    int planted = 0, found = 0, right = 0, wrong = 0;
    for (const char* file : {"amounts.txt", "form.txt", "later.txt", "shapes.txt", "styles.txt"}) {
        for (const Slip& slip : read_slips(file)) {
            ++planted;
            const auto in_slip = findings_in(slip.slip), in_twin = findings_in(slip.twin);
            const auto expected = [&](const Finding& it) { return it.code == slip.code; };
            const bool seen = std::ranges::any_of(in_slip, expected);
            found += seen;
            if (!seen) ADD_FAILURE() << slip.name << ": " << slip.code << " not found" << listed(in_slip);
            right += seen;
            const auto stray = [&](const Finding& it) { return it.verdict == Verdict::mismatch && !expected(it); };
            const auto strays =
                std::ranges::count_if(in_slip, stray) + std::ranges::count_if(in_twin, [&](const Finding& it) {
                    return it.verdict == Verdict::mismatch || expected(it);
                });
            wrong += static_cast<int>(strays);
            if (strays > 0)
                ADD_FAILURE() << slip.name << ": false alarm" << listed(in_slip) << "\n  twin" << listed(in_twin);
        }
    }
    RecordProperty("planted", planted);
    EXPECT_GE(planted, 40);
    EXPECT_GE(found, 0.9 * planted) << found << " of " << planted;
    EXPECT_GE(right, 0.98 * (right + wrong)) << wrong << " false alarms";
}

TEST(Passages, InWhichNothingIsWrongGiveNoAlarm) {
    ASSERT_GE(read_passages().size(), 40u);
    for (const auto& [name, text] : read_passages()) {
        const auto findings = findings_in(report_around(text));
        EXPECT_TRUE(std::ranges::none_of(findings, [](const Finding& it) { return it.code.starts_with("RX31"); }))
            << name << listed(findings);
    }
}

TEST(CheckRules, AreSortedAndPatternsKeepTheirWord) {
    const auto& rows = Rules::builtin().tables().checks;
    ASSERT_FALSE(rows.empty());
    EXPECT_TRUE(std::ranges::is_sorted(rows, {}, &CheckRow::id));
    EXPECT_TRUE(std::ranges::adjacent_find(rows, {}, &CheckRow::id) == rows.end());
    for (const CheckRow& row : rows) {
        if (row.use != "damage") continue;
        const re2::RE2 pattern(row.text);
        ASSERT_TRUE(pattern.ok()) << row.id;
        EXPECT_TRUE(re2::RE2::PartialMatch(row.example, pattern)) << row.id;
        EXPECT_FALSE(re2::RE2::PartialMatch(row.value, pattern)) << row.id;
    }
}

TEST(CheckRules, EveryMessageAboutAmountsComesOfItsExample) {
    for (const CheckRow& row : Rules::builtin().tables().checks) {
        if (row.use != "message" || !row.id.starts_with("RX31")) continue;
        const auto report = parse_report(report_around(std::string(row.example) + "\n"));
        CheckOptions options;
        options.all = true;
        const auto findings = check_report(report.value(), options);
        EXPECT_TRUE(std::ranges::any_of(
            findings,
            [&](const Finding& it) { return std::string(it.code) + "." + std::string(name(it.verdict)) == row.id; }))
            << row.id << listed(findings);
    }
}

TEST(CheckRules, EveryRowHasAnExampleAndWordsStandInTheirs) {
    const std::set<std::string_view> of_their_own{"message", "reading", "content", "damage", "not_more"};
    for (const CheckRow& row : Rules::builtin().tables().checks) {
        EXPECT_FALSE(row.example.empty()) << row.id;
        if (!of_their_own.contains(std::string(row.use)))
            EXPECT_NE(row.example.find(row.text), std::string::npos) << row.id;
    }
}

TEST(CheckRules, EveryCodeHasMessagesInBothLanguages) {
    for (const CheckRow& row : Rules::builtin().tables().checks) {
        if (row.use != "message") continue;
        EXPECT_FALSE(row.text.empty()) << row.id;
        EXPECT_FALSE(row.value.empty()) << row.id;
        EXPECT_NE(explain_code(row.id.substr(0, 6)), "") << row.id;
    }
}

TEST(CheckRules, EveryCodeIsExplained) {
    for (const CheckCode& code : check_codes()) EXPECT_EQ(explain_code(code.code), code.meaning);
    EXPECT_TRUE(std::ranges::is_sorted(check_codes(), {}, &CheckCode::code));
}

}  // namespace
}  // namespace reportx::test
