// Parser: whatever was read before, a document gives what it gives alone; failures in between change nothing.
#include "reportx/parser.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reportx/write.h"
#include "texts.h"

namespace reportx::test {
namespace {

std::string json_of(const Report& report) {
    std::string json;
    write_json(report, json);
    return json;
}

TEST(Parser, GivesWhatADocumentGivesAlone) {
    const auto paths = samples();
    ASSERT_FALSE(paths.empty());
    Parser parser;
    for (int round = 0; round < 2; ++round) {
        for (const auto& path : paths) {
            const std::string sample = content_of(path);
            const auto alone = parse_report(sample);
            const auto kept = parser.parse(sample);
            ASSERT_TRUE(alone && kept);
            EXPECT_EQ(json_of(*kept.value()), json_of(alone.value()));
            EXPECT_FALSE(parser.parse("")) << "a failure in between";
        }
    }
}

TEST(Parser, GivesOfFilesWhatTheyGiveAlone) {
    Parser parser;
    for (int round = 0; round < 2; ++round) {
        for (const auto& path : samples()) {  // long and short ones
            const auto alone = parse_file(path.string());
            const auto kept = parser.parse_file(path.string());
            ASSERT_TRUE(alone && kept);
            EXPECT_EQ(json_of(*kept.value()), json_of(alone.value()));
            EXPECT_FALSE(parser.parse_file("/")) << "a failure in between";
        }
    }
}

TEST(Parser, CanBeMoved) {
    Parser first;
    ASSERT_TRUE(first.parse("某县2024年法治政府建设年度报告\n受理行政复议案件12件。\n"));
    Parser second = std::move(first);
    const auto report = second.parse("某县2023年法治政府建设年度报告\n受理行政复议案件7件。\n");
    ASSERT_TRUE(report);
    EXPECT_EQ(report.value()->quantities.size(), 1u);
}

}  // namespace
}  // namespace reportx::test
