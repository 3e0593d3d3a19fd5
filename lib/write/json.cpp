// Report in, one JSON document of format reportx/1 out: a function for each kind of thing, keys in fixed order.
//
// Ids of items and quantities are made of their places in the lists, texts are sliced from the report's text, and what
// the report does not give is null. `diagnostics` comes last, in addition to what the format lists.
#include <algorithm>

#include "input/utf8.h"
#include "reportx/report.h"
#include "reportx/version.h"
#include "reportx/write.h"
#include "write/file_name.h"
#include "write/id.h"
#include "write/json_writer.h"

namespace reportx {
namespace {

template <class Json>
Json write_string(Json json, const QuotedKey& key, const std::optional<std::string>& value) {
    if (json.given(key, value.has_value())) json.string(*value);
    return json;
}

template <class Json>
Json write_slice(Json json, const QuotedKey& key, const Text& text, const std::optional<Span>& span) {
    if (json.given(key, span.has_value())) json.slice(text, *span);
    return json;
}

template <class Json>
Json write_year(Json json, const QuotedKey& key, const std::optional<int>& year) {
    if (json.given(key, year.has_value())) json.number(static_cast<std::uint64_t>(*year));
    return json;
}

template <class Json>
Json write_decimal(Json json, const QuotedKey& key, const std::optional<Decimal>& value) {
    if (json.given(key, value.has_value())) json.decimal(*value);
    return json;
}

constexpr auto roles = quoted_names(names::roles);
constexpr auto item_kinds = quoted_names(names::item_kinds);
constexpr auto topics = quoted_names(names::topics);
constexpr auto quantity_kinds = quoted_names(names::quantity_kinds);
constexpr auto qualifiers = quoted_names(names::qualifiers);
constexpr auto changes = quoted_names(names::changes);

template <std::size_t count, class Enum>
const QuotedName& pick(const std::array<QuotedName, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

/// A bare number has no unit: empty in the report, null in the document.
template <class Json>
Json write_unit(Json json, const std::string& unit) {
    if (json.given("unit", !unit.empty())) json.sign(unit);
    return json;
}

template <class Json>
Json write_source(Json json, const Source& source) {
    json.open('{');
    json.key("path").string(lossy_utf8(source.path));
    if (input::first_invalid_utf8(source.path) != source.path.size()) json.key("path_bytes").name(base64(source.path));
    json.key("media_type").string(source.media_type);
    json.key("charset").string(source.charset);
    json.key("bytes").number(source.bytes);
    json.key("sha256").name(source.sha256);
    json.close('}');
    return json;
}

template <class Json>
Json write_region(Json json, const Region& region) {
    json.open('{');
    json = write_string(json, "name", region.name);
    json = write_string(json, "code", region.code);
    json = write_string(json, "level", region.level);
    json = write_string(json, "province", region.province);
    json = write_string(json, "prefecture", region.prefecture);
    json = write_string(json, "county", region.county);
    json.close('}');
    return json;
}

template <class Json>
Json write_metadata(Json json, const Metadata& metadata) {
    json.open('{');
    json = write_string(json, "title", metadata.title);
    json = write_year(json, "year", metadata.year);
    json = write_string(json, "issuer", metadata.issuer);
    json = write_region(json.key("region"), metadata.region);
    json = write_string(json, "published", metadata.published);
    json = write_string(json, "publisher", metadata.publisher);
    json = write_string(json, "author", metadata.author);
    json.close('}');
    return json;
}

template <class Json>
Json write_section(Json json, const Report& report, const Section& section) {
    json.open('{');
    json.key("id").name(section.id);
    if (json.given("parent", section.parent.has_value())) json.name(report.sections[*section.parent].id);
    json.key("level").number(static_cast<std::uint64_t>(section.level));
    json.key("role").name(pick(roles, section.role));
    json = write_slice(json, "marker", report.text, section.marker);
    if (json.given("ordinal", section.ordinal.has_value())) json.number(*section.ordinal);
    json = write_slice(json, "heading", report.text, section.heading);
    json.key("span").span(section.span);
    json.close('}');
    return json;
}

template <class Json>
Json write_item(Json json, const Report& report, const Item& item, char letter, std::size_t index) {
    json.open('{');
    json.key("id").id(letter, index);
    json.key("section").name(report.sections[item.section].id);
    json.key("kind").name(pick(item_kinds, item.kind));
    json = write_slice(json, "marker", report.text, item.marker);
    json = write_slice(json, "title", report.text, item.title);
    json.key("text").slice(report.text, item.span);
    json.key("span").span(item.span);
    json.key("topic").name(pick(topics, item.topic));
    json.close('}');
    return json;
}

template <class Json>
Json write_quantity(Json json, const Report& report, const Quantity& quantity, std::size_t index) {
    json.open('{');
    json.key("id").id('q', index);
    json.key("text").slice(report.text, quantity.span);
    json.key("span").span(quantity.span);
    json = write_decimal(json, "value", quantity.value);
    json = write_decimal(json, "low", quantity.low);
    json = write_decimal(json, "high", quantity.high);
    json = write_unit(json, quantity.unit);
    json.key("kind").name(pick(quantity_kinds, quantity.kind));
    json.key("qualifier").name(pick(qualifiers, quantity.qualifier));
    if (json.given("change", quantity.change.has_value())) json.name(pick(changes, *quantity.change));
    json = write_slice(json, "subject", report.text, quantity.subject);
    if (json.given("part_of", quantity.part_of.has_value())) json.id('q', *quantity.part_of);
    json.key("section").name(report.sections[quantity.section].id);
    if (json.given("item", quantity.item_list.has_value())) json.id(letter_of(*quantity.item_list), quantity.item);
    json.close('}');
    return json;
}

template <class Json>
Json write_indicator(Json json, const Report& report, const Indicator& indicator) {
    json.open('{');
    json.key("id").name(indicator.id);
    json = write_decimal(json, "value", indicator.value);
    json = write_unit(json, indicator.unit);
    json.key("qualifier").name(pick(qualifiers, indicator.qualifier));
    if (json.given("quantity", indicator.quantity.has_value())) json.id('q', *indicator.quantity);
    json = write_slice(json, "scope", report.text, indicator.scope);
    json = write_year(json, "year", indicator.year);
    json.close('}');
    return json;
}

template <class Json>
Json write_citation(Json json, const Text& text, const Citation& citation) {
    json.open('{');
    json.key("title").slice(text, citation.span);
    json.key("span").span(citation.span);
    json.close('}');
    return json;
}

template <class Json>
Json write_diagnostic(Json json, const Diagnostic& diagnostic) {
    json.open('{');
    json.key("code").name(diagnostic.code);
    json.key("severity").name(diagnostic.severity == Severity::warning ? "warning" : "note");
    json.key("message").string(diagnostic.message);
    json.key("span").span(diagnostic.span);
    json.close('}');
    return json;
}

template <class Json, class Entry, class Write>
Json write_list(Json json, const std::vector<Entry>& list, Write write) {
    json.open('[');
    std::size_t index = 0;
    for (const Entry& entry : list) json = write(json.element(), entry, index++);
    json.close(']');
    return json;
}

template <class Json>
Json write_items(Json json, const Report& report, ItemList list) {
    return write_list(json, report.items(list), [&](Json at, const Item& it, std::size_t index) {
        return write_item(at, report, it, letter_of(list), index);
    });
}

template <class Json>
Json write_report(Json json, const Report& report) {
    json.open('{');
    json.key("format").name(format_version());
    json = write_source(json.key("source"), report.source);
    json.key("kind").name(name(report.kind));
    json = write_metadata(json.key("metadata"), report.metadata);
    json = write_list(json.key("sections"), report.sections,
                      [&](Json at, const Section& it, std::size_t) { return write_section(at, report, it); });
    json = write_items(json.key("measures"), report, ItemList::measures);
    json = write_items(json.key("shortcomings"), report, ItemList::shortcomings);
    json = write_items(json.key("plans"), report, ItemList::plans);
    json = write_list(json.key("quantities"), report.quantities, [&](Json at, const Quantity& it, std::size_t index) {
        return write_quantity(at, report, it, index);
    });
    json = write_list(json.key("indicators"), report.indicators,
                      [&](Json at, const Indicator& it, std::size_t) { return write_indicator(at, report, it); });
    json = write_list(json.key("citations"), report.citations,
                      [&](Json at, const Citation& it, std::size_t) { return write_citation(at, report.text, it); });
    json = write_list(json.key("diagnostics"), report.diagnostics,
                      [](Json at, const Diagnostic& it, std::size_t) { return write_diagnostic(at, it); });
    json.close('}');
    return json;
}

}  // namespace

void write_json(const Report& report, std::string& out, Layout layout) {
    constexpr std::size_t times_the_text = 4, most_at_once = 1 << 20;  // more than nearly all records have
    out.reserve(out.size() + std::min(times_the_text * report.text.utf8().size(), most_at_once));
    JsonOutput output(out);
    if (layout == Layout::pretty) {
        write_report(JsonWriter<Layout::pretty>(output), report).end();
    } else {
        write_report(JsonWriter<Layout::compact>(output), report).end();
    }
}

void write_json_string(std::string_view utf8, std::string& out) {
    JsonOutput output(out);
    JsonWriter<Layout::compact> json(output);
    json.string(utf8);
    json.end();
}

}  // namespace reportx
