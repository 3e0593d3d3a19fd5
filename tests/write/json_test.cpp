// write_json → an independent reader → the same values as in the report.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "reportx/parse.h"
#include "reportx/write.h"
#include "texts.h"
#include "write/full_report.h"

namespace reportx {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string written(const Report& report, Layout layout = Layout::compact) {
    std::string out;
    write_json(report, out, layout);
    return out;
}

json text_or_null(const Text& text, const std::optional<Span>& span) {
    return span ? json(std::string(text.slice(*span))) : json();
}

template <class Value>
json or_null(const std::optional<Value>& value) {
    return value ? json(*value) : json();
}

json number_or_null(const std::optional<Decimal>& value) { return value ? json::parse(value->to_string()) : json(); }

json text_or_null(const std::string& text) { return text.empty() ? json() : json(text); }

json pair(Span span) { return {span.begin, span.end}; }

void expect_items(const Report& report, ItemList list, char letter, const json& found) {
    const std::vector<Item>& items = report.items(list);
    ASSERT_EQ(found.size(), items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const json expected{{"id", letter + std::to_string(i + 1)},
                            {"section", report.sections[items[i].section].id},
                            {"kind", name(items[i].kind)},
                            {"marker", text_or_null(report.text, items[i].marker)},
                            {"title", text_or_null(report.text, items[i].title)},
                            {"text", report.text.slice(items[i].span)},
                            {"span", pair(items[i].span)},
                            {"topic", name(items[i].topic)}};
        EXPECT_EQ(found[i], expected);
    }
}

void expect_sections(const Report& report, const json& found) {
    ASSERT_EQ(found.size(), report.sections.size());
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const Section& section = report.sections[i];
        const json expected{{"id", section.id},
                            {"parent", section.parent ? json(report.sections[*section.parent].id) : json()},
                            {"level", section.level},
                            {"role", name(section.role)},
                            {"marker", text_or_null(report.text, section.marker)},
                            {"ordinal", or_null(section.ordinal)},
                            {"heading", text_or_null(report.text, section.heading)},
                            {"span", pair(section.span)}};
        EXPECT_EQ(found[i], expected);
    }
}

void expect_quantities(const Report& report, const json& found) {
    ASSERT_EQ(found.size(), report.quantities.size());
    for (std::size_t i = 0; i < report.quantities.size(); ++i) {
        const Quantity& quantity = report.quantities[i];
        const auto item = [&] {
            const char letter = *quantity.item_list == ItemList::measures       ? 'm'
                                : *quantity.item_list == ItemList::shortcomings ? 'd'
                                                                                : 'p';
            return letter + std::to_string(quantity.item + 1);
        };
        const json expected{{"id", "q" + std::to_string(i + 1)},
                            {"text", report.text.slice(quantity.span)},
                            {"span", pair(quantity.span)},
                            {"value", number_or_null(quantity.value)},
                            {"low", number_or_null(quantity.low)},
                            {"high", number_or_null(quantity.high)},
                            {"unit", text_or_null(quantity.unit)},
                            {"kind", name(quantity.kind)},
                            {"qualifier", name(quantity.qualifier)},
                            {"change", quantity.change ? json(name(*quantity.change)) : json()},
                            {"subject", text_or_null(report.text, quantity.subject)},
                            {"part_of", quantity.part_of ? json("q" + std::to_string(*quantity.part_of + 1)) : json()},
                            {"section", report.sections[quantity.section].id},
                            {"item", quantity.item_list ? json(item()) : json()}};
        EXPECT_EQ(found[i], expected);
    }
}

void expect_indicators(const Report& report, const json& found) {
    ASSERT_EQ(found.size(), report.indicators.size());
    for (std::size_t i = 0; i < report.indicators.size(); ++i) {
        const Indicator& indicator = report.indicators[i];
        const json expected{
            {"id", indicator.id},
            {"value", number_or_null(indicator.value)},
            {"unit", text_or_null(indicator.unit)},
            {"qualifier", name(indicator.qualifier)},
            {"quantity", indicator.quantity ? json("q" + std::to_string(*indicator.quantity + 1)) : json()},
            {"scope", text_or_null(report.text, indicator.scope)},
            {"year", or_null(indicator.year)}};
        EXPECT_EQ(found[i], expected);
    }
}

void expect_same(const Report& report, const json& found) {
    EXPECT_EQ(found["format"], "reportx/1");
    EXPECT_EQ(found["kind"], name(report.kind));
    EXPECT_EQ(found["source"]["media_type"], report.source.media_type);
    EXPECT_EQ(found["source"]["charset"], report.source.charset);
    EXPECT_EQ(found["source"]["bytes"], report.source.bytes);
    EXPECT_EQ(found["source"]["sha256"], report.source.sha256);
    const Metadata& metadata = report.metadata;
    const Region& region = metadata.region;
    const json expected{{"title", or_null(metadata.title)},
                        {"year", or_null(metadata.year)},
                        {"issuer", or_null(metadata.issuer)},
                        {"region",
                         {{"name", or_null(region.name)},
                          {"code", or_null(region.code)},
                          {"level", or_null(region.level)},
                          {"province", or_null(region.province)},
                          {"prefecture", or_null(region.prefecture)},
                          {"county", or_null(region.county)}}},
                        {"published", or_null(metadata.published)},
                        {"publisher", or_null(metadata.publisher)},
                        {"author", or_null(metadata.author)}};
    EXPECT_EQ(found["metadata"], expected);
    expect_sections(report, found["sections"]);
    expect_items(report, ItemList::measures, 'm', found["measures"]);
    expect_items(report, ItemList::shortcomings, 'd', found["shortcomings"]);
    expect_items(report, ItemList::plans, 'p', found["plans"]);
    expect_quantities(report, found["quantities"]);
    expect_indicators(report, found["indicators"]);
    ASSERT_EQ(found["citations"].size(), report.citations.size());
    for (std::size_t i = 0; i < report.citations.size(); ++i) {
        const Span span = report.citations[i].span;
        EXPECT_EQ(found["citations"][i], json({{"title", report.text.slice(span)}, {"span", pair(span)}}));
    }
    ASSERT_EQ(found["diagnostics"].size(), report.diagnostics.size());
    for (std::size_t i = 0; i < report.diagnostics.size(); ++i) {
        const Diagnostic& diagnostic = report.diagnostics[i];
        const json expected_one{{"code", diagnostic.code},
                                {"severity", diagnostic.severity == Severity::warning ? "warning" : "note"},
                                {"message", diagnostic.message},
                                {"span", pair(diagnostic.span)}};
        EXPECT_EQ(found["diagnostics"][i], expected_one);
    }
}

TEST(WriteJson, ReadsBackAsTheReport) {
    const Report report = test::full_report();
    const json found = json::parse(written(report));
    expect_same(report, found);
    EXPECT_EQ(found["source"]["path"], "报告\uFFFD.txt");
    EXPECT_EQ(found["source"]["path_bytes"], "5oql5ZGK/y50eHQ=");
}

TEST(WriteJson, AnEmptyReportIsADocumentToo) {
    const Report report;
    expect_same(report, json::parse(written(report)));
}

TEST(WriteJson, EverySampleReadsBackAsItsReport) {
    for (const auto& path : test::samples()) {
        const auto report = parse_file(path.string());
        ASSERT_TRUE(report) << path;
        expect_same(report.value(), json::parse(written(report.value())));
    }
}

TEST(WriteJson, PrettyIsTheSameDocument) {
    const Report report = test::full_report();
    EXPECT_EQ(ordered_json::parse(written(report, Layout::pretty)), ordered_json::parse(written(report)));
}

TEST(WriteJson, CompactIsWhatAnotherWriterMakesOfIt) {
    Report report = test::full_report();
    report.text = Text("纯文本" + std::string(report.text.utf8()).substr(9));  // no byte moves
    std::string out = written(report);
    // That writer does not escape what cannot be seen; all else must agree byte for byte.
    for (std::size_t at; (at = out.find("\\u200b")) != std::string::npos;) out.replace(at, 6, "\u200B");
    EXPECT_EQ(ordered_json::parse(out).dump(), out);
}

TEST(WriteJson, AppendsAndRepeatsItself) {
    const Report report = test::full_report();
    std::string twice;
    write_json(report, twice, Layout::compact);
    write_json(report, twice, Layout::compact);
    EXPECT_EQ(twice, written(report) + written(report));
}

TEST(WriteJson, DecimalsAreExact) {
    Report report = test::full_report();
    report.quantities.resize(1);
    report.indicators.clear();
    report.quantities[0].value = Decimal::of(144'524'000'000'001, 4);
    EXPECT_NE(written(report).find(R"("value":14452400000.0001,)"), std::string::npos);
    report.quantities[0].value = Decimal::of(5, 1);
    EXPECT_NE(written(report).find(R"("value":0.5,)"), std::string::npos);
}

}  // namespace
}  // namespace reportx
