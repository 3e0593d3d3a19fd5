// Full-width and half-width punctuation mean the same. Swapping （ ( ， , ： : ； ; ％ % in a whole text keeps every
// position, so the findings must stay where and what they are.
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "property/findings.h"
#include "reportx/parse.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

std::string place(Span span) { return "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")"; }

std::string place(const std::optional<Span>& span) { return span ? place(*span) : "-"; }

std::string number(const std::optional<Decimal>& value) { return value ? value->to_string() : "-"; }

/// All findings by place and kind, one a line, without any text that holds punctuation.
std::string findings(const Report& report) {
    std::string out = std::string(name(report.kind)) + "\n";
    const auto line = [&](std::initializer_list<std::string> words) {
        for (const std::string& word : words) out += word + " ";
        out.back() = '\n';
    };
    line({"metadata", report.metadata.year ? std::to_string(*report.metadata.year) : "-",
          report.metadata.published.value_or("-")});
    for (const Section& section : report.sections)
        line({"section", section.id, std::string(name(section.role)), place(section.marker), place(section.heading),
              place(section.span)});
    for (const ItemList list : {ItemList::measures, ItemList::shortcomings, ItemList::plans})
        for (const Item& item : report.items(list))
            line({std::string(name(list)), std::string(name(item.kind)), std::string(name(item.topic)),
                  place(item.marker), place(item.title), place(item.span)});
    for (const Quantity& quantity : report.quantities)
        line({"quantity", place(quantity.span), number(quantity.value), number(quantity.low), number(quantity.high),
              quantity.unit, std::string(name(quantity.kind)), std::string(name(quantity.qualifier)),
              quantity.change ? std::string(name(*quantity.change)) : "-", place(quantity.subject),
              quantity.part_of ? std::to_string(*quantity.part_of) : "-"});
    for (const Indicator& indicator : report.indicators)
        line({"indicator", std::string(indicator.id), number(indicator.value), indicator.unit, place(indicator.scope)});
    for (const Citation& citation : report.citations) line({"citation", place(citation.span)});
    return out;
}

std::string first_differing_lines(const std::string& a, const std::string& b) {
    std::size_t at = 0, line = 0;
    for (; at < a.size() && at < b.size() && a[at] == b[at]; ++at)
        if (a[at] == '\n') line = at + 1;
    return "as written: " + a.substr(line, a.find('\n', line) - line) +
           "\nswapped:    " + b.substr(line, b.find('\n', line) - line);
}

class PunctuationWidth : public testing::TestWithParam<fs::path> {};

TEST_P(PunctuationWidth, DoesNotMatter) {
    const auto as_written = parse_report(content_of(GetParam()));
    ASSERT_TRUE(as_written) << as_written.error().message;
    const auto swapped = parse_report(with_width_swapped(as_written.value().text.utf8()));
    ASSERT_TRUE(swapped) << swapped.error().message;
    ASSERT_EQ(as_written.value().text.size(), swapped.value().text.size());
    const std::string expected = findings(as_written.value()), found = findings(swapped.value());
    EXPECT_TRUE(expected == found) << first_differing_lines(expected, found);
    const auto swapped_title = [](const std::optional<std::string>& title) {
        return title ? std::optional(with_width_swapped(*title)) : std::nullopt;
    };
    EXPECT_EQ(swapped_title(as_written.value().metadata.title), swapped.value().metadata.title);
}

std::string parameter_name(const testing::TestParamInfo<fs::path>& info) {
    return test_name_of(info.param.stem().string());
}

INSTANTIATE_TEST_SUITE_P(Samples, PunctuationWidth, testing::ValuesIn(samples()), parameter_name);
INSTANTIATE_TEST_SUITE_P(Shared, PunctuationWidth, testing::ValuesIn(shared_texts()), parameter_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PunctuationWidth);

TEST(PunctuationWidthShared, RunsWhereTheFolderIs) {
    if (shared_texts().empty()) GTEST_SKIP() << no_shared_texts;
}

}  // namespace
}  // namespace reportx::test
