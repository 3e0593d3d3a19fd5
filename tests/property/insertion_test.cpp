// A paragraph that has nothing to do with the report moves what stands behind it and changes nothing else: not the outline, not one
// amount, indicator or citation.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "property/findings.h"
#include "reportx/parse.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view unrelated = "河边的垂柳绿了，燕子从南方飞了回来，孩子们在草地上放风筝。\n";
constexpr std::size_t places_tried = 12;

/// Where lines of the report itself begin, without the opening paragraph: before it a paragraph would be taken for the opening.
std::vector<std::uint32_t> line_starts(const Report& report) {
    std::vector<std::uint32_t> starts;
    bool opened = false;
    for (const Section& section : report.sections) {
        if (section.parent || section.role == Role::front || section.role == Role::back) continue;
        const auto units = report.text.folded();
        for (std::uint32_t at = section.span.begin; at < section.span.end; ++at) {
            if (at == 0 || units[at - 1] != u'\n') continue;
            if (opened) starts.push_back(at);
            opened = true;
        }
        opened = true;
    }
    return starts;
}

std::uint32_t moved(std::uint32_t place, std::uint32_t at, std::uint32_t by) { return place < at ? place : place + by; }

class Insertion : public testing::TestWithParam<fs::path> {};

TEST_P(Insertion, MovesAndChangesNothingElse) {
    const auto before = parse_report(content_of(GetParam()));
    ASSERT_TRUE(before) << before.error().message;
    const Report& report = before.value();
    const std::string expected = findings(report, Places::printed, false);
    const auto starts = line_starts(report);
    const std::size_t step = starts.size() / places_tried + 1;
    const auto length = Text(std::string(unrelated)).size();
    for (std::size_t i = step / 2; i < starts.size(); i += step) {
        std::string text = report.text.utf8();
        text.insert(report.text.byte_offset(starts[i]), unrelated);
        const auto after = parse_report(text);
        ASSERT_TRUE(after) << after.error().message;
        const std::string found = findings(after.value(), Places::printed, false);
        EXPECT_TRUE(expected == found) << "inserted at line " << report.text.place(starts[i]).line << "\n"
                                       << first_difference(expected, found);
        if (expected != found) continue;
        for (std::size_t q = 0; q < report.quantities.size(); ++q)
            EXPECT_EQ(after.value().quantities[q].span.begin,
                      moved(report.quantities[q].span.begin, starts[i], length));
    }
}

std::string parameter_name(const testing::TestParamInfo<fs::path>& info) {
    return test_name_of(info.param.stem().string());
}

INSTANTIATE_TEST_SUITE_P(Samples, Insertion, testing::ValuesIn(samples()), parameter_name);
INSTANTIATE_TEST_SUITE_P(Shared, Insertion, testing::ValuesIn(shared_texts()), parameter_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Insertion);

}  // namespace
}  // namespace reportx::test
