// reportx parse: what comes out for one input and for several, and what each option changes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using nlohmann::json;

std::vector<json> records(const std::string& lines) {
    std::vector<json> found;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = lines.find('\n', begin);
        EXPECT_NE(end, std::string::npos) << "the last record has no line end";
        if (end == std::string::npos) break;
        found.push_back(json::parse(lines.substr(begin, end - begin)));
        begin = end + 1;
    }
    return found;
}

class CliParse : public testing::Test {
protected:
    void SetUp() override { dir.write("a.txt", small_report); }

    /// The record of one run that must succeed in silence.
    json parse(std::vector<std::string> arguments, const Surroundings& setup = {}) {
        arguments.insert(arguments.begin(), "parse");
        const Outcome outcome = dir.run(arguments, setup);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        EXPECT_EQ(outcome.err, "");
        return json::parse(outcome.out, nullptr, false);
    }

    Workdir dir;
};

TEST_F(CliParse, GivesADocumentForOneFile) {
    const json document = parse({"a.txt"});
    EXPECT_EQ(document["format"], "reportx/1");
    EXPECT_EQ(document["kind"], "annual_report");
    EXPECT_EQ(document["source"]["path"], "a.txt");
    EXPECT_EQ(document["source"]["bytes"], small_report.size());
    EXPECT_EQ(document["metadata"]["year"], 2024);
    EXPECT_FALSE(document["sections"].empty());
    EXPECT_FALSE(document["measures"].empty());
    EXPECT_EQ(document["citations"][0]["title"], "江夏区法治政府建设年度计划");
}

TEST_F(CliParse, KeepsTheKeysInTheOrderOfTheFormat) {
    const auto document = nlohmann::ordered_json::parse(dir.run({"parse", "a.txt"}).out);
    std::vector<std::string> keys;
    for (const auto& member : document.items()) keys.push_back(member.key());
    const std::vector<std::string> expected{"format",     "source",     "kind",         "metadata",
                                            "sections",   "measures",   "shortcomings", "plans",
                                            "quantities", "indicators", "citations",    "diagnostics"};
    EXPECT_EQ(keys, expected);
}

TEST_F(CliParse, ReadsStandardInput) {
    EXPECT_EQ(parse({"-"}, {.input = std::string(small_report)})["source"]["path"], "-");
    EXPECT_EQ(parse({}, {.input = std::string(small_report)})["source"]["path"], "-");
    EXPECT_EQ(parse({"--name", "web/a.txt"}, {.input = std::string(small_report)})["source"]["path"], "web/a.txt");
}

TEST_F(CliParse, GivesALineForEachOfSeveralInputsInTheirOrder) {
    dir.write("b.txt", std::string(small_report) + "附件：无\n");
    const Outcome outcome = dir.run({"parse", "b.txt", "-", "a.txt", "b.txt"}, {.input = std::string(small_report)});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    std::vector<std::string> paths;
    for (const json& record : records(outcome.out)) paths.push_back(record["source"]["path"]);
    EXPECT_EQ(paths, (std::vector<std::string>{"b.txt", "-", "a.txt", "b.txt"}));
}

TEST_F(CliParse, OneCompactDocumentIsOneRecord) {
    EXPECT_EQ(dir.run({"parse", "a.txt"}).out, dir.run({"parse", "-f", "jsonl", "a.txt"}).out);
    EXPECT_EQ(dir.run({"parse", "a.txt"}).out, dir.run({"parse", "-f", "json", "a.txt"}).out);
}

TEST_F(CliParse, PrettyChangesWhiteSpaceAlone) {
    const Outcome pretty = dir.run({"parse", "--pretty", "a.txt"});
    EXPECT_EQ(json::parse(pretty.out), parse({"a.txt"}));
    EXPECT_TRUE(pretty.out.starts_with("{\n  \"format\": \"reportx/1\",\n  \"source\": {\n    \"path\": \"a.txt\",\n"));
    EXPECT_NE(pretty.out.find("\n      \"span\": [0, "), std::string::npos);
    EXPECT_TRUE(pretty.out.ends_with("]\n}\n"));
}

TEST_F(CliParse, RefusesALayoutThatDoesNotFit) {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"parse", "-f", "json", "a.txt", "a.txt"},
                                               {"parse", "--pretty", "a.txt", "a.txt"},
                                               {"parse", "--pretty", "-f", "jsonl", "a.txt"},
                                               {"parse", "-f", "xml", "a.txt"}}) {
        const Outcome outcome = dir.run(arguments);
        EXPECT_EQ(outcome.exit_code, 2);
        EXPECT_EQ(outcome.out, "");
        EXPECT_TRUE(outcome.err.starts_with("reportx: parse: ")) << outcome.err;
        EXPECT_NE(outcome.err.find("Usage: reportx parse"), std::string::npos);
    }
}

TEST_F(CliParse, ReadsNamesFromAList) {
    dir.write("b c.txt", small_report);
    dir.write("lines", "b c.txt\n\na.txt");
    dir.write("nulls", std::string("b c.txt\0a.txt\0", 14));
    const std::string expected = dir.run({"parse", "b c.txt", "a.txt"}).out;
    EXPECT_EQ(dir.run({"parse", "--files-from", "lines"}).out, expected);
    EXPECT_EQ(dir.run({"parse", "--files-from", "nulls", "-0"}).out, expected);
    EXPECT_EQ(dir.run({"parse", "--files-from=-", "--null"}, {.input = dir.read("nulls")}).out, expected);
    EXPECT_EQ(dir.run({"parse", "b c.txt", "--files-from", "-"}, {.input = "a.txt\n"}).out, expected);
}

TEST_F(CliParse, AnEmptyListHasNoResult) {
    const Outcome outcome = dir.run({"parse", "--files-from", "-"});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "reportx: no input: the list names no file\n");
}

TEST_F(CliParse, RefusesListsThatCannotBeMeant) {
    EXPECT_EQ(dir.run({"parse", "--files-from", "nowhere"}).exit_code, 2);
    EXPECT_EQ(dir.run({"parse", "--files-from", "."}).exit_code, 2);
    EXPECT_EQ(dir.run({"parse", "-0", "a.txt"}).exit_code, 2);
    EXPECT_EQ(dir.run({"parse", "-", "-"}).exit_code, 2);
    EXPECT_EQ(dir.run({"parse", "-", "--files-from", "-"}).exit_code, 2);
}

TEST_F(CliParse, TakesTheEncodingFromTheOption) {
    const std::string title_in_gbk =
        "\xB7\xA8\xD6\xCE\xD5\xFE\xB8\xAE\xBD\xA8\xC9\xE8\xB1\xA8\xB8\xE6\n";  // 法治政府建设报告
    dir.write("g.txt", title_in_gbk);
    for (const std::string encoding : {"gbk", "GB2312", "gb18030", "auto"}) {
        const Outcome outcome = dir.run({"parse", "-q", "-e", encoding, "g.txt"});
        EXPECT_EQ(outcome.exit_code, 0) << encoding << outcome.err;
        EXPECT_EQ(json::parse(outcome.out)["source"]["charset"], "GB18030");
    }
    EXPECT_EQ(dir.run({"parse", "--encoding", "utf-8", "g.txt"}).exit_code, 3);
    EXPECT_EQ(dir.run({"parse", "--encoding", "klingon", "g.txt"}).exit_code, 2);
}

TEST_F(CliParse, RefusesInputsOverTheLimit) {
    for (const std::string limit : {"100", "0", "64"}) {
        const Outcome outcome = dir.run({"parse", "--max-bytes", limit, "a.txt"});
        EXPECT_EQ(outcome.exit_code, 3) << limit;
        EXPECT_NE(outcome.err.find("[RX1007]"), std::string::npos) << outcome.err;
        EXPECT_EQ(dir.run({"parse", "--max-bytes", limit, "-"}, {.input = std::string(small_report)}).exit_code, 3);
    }
    EXPECT_EQ(dir.run({"parse", "--max-bytes", "1M", "a.txt"}).exit_code, 0);
    EXPECT_EQ(dir.run({"parse", "--max-bytes", std::to_string(small_report.size()), "a.txt"}).exit_code, 0);
    EXPECT_EQ(dir.run({"parse", "--max-bytes", "1K", "a.txt"}).exit_code, 0);
    for (const std::string no_size :
         {"many", "-1", "0.5M", "1Q", "M", "", "99999999999G", "18446744073709551616", "1M "}) {
        const Outcome outcome = dir.run({"parse", "--max-bytes", no_size, "a.txt"});
        EXPECT_EQ(outcome.exit_code, 2) << no_size;
    }
}

TEST_F(CliParse, TakesRulesFromAFolder) {
    std::filesystem::create_directory(dir.path("empty"));
    EXPECT_EQ(dir.run({"parse", "--rules", "empty", "a.txt"}).out, dir.run({"parse", "a.txt"}).out);
    const Outcome missing = dir.run({"parse", "--rules", "nowhere", "a.txt"});
    EXPECT_EQ(missing.exit_code, 2);
    EXPECT_EQ(missing.out, "");
    EXPECT_NE(missing.err.find("nowhere"), std::string::npos) << missing.err;
    dir.write("odd/no-such-table.tsv", "x\ty\n");
    EXPECT_EQ(dir.run({"parse", "--rules", "odd", "a.txt"}).exit_code, 2);
}

TEST_F(CliParse, TakesTheRegionFromTheOption) {
    dir.write("b.txt", "青山区人民政府2024年法治政府建设情况报告\n一、主要举措\n开展执法培训。\n");
    const Outcome doubtful = dir.run({"parse", "b.txt"});
    EXPECT_TRUE(json::parse(doubtful.out)["metadata"]["region"]["code"].is_null());
    EXPECT_NE(doubtful.err.find("--region"), std::string::npos) << doubtful.err;
    EXPECT_EQ(parse({"--region", "420107", "b.txt"})["metadata"]["region"]["prefecture"], "武汉市");
    EXPECT_EQ(dir.run({"parse", "--region", "999999", "b.txt"}).exit_code, 3);
}

TEST_F(CliParse, TakesFileNamesAsTheyAre) {
    const std::vector<std::string> names{"[a,b]", "{}", "%%", "-", "--pretty", "-f", "a b", "年度报告.txt", "'\"$x`"};
    std::vector<std::string> arguments{"parse", "--"};
    for (const std::string& name : names) {
        if (name != "-") dir.write(name, small_report);
        arguments.push_back(name);
    }
    const Outcome outcome = dir.run(arguments, {.input = std::string(small_report)});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    std::vector<std::string> paths;
    for (const json& record : records(outcome.out)) paths.push_back(record["source"]["path"]);
    EXPECT_EQ(paths, names);
    EXPECT_EQ(parse({"[a,b]"})["source"]["path"], "[a,b]");
    EXPECT_EQ(parse({"--name", "[x,y]", "-"}, {.input = std::string(small_report)})["source"]["path"], "[x,y]");
}

TEST_F(CliParse, KeepsANameThatIsNoText) {
    dir.write("\xB1\xA8.txt", small_report);
    const json document = parse({"\xB1\xA8.txt"});
    EXPECT_EQ(document["source"]["path"], "\uFFFD\uFFFD.txt");
    EXPECT_EQ(document["source"]["path_bytes"], "sagudHh0");
    EXPECT_FALSE(parse({"a.txt"})["source"].contains("path_bytes"));
}

TEST_F(CliParse, TakesOptionsBeforeAndAfterTheCommandAndBetweenFiles) {
    const std::string expected = dir.run({"parse", "--pretty", "a.txt"}).out;
    EXPECT_EQ(dir.run({"--pretty", "parse", "a.txt"}).out, expected);
    EXPECT_EQ(dir.run({"parse", "a.txt", "--pretty"}).out, expected);
    EXPECT_EQ(dir.run({"--color", "never", "-q", "parse", "a.txt", "--pretty", "-fjson"}).out, expected);
    EXPECT_EQ(dir.run({"--color=never", "parse", "--format=json", "--pretty", "a.txt"}).out, expected);
}

TEST_F(CliParse, TellsTheTimeOfEachStageWhenAsked) {
    dir.write("b.txt", small_report);
    const Outcome plain = dir.run({"parse", "a.txt", "b.txt"});
    const Outcome asked = dir.run({"parse", "--stats", "a.txt", "b.txt"});
    EXPECT_EQ(asked.exit_code, 0);
    EXPECT_EQ(asked.out, plain.out);
    const std::string both = std::to_string(2 * small_report.size());
    for (const std::string stage : {"read", "decode", "outline", "quantities", "all"}) {
        EXPECT_THAT(asked.err, testing::ContainsRegex("\n" + stage + " +[0-9]+\\.[0-9]+ +[0-9.]+ +" + both + " "))
            << stage;
    }
    EXPECT_THAT(asked.err,
                testing::ContainsRegex("\nwrite +[0-9.]+ +[0-9.]+ +" + std::to_string(plain.out.size()) + " "));
    EXPECT_THAT(dir.run({"parse", "--stats", "-"}, {.input = std::string(small_report)}).err,
                testing::ContainsRegex("\nread +[0-9.]+ +[0-9.]+ +" + std::to_string(small_report.size()) + " "));
}

TEST_F(CliParse, WarnsAboutATextThatIsNoReport) {
    dir.write("b.txt", other_text);
    const Outcome outcome = dir.run({"parse", "b.txt"});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(json::parse(outcome.out)["kind"], "other");
    EXPECT_EQ(json::parse(outcome.out)["diagnostics"][0]["code"], "RX2001");
    EXPECT_TRUE(outcome.err.starts_with("b.txt: warning: ")) << outcome.err;
    EXPECT_TRUE(outcome.err.ends_with("[RX2001]\n")) << outcome.err;
    const Outcome quiet = dir.run({"parse", "-q", "b.txt"});
    EXPECT_EQ(quiet.err, "");
    EXPECT_EQ(quiet.out, outcome.out);
}

}  // namespace
}  // namespace reportx::test
