// The examples of tests/spec, with the width of their punctuation swapped: each finding stays where and what it is.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "property/findings.h"
#include "reportx/parse.h"
#include "spec/examples.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

class ExampleWidth : public testing::TestWithParam<std::string> {};

TEST_P(ExampleWidth, DoesNotMatter) {
    int seen = 0;
    for (const auto& entry : fs::directory_iterator(source_dir() / "tests" / "spec" / GetParam())) {
        for (const Example& example : read_spec(content_of(entry.path())).examples) {
            const auto as_written = parse_report(example.input);
            const auto swapped = parse_report(with_width_swapped(example.input));
            ASSERT_EQ(static_cast<bool>(as_written), static_cast<bool>(swapped)) << example.name;
            if (!as_written) continue;
            ++seen;
            const std::string expected = findings(as_written.value(), Places::counted);
            const std::string found = findings(swapped.value(), Places::counted);
            EXPECT_TRUE(expected == found) << example.name << "\n" << first_difference(expected, found);
        }
    }
    EXPECT_GT(seen, 0);
}

INSTANTIATE_TEST_SUITE_P(Stages, ExampleWidth,
                         testing::Values("outline", "items", "quantities", "indicators", "citations"),
                         [](const testing::TestParamInfo<std::string>& one) { return one.param; });

}  // namespace
}  // namespace reportx::test
