// Spans are found by their words, so that the report stays true when its text changes.
#include "write/full_report.h"

#include <string>
#include <utility>

namespace reportx::test {
namespace {

constexpr const char* text =
    "某区法治政府建设报告\n一、主要举措\n一是学法。专题学法约3—5次，同比增长133.5%，其中区长2次。\n二、不足\n"
    "“执法”力量不足\t\"弱\"\u200B。\n三、下一步\n依据《某区条例》推进。\n";

/// The first place of `words` at or after `from`.
Span find(const Text& in, const std::string& words, std::uint32_t from = 0) {
    const Text sought(words);
    const auto at = in.folded().find(sought.folded(), from);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + sought.size()};
}

Section section(std::string id, Role role, Span span, RuleId rule) {
    Section made;
    made.id = std::move(id);
    made.role = role;
    made.span = made.body = span;
    made.rule = rule;
    return made;
}

}  // namespace

Report full_report() {
    Report report;
    report.text = Text(text);
    const Text& in = report.text;
    const auto at = [&](const char* words) { return find(in, words); };
    report.source = {"报告\xFF.txt", "text/plain", "UTF-8", in.utf8().size(), std::string(64, 'a')};
    report.kind = Kind::annual_report;
    report.kind_rule = "title";
    report.metadata.title = "某区法治政府建设报告";
    report.metadata.year = 2024;
    report.metadata.region.name = "某区";
    report.metadata.region.code = "420117";

    const std::uint32_t first = at("一、").begin, second = at("二、").begin, third = at("三、").begin;
    report.sections = {section("s1", Role::front, {0, first}, "front"),
                       section("s2", Role::measures, {first, second}, "heading"),
                       section("s2.1", Role::measures, {at("一是").begin, second}, "child"),
                       section("s3", Role::shortcomings, {second, third}, "heading"),
                       section("s4", Role::plan, {third, in.size()}, "")};
    report.sections[1].marker = at("一、");
    report.sections[1].ordinal = 1;
    report.sections[1].heading = at("主要举措");
    report.sections[2].parent = 1;
    report.sections[2].level = 2;

    report.measures = {{2,
                        ItemKind::enumerated,
                        at("一是"),
                        at("学法"),
                        {at("学法").begin, second - 1},
                        Topic::party_leadership,
                        "point",
                        "xue-fa"}};
    report.shortcomings = {
        {3, ItemKind::clause, {}, {}, {at("“执法”").begin, third - 2}, Topic::law_enforcement, "clause", ""}};
    report.plans = {{4, ItemKind::paragraph, {}, {}, {at("依据").begin, in.size() - 1}, Topic::other, "paragraph", ""}};

    Quantity range;
    range.span = at("约3—5次");
    range.low = Decimal::of(3);
    range.high = Decimal::of(5);
    range.unit = "次";
    range.qualifier = Qualifier::approx;
    range.subject = at("专题学法");
    range.section = 2;
    range.item_list = ItemList::measures;
    range.rule = "unit.次";
    Quantity rate = range;
    rate.span = at("133.5%");
    rate.value = Decimal::of(1335, 1);
    rate.low = rate.high = std::nullopt;
    rate.unit = "%";
    rate.kind = QuantityKind::percent;
    rate.qualifier = Qualifier::exact;
    rate.change = Change::increase;
    Quantity part;
    part.span = at("2次");
    part.value = Decimal::of(2);
    part.part_of = 0;
    part.section = 2;
    report.quantities = {range, rate, part};

    Indicator counted{"study.sessions", Decimal::of(2), "次", Qualifier::exact, 2, at("2次"), at("区长"), 2024, "name"};
    Indicator zero{"litigation.lost", Decimal::of(0), "", Qualifier::exact, {}, at("不足"), {}, {}, ""};
    report.indicators = {counted, zero};
    report.candidates = {{0, "study", "another unit"}, {2, "study", "taken"}, {2, "training", "words missing"}};
    report.citations = {{at("某区条例")}};
    report.diagnostics = {{"RX1021", Severity::warning, at("\u200B"), "hidden \"character\""},
                          {"RX2001", Severity::note, {}, "note"}};
    return report;
}

}  // namespace reportx::test
