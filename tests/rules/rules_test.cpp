// The data has its own tests: every row is well-formed, known by one id, and hit by its own example.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <map>
#include <set>
#include <string>

#include "read_text.h"
#include "reportx/parse.h"
#include "rules/rule_files.h"
#include "rules/tables.h"
#include "text/fold.h"

namespace reportx::test {
namespace {

const Rules::Tables& tables() { return Rules::builtin().tables(); }

std::size_t columns_due(const std::string& name) {
    static const std::map<std::string, std::size_t> others = {
        {"indicators.tsv", 4}, {"indicator_rules.tsv", 9}, {"patterns.tsv", 7}, {"regions.tsv", 8}};
    const auto found = others.find(name);
    return found == others.end() ? 5 : found->second;
}

TEST(RulesData, EveryRowHasTheColumnsOfItsFile) {
    for (const RuleFile& file : rule_files()) {
        EXPECT_FALSE(file.rows.empty()) << file.name;
        for (const RuleRow& row : file.rows) EXPECT_EQ(row.columns.size(), columns_due(file.name)) << file.place(row);
    }
}

TEST(RulesData, NoColumnHasBlanksAtItsEnds) {
    for (const RuleFile& file : rule_files())
        for (const RuleRow& row : file.rows)
            for (const std::string& column : row.columns)
                if (!column.empty())
                    EXPECT_TRUE(column.front() != ' ' && column.back() != ' ' && column.back() != '\r')
                        << file.place(row) << " '" << column << "'";
}

TEST(RulesData, IdsAreUnique) {
    std::map<std::pair<bool, std::string>, std::string> places;
    for (const RuleFile& file : rule_files()) {
        if (file.name == "regions.tsv") continue;          // a code stands there once for each name it had
        const bool of_checks = file.name == "checks.tsv";  // a stage with ids of its own
        for (const RuleRow& row : file.rows) {
            const auto [at, is_new] = places.emplace(std::pair{of_checks, row.columns[0]}, file.place(row));
            EXPECT_TRUE(is_new) << file.place(row) << ": " << row.columns[0] << " stands at " << at->second;
        }
    }
}

TEST(RulesData, RowsAreSortedById) {
    for (const RuleFile& file : rule_files()) {
        if (file.name == "indicators.tsv") continue;  // by system
        for (std::size_t i = 1; i < file.rows.size(); ++i)
            EXPECT_LE(file.rows[i - 1].columns[0], file.rows[i].columns[0]) << file.place(file.rows[i]);
    }
}

TEST(RulesData, NoPhraseStandsTwiceForOneTerm) {
    std::map<std::pair<std::string, std::u16string>, std::string> places;
    for (const RuleFile& file : rule_files()) {
        if (!holds_phrases(file.name)) continue;
        for (const RuleRow& row : file.rows) {
            const auto [at, is_new] =
                places.emplace(std::pair{row.columns[1], folded(row.columns[2])}, file.place(row));
            EXPECT_TRUE(is_new) << file.place(row) << ": " << row.columns[2] << " stands at " << at->second;
        }
    }
}

/// Whether the lexicon finds `row` somewhere in its example: as the longest phrase of its term, or under a longer one that has an
/// example of its own.
/// The name of a place is its own example.
bool is_found(const RuleRow& row, Term term) {
    const bool is_place = term == Term::place_word && row.columns[4].empty();
    const std::u16string example = folded(row.columns[is_place ? 2 : 4]), phrase = folded(row.columns[2]);
    const Lexicon& lexicon = tables().lexicon;
    const auto longest_at = [&](std::uint32_t at) -> const Phrase* {
        if (term != Term::topic) return lexicon.longest_at(example, at, term);
        const auto& topics = lexicon.tries().swept.trie;
        const auto text = std::u16string_view(example);
        const std::uint16_t entry = topics.walk(text.begin() + at, text.end()).of(Channel::topics);
        return entry == 0 ? nullptr : &lexicon.phrases()[topics.entries[entry].phrase];
    };
    for (auto at = example.find(phrase); at != example.npos; at = example.find(phrase, at + 1)) {
        const Phrase* longest = longest_at(static_cast<std::uint32_t>(at));
        if (longest != nullptr && (longest->id == row.columns[0] || !longest->example.empty())) return true;
    }
    return false;
}

TEST(RulesData, EveryPhraseIsFoundInItsExample) {
    for (const RuleFile& file : rule_files()) {
        if (!holds_phrases(file.name)) continue;
        for (const RuleRow& row : file.rows) {
            const auto term = term_named(row.columns[1]);
            ASSERT_TRUE(term) << file.place(row);
            EXPECT_TRUE(is_found(row, *term)) << file.place(row) << ": " << row.columns[2] << " in " << row.columns[4];
        }
    }
}

TEST(RulesData, EveryTermHasAPhrase) {
    std::set<std::string> used;
    for (const RuleFile& file : rule_files())
        if (holds_phrases(file.name))
            for (const RuleRow& row : file.rows) used.insert(row.columns[1]);
    for (const std::string_view name : term_names)
        if (name != "rule_word") EXPECT_TRUE(used.contains(std::string(name))) << name;
}

TEST(RulesData, EveryIndicatorRuleNamesAnIndicator) {
    std::set<std::string> indicators;
    for (const RuleRow& row : rule_file("indicators.tsv").rows) indicators.insert(row.columns[0]);
    const RuleFile file = rule_file("indicator_rules.tsv");
    for (const RuleRow& row : file.rows) {
        EXPECT_TRUE(indicators.contains(row.columns[1])) << file.place(row);
        EXPECT_TRUE(row.columns[0].starts_with(row.columns[1] + ".")) << file.place(row);
        EXPECT_TRUE(row.columns[2].size() == 1 && std::isdigit(static_cast<unsigned char>(row.columns[2][0])))
            << file.place(row);
        EXPECT_FALSE(row.columns[3].empty()) << file.place(row);
    }
}

TEST(RulesData, EveryIndicatorHasARule) {
    std::set<std::string> reached;
    for (const RuleRow& row : rule_file("indicator_rules.tsv").rows) reached.insert(row.columns[1]);
    for (const RuleRow& row : rule_file("meanings.tsv").rows)
        if (row.columns[1] == "zero_phrase") reached.insert(row.columns[3]);
    for (const RuleRow& row : rule_file("indicators.tsv").rows)
        EXPECT_TRUE(reached.contains(row.columns[0])) << row.columns[0];
}

TEST(RulesData, EveryZeroPhraseNamesAnIndicator) {
    std::set<std::string> indicators;
    for (const RuleRow& row : rule_file("indicators.tsv").rows) indicators.insert(row.columns[0]);
    for (const RuleRow& row : rule_file("meanings.tsv").rows)
        if (row.columns[1] == "zero_phrase") EXPECT_TRUE(indicators.contains(row.columns[3])) << row.columns[0];
}

TEST(RulesData, EveryIndicatorRuleTakesItsExample) {
    const RuleFile file = rule_file("indicator_rules.tsv");
    for (const RuleRow& row : file.rows) {
        const Result<Report> report = parse_report(row.columns[8]);
        ASSERT_TRUE(report) << file.place(row);
        bool taken = false;
        for (const Indicator& indicator : report.value().indicators) taken = taken || indicator.rule == row.columns[0];
        EXPECT_TRUE(taken) << file.place(row) << ": " << row.columns[8];
    }
}

TEST(RulesData, EveryPatternIsShortAndTellsItsExampleFromItsCounterExample) {
    const RuleFile file = rule_file("patterns.tsv");
    for (const RuleRow& row : file.rows) {
        const std::string& pattern = row.columns[4];
        EXPECT_LE(Text(pattern).size(), 100u) << file.place(row);
        EXPECT_EQ(Patterns::fault(pattern), "") << file.place(row);
        const RE2 compiled(pattern, RE2::Quiet);
        ASSERT_TRUE(compiled.ok()) << file.place(row) << ": " << compiled.error();
        EXPECT_TRUE(RE2::PartialMatch(utf8_of(folded(row.columns[5])), compiled))
            << file.place(row) << ": " << row.columns[5];
        EXPECT_FALSE(RE2::PartialMatch(utf8_of(folded(row.columns[6])), compiled))
            << file.place(row) << ": " << row.columns[6];
        const PatternRow* found = tables().patterns.find(row.columns[1], folded(row.columns[5]));
        ASSERT_NE(found, nullptr) << file.place(row);
        EXPECT_EQ(found->use, row.columns[1]);
    }
}

TEST(Patterns, AreAskedOfLinesThatHoldASignOfEachGroup) {
    const PatternRow row{.id = "x", .use = "any", .opens = u"", .holds = u"ab 12", .pattern = "."};
    const Patterns patterns({&row, 1});
    for (const std::u16string_view line : {u"a-1", u"2b", u"12ab"}) EXPECT_EQ(patterns.find("any", line), &row);
    for (const std::u16string_view line : {u"", u" ", u"ab", u"a b", u"12", u"1 2"})
        EXPECT_EQ(patterns.find("any", line), nullptr);
}

}  // namespace
}  // namespace reportx::test
