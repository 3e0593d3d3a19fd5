// reportx text, explain and schema.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using nlohmann::json;

TEST(CliText, PrintsExactlyTheTextThatSpansCountIn) {
    const Workdir dir;
    dir.write("a.txt", "\uFEFF第一行\r\n第二行\r第三行，没有行尾");
    const Outcome outcome = dir.run({"text", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "第一行\n第二行\n第三行，没有行尾");
    EXPECT_EQ(dir.run({"text", "-"}, {.input = dir.read("a.txt")}).out, outcome.out);
    EXPECT_EQ(dir.run({"text", "a.txt", "-", "a.txt"}, {.input = "中"}).out, outcome.out + "中" + outcome.out);
    EXPECT_EQ(dir.run({"text", "a.txt", "-o", "b.txt"}).exit_code, 0);
    EXPECT_EQ(dir.read("b.txt"), outcome.out);
}

TEST(CliText, GoesOnAfterABadInput) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    const Outcome outcome = dir.run({"text", "nowhere", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.out, small_report);
}

TEST(CliExplain, ShowsLinesOutlineItemsAndRules) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    const Outcome outcome = dir.run({"explain", "a.txt"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_TRUE(outcome.out.starts_with("a.txt: annual_report [")) << outcome.out;
    const json document = json::parse(dir.run({"parse", "a.txt"}).out);
    for (const json& section : document["sections"]) {
        EXPECT_NE(outcome.out.find('\n' + section["id"].get<std::string>() + ' '), std::string::npos) << section;
    }
    for (const char* list : {"measures", "shortcomings", "plans"}) {
        for (const json& item : document[list]) {
            const std::string line =
                "\n        " + item["id"].get<std::string>() + ' ' + item["kind"].get<std::string>();
            EXPECT_NE(outcome.out.find(line), std::string::npos) << item;
        }
    }
    EXPECT_NE(outcome.out.find("\n     3  一、主要举措和成效\n"), std::string::npos) << "lines are numbered";
    EXPECT_EQ(dir.run({"explain"}, {.input = std::string(small_report)}).exit_code, 0);
}

TEST(CliExplain, EachLineOfTheTextStandsThereOnce) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    const std::string trace = dir.run({"explain", "a.txt"}).out;
    int number = 0;
    for (std::size_t begin = 0, end; begin < small_report.size(); begin = end + 1) {
        end = small_report.find('\n', begin);
        const std::string line = fmt::format("\n{:6}  {}\n", ++number, small_report.substr(begin, end - begin));
        const std::size_t found = trace.find(line);
        ASSERT_NE(found, std::string::npos) << line;
        EXPECT_EQ(trace.find(line, found + 1), std::string::npos) << line;
    }
}

TEST(CliExplain, TellsWhatACodeMeans) {
    const Workdir dir;
    for (const std::string code : {"RX1001", "RX1003", "RX1008", "RX2001"}) {
        const Outcome outcome = dir.run({"explain", code});
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        EXPECT_TRUE(outcome.out.starts_with(code + ": ")) << outcome.out;
        EXPECT_GT(outcome.out.size(), 30);
    }
    EXPECT_EQ(dir.run({"explain", "RX9999"}).exit_code, 2);
    EXPECT_EQ(dir.run({"explain", "RX1001", "RX1002"}).exit_code, 2);
}

TEST(CliExplain, AFileMayBeNamedLikeACode) {
    const Workdir dir;
    dir.write("RX9999", small_report);
    EXPECT_EQ(dir.run({"explain", "RX9999"}).exit_code, 2);
    EXPECT_EQ(dir.run({"explain", "./RX9999"}).exit_code, 0);
}

TEST(CliSchema, IsAJsonSchemaOfTheFormat) {
    const Workdir dir;
    const Outcome outcome = dir.run({"schema"});
    EXPECT_EQ(outcome.exit_code, 0);
    const json schema = json::parse(outcome.out);
    EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema["properties"]["format"]["const"], "reportx/1");
    EXPECT_TRUE(outcome.out.ends_with("}\n"));
}

}  // namespace
}  // namespace reportx::test
