// Same input, same options, same bytes: whatever the locale, the time zone, the folder and the run.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/workdir.h"
#include "texts.h"

namespace reportx::test {
namespace {

std::vector<std::string> sample_arguments(const char* command) {
    std::vector<std::string> arguments{command, "-q"};
    for (const auto& sample : samples()) arguments.push_back(sample.string());
    return arguments;
}

TEST(CliDeterminism, SurroundingsDoNotShow) {
    const Workdir here, there;
    const std::vector<Surroundings> surroundings{
        {.environment = {{"LC_ALL", "C"}}},
        {.environment = {{"LC_ALL", "C.UTF-8"}, {"TZ", "Asia/Shanghai"}}},
        {.environment = {{"LC_ALL", "zh_CN.GB18030"}, {"LANG", "zh_CN.GB18030"}}},
        {.environment = {{"LC_ALL", "de_DE.UTF-8"}, {"LC_NUMERIC", "de_DE.UTF-8"}, {"TZ", "America/New_York"}}},
    };
    for (const char* command : {"parse", "text"}) {
        const auto arguments = sample_arguments(command);
        ASSERT_GT(arguments.size(), 2u) << "no samples";
        const Outcome first = here.run(arguments);
        EXPECT_EQ(first.exit_code, 0) << first.err;
        for (const Surroundings& setup : surroundings) EXPECT_EQ(there.run(arguments, setup).out, first.out);
    }
}

TEST(CliDeterminism, TogetherOrAloneTheRecordsAreTheSame) {
    const Workdir dir;
    std::string one_by_one;
    for (const auto& sample : samples()) one_by_one += dir.run({"parse", "-q", sample.string()}).out;
    EXPECT_EQ(dir.run(sample_arguments("parse")).out, one_by_one);
}

TEST(CliDeterminism, NothingOfThePlaceIsInTheRecord) {
    const Workdir dir;
    dir.write("a.txt", small_report);
    const std::string record = dir.run({"parse", "a.txt"}).out;
    EXPECT_EQ(record.find(dir.path("").parent_path().string()), std::string::npos);
}

}  // namespace
}  // namespace reportx::test
