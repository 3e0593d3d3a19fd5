// Rules of the user's own: a file replaces the built-in one of its name, and a mistake is told with its place.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "reportx/parse.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

class LoadRules : public testing::Test {
protected:
    LoadRules() { fs::create_directories(folder_); }
    ~LoadRules() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& content) { std::ofstream(folder_ / name) << content; }
    std::string built_in(const std::string& name) { return content_of(source_dir() / "lib" / "rules" / name); }
    auto load() { return Rules::load(folder_.string()); }

    /// How many indicators each text holds by the rules that were written.
    void expect_indicators(const std::vector<std::pair<std::string, std::size_t>>& counts) {
        const auto rules = load();
        ASSERT_TRUE(rules) << rules.error().message;
        ParseOptions options;
        options.rules = rules.value().get();
        for (const auto& [text, count] : counts)
            EXPECT_EQ(parse_report(text, options).value().indicators.size(), count) << text;
    }

    void expect_error(const std::string& code, const std::string& words) {
        const auto rules = load();
        ASSERT_FALSE(rules);
        EXPECT_EQ(rules.error().code, code);
        EXPECT_NE(rules.error().message.find(words), std::string::npos) << rules.error().message;
        EXPECT_FALSE(rules.error().remedy.empty());
        EXPECT_FALSE(explain_code(code).empty());
    }

    const fs::path folder_ = fs::temp_directory_path() / ("reportx-load-rules-" + std::to_string(::getpid()));
};

const std::string text = "一、主要工作\n组织学法。\n二、锦囊妙计\n继续推进。";

TEST_F(LoadRules, AnEmptyFolderLeavesTheBuiltInRules) {
    const auto rules = load();
    ASSERT_TRUE(rules) << rules.error().message;
    ParseOptions options;
    options.rules = rules.value().get();
    const auto own = parse_report(text, options), built_in_ones = parse_report(text);
    EXPECT_EQ(own.value().sections.size(), built_in_ones.value().sections.size());
    EXPECT_EQ(own.value().sections.at(1).role, built_in_ones.value().sections.at(1).role);
}

TEST_F(LoadRules, AFileReplacesTheBuiltInOneOfItsName) {
    write("outline.tsv", built_in("outline.tsv") + "role.zz-jin-nang\trole\t锦囊妙计\tplan\t锦囊妙计\n");
    const auto rules = load();
    ASSERT_TRUE(rules) << rules.error().message;
    ParseOptions options;
    options.rules = rules.value().get();
    EXPECT_NE(parse_report(text).value().sections.at(1).role, Role::plan);
    const auto report = parse_report(text, options);
    EXPECT_EQ(report.value().sections.at(1).role, Role::plan);
    EXPECT_EQ(report.value().sections.at(1).rule, "role.zz-jin-nang");
}

TEST_F(LoadRules, LineEndsAndRemarksDoNotCount) {
    write("topics.tsv", "# remark\r\n\r\ntopic.a\ttopic\t锦囊\trules 3\t锦囊\r\n");
    const auto rules = load();
    ASSERT_TRUE(rules) << rules.error().message;
    ParseOptions options;
    options.rules = rules.value().get();
    const auto report = parse_report("一、主要工作\n用好锦囊。", options);
    ASSERT_EQ(report.value().measures.size(), 1u);
    EXPECT_EQ(report.value().measures[0].topic, Topic::rules);
}

TEST_F(LoadRules, OtherFilesAreLeftAlone) {
    write("README.md", "remarks");
    EXPECT_TRUE(load());
}

TEST_F(LoadRules, AMalformedRowIsToldWithFileAndLine) {
    write("outline.tsv", "# head\nrole.a\trole\t锦囊妙计\n");
    expect_error("RX1101", "outline.tsv:2");
}

TEST_F(LoadRules, AnUnknownTermIsTold) {
    write("outline.tsv", "a\trole\t甲乙\tplan\t甲乙\nb\tno_such_term\t丙丁\t\t丙丁\n");
    expect_error("RX1101", "outline.tsv:2");
}

TEST_F(LoadRules, AnEmptyPhraseIsTold) {
    write("topics.tsv", "a\ttopic\t\trules 1\t\n");
    expect_error("RX1101", "topics.tsv:1");
}

TEST_F(LoadRules, APhraseThatHoldsAZeroIsTold) {
    using namespace std::literals;
    write("topics.tsv", "# head\na\ttopic\t甲\0\trules 1\t\n"s);
    expect_error("RX1101", "topics.tsv:2");
}

TEST_F(LoadRules, AnIndicatorRuleWithoutIndicatorIsTold) {
    write("indicator_rules.tsv", "x.1\tno.such\t5\t受理\t\t\t件\t\t受理1件\n");
    expect_error("RX1101", "no.such");
}

TEST_F(LoadRules, AnIndicatorOfAnUnknownKindOfAmountIsTold) {
    write("indicators.tsv", "study.sessions\t集体学法次数\tcounts\tsessions\n");
    expect_error("RX1101", "'counts'");
}

TEST_F(LoadRules, AUnitOfAnIndicatorRuleThatIsTooLongIsTold) {
    write("indicators.tsv", "x\t受理数\tcount\tcases\n");
    write("indicator_rules.tsv", "x.1\tx\t5\t受理\t\t\t件次人户场\t\t受理1件次人户场\n");
    expect_error("RX1101", "indicator_rules.tsv:1");
}

TEST_F(LoadRules, AnIndicatorRuleMayAllowAnyNumberOfUnits) {
    write("indicators.tsv", "x\t受理数\tcount\tcases\n");
    write("indicator_rules.tsv", "x.1\tx\t5\t受理\t\t\t人 户 场 条 份 部 家 次 件\t\t受理1件\n");
    expect_indicators({{"受理5件。", 1}, {"受理5人。", 1}, {"受理5篇。", 0}});
}

TEST_F(LoadRules, AWordOfAnIndicatorRuleSpeaksForTheWordsThatItBeginsWith) {
    write("indicators.tsv", "x\t受理数\tcount\tcases\n");
    write("indicator_rules.tsv", "x.1\tx\t5\t受理 受理案|立案\t受理案件\t受理案件数\t件\t\t受理案件5件\n");
    expect_indicators({{"受理案件5件。", 1}, {"受理案5件。", 0}, {"受理5件。", 0}, {"受理案件数5件。", 0}});
}

TEST_F(LoadRules, MoreGroupsOfWordsThanThereIsRoomForAreTold) {
    write("indicators.tsv", "x\t受理数\tcount\tcases\n");
    std::string rows;
    for (int i = 0; i < 300; ++i) rows += "x.1\tx\t5\t受理\t\t不予\t件\t\t受理1件\n";
    write("indicator_rules.tsv", rows);
    expect_error("RX1101", "groups of words");
}

TEST_F(LoadRules, APatternThatDoesNotCompileIsTold) {
    write("patterns.tsv", "a\tdate_line\t\tx\t^(?=x)\tx\ty\n");
    expect_error("RX1101", "patterns.tsv");
}

TEST_F(LoadRules, ARegionThatIsNoneIsTold) {
    write("regions.tsv", "42011\t新洲区\t新洲\tcounty\t420100\t2002\t\tygpd\n");
    expect_error("RX1101", "regions.tsv:1");
}

TEST_F(LoadRules, AFileOfAnUnknownNameIsTold) {
    write("outlines.tsv", "a\trole\t甲乙\tplan\t甲乙\n");
    expect_error("RX1102", "outlines.tsv");
}

TEST_F(LoadRules, AMissingFolderIsTold) {
    fs::remove_all(folder_);
    expect_error("RX1103", folder_.string());
}

TEST_F(LoadRules, AFileInPlaceOfAFolderIsTold) {
    const auto rules = Rules::load((source_dir() / "lib" / "rules" / "outline.tsv").string());
    ASSERT_FALSE(rules);
    EXPECT_EQ(rules.error().code, "RX1103");
}

}  // namespace
}  // namespace reportx::test
