// reportx check and reportx compare as a user runs them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using nlohmann::json;

const std::string slip =
    "江夏区人民政府2024年法治政府建设情况报告\n"
    "2024年，江夏区扎实推进法治政府建设。现将有关情况报告如下。\n"
    "一、主要举措和成效\n"
    "（一）化解纠纷。调解矛盾纠纷1109件，调解成功1098件，调解成功率99.9%"
    "。受理案件25件（其中甲类案件18件、乙类案件7件）。\n"
    "二、存在的问题\n"
    "基层执法力量有待进一步加强。\n"
    "三、下一步工作安排\n"
    "完善执法监督工作体系。\n";

TEST(CliCheck, PrintsLinesLikeACompiler) {
    const Workdir dir;
    dir.write("a.txt", slip);
    const Outcome outcome = dir.run({"check", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("a.txt:4:36: warning: 调解成功率应为99.0%，文中为99.9%"), std::string::npos)
        << outcome.out;
    EXPECT_NE(outcome.out.find("[RX3101]"), std::string::npos);
    EXPECT_EQ(outcome.err, "");
    const Outcome english = dir.run({"check", "--lang", "en", "--all", "a.txt"});
    EXPECT_NE(english.out.find("should be 99.0%, the text says 99.9%"), std::string::npos) << english.out;
    EXPECT_NE(english.out.find("match: the parts add up: 18件 + 7件 = 25"), std::string::npos) << english.out;
}

TEST(CliCheck, FailsOnRequestOnly) {
    const Workdir dir;
    dir.write("a.txt", slip);
    EXPECT_EQ(dir.run({"check", "--fail-on", "mismatch", "a.txt"}).exit_code, 1);
    EXPECT_EQ(dir.run({"check", "--fail-on", "never", "a.txt"}).exit_code, 0);
    EXPECT_EQ(dir.run({"check", "--fail-on", "sometimes", "a.txt"}).exit_code, 2);
    EXPECT_EQ(dir.run({"check", "none.txt"}).exit_code, 3);
    EXPECT_EQ(dir.run({"check", "a.txt", "none.txt"}).exit_code, 1);
    EXPECT_EQ(dir.run({"check", "-"}, {.input = slip, .out = Stream::full_device}).exit_code, 4);
}

TEST(CliCheck, ReadsWhatParsePrinted) {
    const Workdir dir;
    dir.write("a.txt", slip);
    const std::string direct = dir.run({"check", "-f", "json", "a.txt"}).out;
    dir.write("a.json", dir.run({"parse", "a.txt"}).out);
    EXPECT_EQ(dir.run({"check", "-f", "json", "a.json"}).out, direct) << "the document is there: its text is used";
    dir.write("a.txt", "今天天气很好。\n");
    const json gone = json::parse(dir.run({"check", "-f", "json", "a.json"}).out);
    ASSERT_FALSE(gone["findings"].empty());
    const json found = json::parse(direct)["findings"];
    for (const json& it : gone["findings"]) EXPECT_NE(std::find(found.begin(), found.end(), it), found.end()) << it;
    EXPECT_NE(dir.run({"check", "a.json"}).out.find("a.txt:@"), std::string::npos) << "no lines are known";
}

TEST(CliCheck, ReadsLinesOfRecordsAndStandardInput) {
    const Workdir dir;
    dir.write("a.txt", slip);
    dir.write("b.txt", slip);
    const std::string both = dir.run({"check", "a.txt", "b.txt"}).out;
    const std::string lines = dir.run({"parse", "a.txt", "b.txt"}).out;
    dir.write("all.jsonl", lines);
    EXPECT_EQ(dir.run({"check", "all.jsonl"}).out, both);
    EXPECT_EQ(dir.run({"check", "-q"}, {.input = lines}).out, both) << "as at the end of a pipe";
    EXPECT_NE(dir.run({"check", "--name", "c.txt", "-"}, {.input = slip}).out.find("c.txt:4:36: warning"),
              std::string::npos);
    dir.write("torn.jsonl", lines + lines.substr(0, lines.size() / 3));
    const Outcome torn = dir.run({"check", "torn.jsonl"});
    EXPECT_EQ(torn.exit_code, 1);
    EXPECT_EQ(torn.out, both);
    EXPECT_NE(torn.err.find("torn.jsonl:3: "), std::string::npos) << torn.err;

    for (const std::string name : {"first.jsonl", "first"}) {
        dir.write(name, lines.substr(lines.find('\n') / 2, std::string::npos) + "no record\n");
        const Outcome first = dir.run({"check", name});
        EXPECT_EQ(first.exit_code, 1) << name;
        EXPECT_NE(first.err.find(name + ":1: "), std::string::npos) << first.err;
        EXPECT_NE(first.out.find("b.txt:"), std::string::npos) << first.out;
    }
    dir.write("none.jsonl", "{\"a\": 1}\nno record\n");
    const Outcome none = dir.run({"check", "none.jsonl"});
    EXPECT_EQ(none.exit_code, 3);
    EXPECT_NE(none.err.find("none.jsonl:2: "), std::string::npos) << none.err;
}

TEST(CliCheck, RefusesRecordsThatAreNone) {
    const Workdir dir;
    dir.write("a.txt", slip);
    json record = json::parse(dir.run({"parse", "a.txt"}).out);
    const auto refused = [&](const json& bad) {
        dir.write("bad.json", bad.dump());
        const Outcome outcome = dir.run({"check", "bad.json"});
        return outcome.exit_code == 3 && outcome.err.find("[RX3001]") != std::string::npos;
    };
    for (const char* key : {"source", "metadata", "sections", "quantities", "citations"}) {
        json bad = record;
        bad[key] = 7;
        EXPECT_TRUE(refused(bad)) << key;
        bad.erase(key);
        EXPECT_TRUE(refused(bad)) << key;
    }
    json far = record;
    far["quantities"][0]["span"] = {4'000'000'000u, 4'000'000'003u};
    EXPECT_TRUE(refused(far));
    far = record;
    far["quantities"][0]["part_of"] = "q999999";
    EXPECT_TRUE(refused(far));
}

/// The structure that SARIF 2.1.0 asks for, as far as our logs use it. The whole published schema is used by
/// validate_sarif.py where a copy is at hand.
void expect_sarif(const json& log) {
    EXPECT_EQ(log.at("version"), "2.1.0");
    ASSERT_EQ(log.at("runs").size(), 1u);
    const json& run = log["runs"][0];
    EXPECT_EQ(run.at("columnKind"), "unicodeCodePoints");
    const json& rules = run.at("tool").at("driver").at("rules");
    EXPECT_TRUE(run["tool"]["driver"].at("name").is_string());
    for (const json& result : run.at("results")) {
        EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
        EXPECT_TRUE(result.at("message").at("text").is_string());
        if (result.at("kind") != "fail") EXPECT_EQ(result.at("level"), "none") << "as the standard asks for";
        const json& place = result.at("locations").at(0).at("physicalLocation");
        EXPECT_EQ(run.at("artifacts")
                      .at(place.at("artifactLocation").at("index").get<std::size_t>())
                      .at("location")
                      .at("uri"),
                  place["artifactLocation"].at("uri"));
        if (!place.contains("region")) continue;
        EXPECT_GE(place["region"].at("startLine"), 1);
        EXPECT_GE(place["region"].at("startColumn"), 1);
        EXPECT_GE(place["region"].at("charOffset"), 0);
    }
}

TEST(CliCheck, WritesSarif) {
    const Workdir dir;
    dir.write("a b.txt", slip);
    dir.write("other.txt", slip);
    const Outcome outcome = dir.run({"check", "--all", "-f", "sarif", "-q", "a b.txt", "other.txt"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    const json log = json::parse(outcome.out);
    expect_sarif(log);
    EXPECT_EQ(log["runs"][0]["artifacts"][0]["location"]["uri"], "a%20b.txt");
    EXPECT_EQ(log["runs"][0]["artifacts"].size(), 2u);
}

TEST(CliCheck, IsExplained) {
    const Workdir dir;
    EXPECT_EQ(dir.run({"explain", "RX3101"}).exit_code, 0);
    const Outcome help = dir.run({"check", "--help"});
    EXPECT_NE(help.out.find("Usage: reportx check"), std::string::npos) << help.out;
    EXPECT_NE(help.out.find("厅字〔2019〕28号"), std::string::npos);
}

TEST(CliCompare, TellsAndRefuses) {
    const Workdir dir;
    dir.write("a.txt", slip);
    std::string next = slip;
    for (std::size_t at; (at = next.find("2024")) != next.npos;) next.replace(at, 4, "2025");
    dir.write("b.txt", next);
    const Outcome text = dir.run({"compare", "b.txt", "a.txt"});
    EXPECT_EQ(text.exit_code, 0) << text.err;
    EXPECT_NE(text.out.find("[RX3302]"), std::string::npos) << "out of order";
    EXPECT_NE(text.out.find("重复：b.txt有"), std::string::npos) << text.out;
    EXPECT_NE(dir.run({"compare", "--lang", "en", "a.txt", "b.txt"}).out.find("copied: b.txt has"), std::string::npos);
    const json document = json::parse(dir.run({"compare", "-f", "json", "a.txt", "b.txt"}).out);
    EXPECT_EQ(document.at("units").size(), 1u);
    EXPECT_EQ(document.at("copied").at(0).at("report"), 1);
    EXPECT_FALSE(document.at("series").empty());
    EXPECT_EQ(dir.run({"compare", "none.txt"}).exit_code, 3);
    EXPECT_EQ(dir.run({"compare", "a.txt", "none.txt"}).exit_code, 1);
    dir.write("all.jsonl", dir.run({"parse", "a.txt", "b.txt"}).out);
    EXPECT_EQ(dir.run({"compare", "all.jsonl"}).out, dir.run({"compare", "a.txt", "b.txt"}).out);
    EXPECT_EQ(dir.run({"compare", "--least-share", "101", "a.txt"}).exit_code, 2);
}

}  // namespace
}  // namespace reportx::test
