// What holds for every report, whatever it says: nothing is lost, everything lies where it says, and the same bytes give
// the same JSON.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "reportx/parse.h"
#include "reportx/write.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

Report parsed(const fs::path& path) {
    Result<Report> report = parse_report(content_of(path));
    EXPECT_TRUE(report) << path << ": " << report.error().message;
    return report ? std::move(report).value() : Report{};
}

std::string json_of(const Report& report) {
    std::string json;
    write_json(report, json);
    return json;
}

bool is_trimmed(const Report& report, Span span) { return report.text.trim(span) == span && !span.empty(); }

class Invariants : public testing::TestWithParam<fs::path> {
protected:
    const Report report = parsed(GetParam());
    const Span whole = {0, report.text.size()};
};

TEST_P(Invariants, PartsLaidEndToEndAreTheText) {
    std::uint32_t at = 0;
    for (const Section& section : report.sections) {
        if (section.parent) continue;
        EXPECT_EQ(section.span.begin, at) << section.id;
        at = section.span.end;
    }
    EXPECT_EQ(at, report.text.size());
}

TEST_P(Invariants, SectionsNestInOrder) {
    for (Index i = 0; i < report.sections.size(); ++i) {
        const Section& section = report.sections[i];
        EXPECT_FALSE(section.span.empty()) << section.id;
        EXPECT_TRUE(section.span.contains(section.body)) << section.id;
        if (section.marker) EXPECT_TRUE(section.span.contains(*section.marker)) << section.id;
        if (section.heading) EXPECT_TRUE(section.span.contains(*section.heading)) << section.id;
        if (section.heading) EXPECT_TRUE(is_trimmed(report, *section.heading)) << section.id;
        if (i > 0) EXPECT_LE(report.sections[i - 1].span.begin, section.span.begin) << section.id;
        if (section.parent) {
            ASSERT_LT(*section.parent, i) << section.id;
            const Section& parent = report.sections[*section.parent];
            EXPECT_TRUE(parent.span.contains(section.span)) << section.id;
            EXPECT_EQ(section.level, parent.level + 1) << section.id;
            EXPECT_TRUE(section.id.starts_with(parent.id + ".")) << section.id;
        } else {
            EXPECT_EQ(section.level, 1) << section.id;
        }
    }
}

TEST_P(Invariants, SiblingsMeetWithoutGap) {
    for (Index i = 0; i < report.sections.size(); ++i) {
        std::uint32_t at = report.sections[i].body.end;
        for (const Section& child : report.sections) {
            if (child.parent != i) continue;
            EXPECT_EQ(child.span.begin, at) << child.id;
            at = child.span.end;
        }
        EXPECT_EQ(at, report.sections[i].span.end) << report.sections[i].id;
    }
}

TEST_P(Invariants, ItemsLieInTheirSectionsInOrder) {
    for (const ItemList list : {ItemList::measures, ItemList::shortcomings, ItemList::plans}) {
        std::uint32_t at = 0;
        for (const Item& item : report.items(list)) {
            ASSERT_LT(item.section, report.sections.size());
            const Section& section = report.sections[item.section];
            EXPECT_TRUE(section.span.contains(item.span)) << report.text.slice(item.span);
            EXPECT_TRUE(is_trimmed(report, item.span)) << report.text.slice(item.span);
            EXPECT_GE(item.span.begin, at) << "overlaps the item before: " << report.text.slice(item.span);
            at = item.span.end;
            if (item.marker) EXPECT_LE(item.marker->end, item.span.begin) << report.text.slice(item.span);
            if (item.title) EXPECT_TRUE(item.span.contains(*item.title)) << report.text.slice(item.span);
            if (item.title) EXPECT_TRUE(is_trimmed(report, *item.title)) << report.text.slice(item.span);
            EXPECT_FALSE(item.rule.empty()) << report.text.slice(item.span);
        }
    }
}

TEST_P(Invariants, QuantitiesAndIndicatorsPointAtWhatIsThere) {
    std::uint32_t at = 0;
    for (Index i = 0; i < report.quantities.size(); ++i) {
        const Quantity& quantity = report.quantities[i];
        EXPECT_TRUE(whole.contains(quantity.span) && is_trimmed(report, quantity.span));
        EXPECT_GE(quantity.span.begin, at) << report.text.slice(quantity.span);
        at = quantity.span.end;
        ASSERT_LT(quantity.section, report.sections.size());
        EXPECT_TRUE(report.sections[quantity.section].span.contains(quantity.span));
        if (quantity.subject) EXPECT_TRUE(whole.contains(*quantity.subject));
        if (quantity.part_of) EXPECT_TRUE(*quantity.part_of < report.quantities.size() && *quantity.part_of != i);
        if (quantity.item_list) {
            ASSERT_LT(quantity.item, report.items(*quantity.item_list).size());
            EXPECT_TRUE(report.items(*quantity.item_list)[quantity.item].span.contains(quantity.span));
        }
    }
    for (const Indicator& indicator : report.indicators) {
        EXPECT_TRUE(whole.contains(indicator.span) && !indicator.span.empty()) << indicator.id;
        if (indicator.scope) EXPECT_TRUE(whole.contains(*indicator.scope)) << indicator.id;
        if (indicator.quantity) EXPECT_LT(*indicator.quantity, report.quantities.size()) << indicator.id;
    }
}

TEST_P(Invariants, CitationsAndRemarksLieInTheText) {
    for (const Citation& citation : report.citations) EXPECT_TRUE(whole.contains(citation.span));
    std::uint32_t at = 0;
    for (const Diagnostic& diagnostic : report.diagnostics) {
        EXPECT_TRUE(whole.contains(diagnostic.span)) << diagnostic.code;
        EXPECT_GE(diagnostic.span.begin, at) << diagnostic.code << " is out of order";
        at = diagnostic.span.begin;
        EXPECT_FALSE(explain_code(diagnostic.code).empty()) << diagnostic.code;
    }
}

TEST_P(Invariants, TheSameBytesGiveTheSameJson) { EXPECT_TRUE(json_of(report) == json_of(parsed(GetParam()))); }

TEST_P(Invariants, LineEndsChangeNothingButTheSource) {
    std::string bytes;
    for (const char c : report.text.utf8()) bytes += c == '\n' ? std::string("\r\n") : std::string(1, c);
    Result<Report> again = parse_report("\xEF\xBB\xBF" + bytes);
    ASSERT_TRUE(again) << again.error().message;
    again.value().source = report.source;
    EXPECT_TRUE(json_of(again.value()) == json_of(report));
}

std::string parameter_name(const testing::TestParamInfo<fs::path>& info) {
    return test_name_of(info.param.stem().string());
}

INSTANTIATE_TEST_SUITE_P(Samples, Invariants, testing::ValuesIn(samples()), parameter_name);
INSTANTIATE_TEST_SUITE_P(Shared, Invariants, testing::ValuesIn(shared_texts()), parameter_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Invariants);

TEST(InvariantsShared, RunWhereTheFolderIs) {
    if (shared_texts().empty()) GTEST_SKIP() << no_shared_texts;
}

}  // namespace
}  // namespace reportx::test
