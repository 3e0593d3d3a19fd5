// Times by stage: every stage tells its own, sums are sums, and asking changes nothing that is found.
#include "reportx/stage_times.h"

#include <gtest/gtest.h>

#include <string>

#include "reportx/parse.h"
#include "reportx/write.h"

namespace reportx::test {
namespace {

const std::string text =
    "某县2024年法治政府建设情况报告\n2024年，全县受理行政复议案件5件。\n一、主要做法\n一是学习《民法典》。二是培训3次。"
    "\n";

TEST(StageTimes, EveryStageOfAParseTellsItsTimeAndBytes) {
    StageTimes times;
    ParseOptions options;
    options.stage_times = &times;
    ASSERT_TRUE(parse_report(text, options));
    for (const NamedStage& stage : stages) {
        const bool outside = stage.name == "read" || stage.name == "write";  // the caller's business
        const bool without_bytes = outside || stage.name == "rules";
        EXPECT_EQ((times.*stage.time).bytes, without_bytes ? 0 : text.size()) << stage.name;
        if (outside) EXPECT_EQ((times.*stage.time).nanoseconds, 0) << stage.name;
    }
    EXPECT_GT(times.quantities.nanoseconds, 0);
}

TEST(StageTimes, AddUpOverDocumentsAndThreads) {
    StageTimes once, twice;
    ParseOptions options;
    options.stage_times = &once;
    ASSERT_TRUE(parse_report(text, options));
    twice.add(once);
    twice.add(once);
    for (const NamedStage& stage : stages) {
        EXPECT_EQ((twice.*stage.time).bytes, 2 * (once.*stage.time).bytes) << stage.name;
        EXPECT_EQ((twice.*stage.time).nanoseconds, 2 * (once.*stage.time).nanoseconds) << stage.name;
    }
}

TEST(StageTimes, AskingChangesNothing) {
    StageTimes times;
    ParseOptions asking;
    asking.stage_times = &times;
    std::string with, without;
    write_json(parse_report(text, asking).value(), with);
    write_json(parse_report(text).value(), without);
    EXPECT_EQ(with, without);
}

}  // namespace
}  // namespace reportx::test
