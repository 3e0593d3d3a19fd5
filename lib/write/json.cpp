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

template <class Value, class Write>
void write_optional(JsonWriter& json, const std::optional<Value>& value, Write write) {
    value ? write(*value) : json.null();
}

void write_string(JsonWriter& json, const std::optional<std::string>& value) {
    write_optional(json, value, [&](const std::string& it) { json.string(it); });
}

void write_slice(JsonWriter& json, const Text& text, Span span) {
    text.is_plain() ? json.plain_string(text.slice(span)) : json.string(text.slice(span));
}

void write_slice(JsonWriter& json, const Text& text, const std::optional<Span>& span) {
    write_optional(json, span, [&](Span it) { write_slice(json, text, it); });
}

void write_year(JsonWriter& json, const std::optional<int>& year) {
    write_optional(json, year, [&](int it) { json.number(static_cast<std::uint64_t>(it)); });
}

void write_decimal(JsonWriter& json, const std::optional<Decimal>& value) {
    write_optional(json, value, [&](const Decimal& it) { json.decimal(it); });
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
void write_unit(JsonWriter& json, const std::string& unit) { unit.empty() ? json.null() : json.string(unit); }

void write_source(JsonWriter& json, const Source& source) {
    json.open('{');
    json.key("path").string(lossy_utf8(source.path));
    if (input::first_invalid_utf8(source.path) != source.path.size()) json.key("path_bytes").name(base64(source.path));
    json.key("media_type").string(source.media_type);
    json.key("charset").string(source.charset);
    json.key("bytes").number(source.bytes);
    json.key("sha256").name(source.sha256);
    json.close('}');
}

void write_region(JsonWriter& json, const Region& region) {
    json.open('{');
    write_string(json.key("name"), region.name);
    write_string(json.key("code"), region.code);
    write_string(json.key("level"), region.level);
    write_string(json.key("province"), region.province);
    write_string(json.key("prefecture"), region.prefecture);
    write_string(json.key("county"), region.county);
    json.close('}');
}

void write_metadata(JsonWriter& json, const Metadata& metadata) {
    json.open('{');
    write_string(json.key("title"), metadata.title);
    write_year(json.key("year"), metadata.year);
    write_string(json.key("issuer"), metadata.issuer);
    write_region(json.key("region"), metadata.region);
    write_string(json.key("published"), metadata.published);
    write_string(json.key("publisher"), metadata.publisher);
    write_string(json.key("author"), metadata.author);
    json.close('}');
}

void write_section(JsonWriter& json, const Report& report, const Section& section) {
    json.open('{');
    json.key("id").name(section.id);
    write_optional(json.key("parent"), section.parent, [&](Index it) { json.name(report.sections[it].id); });
    json.key("level").number(static_cast<std::uint64_t>(section.level));
    json.key("role").name(pick(roles, section.role));
    write_slice(json.key("marker"), report.text, section.marker);
    write_optional(json.key("ordinal"), section.ordinal, [&](std::uint32_t it) { json.number(it); });
    write_slice(json.key("heading"), report.text, section.heading);
    json.key("span").span(section.span);
    json.close('}');
}

void write_item(JsonWriter& json, const Report& report, const Item& item, char letter, std::size_t index) {
    json.open('{');
    json.key("id").id(letter, index);
    json.key("section").name(report.sections[item.section].id);
    json.key("kind").name(pick(item_kinds, item.kind));
    write_slice(json.key("marker"), report.text, item.marker);
    write_slice(json.key("title"), report.text, item.title);
    write_slice(json.key("text"), report.text, item.span);
    json.key("span").span(item.span);
    json.key("topic").name(pick(topics, item.topic));
    json.close('}');
}

void write_quantity(JsonWriter& json, const Report& report, const Quantity& quantity, std::size_t index) {
    json.open('{');
    json.key("id").id('q', index);
    write_slice(json.key("text"), report.text, quantity.span);
    json.key("span").span(quantity.span);
    write_decimal(json.key("value"), quantity.value);
    write_decimal(json.key("low"), quantity.low);
    write_decimal(json.key("high"), quantity.high);
    write_unit(json.key("unit"), quantity.unit);
    json.key("kind").name(pick(quantity_kinds, quantity.kind));
    json.key("qualifier").name(pick(qualifiers, quantity.qualifier));
    write_optional(json.key("change"), quantity.change, [&](Change it) { json.name(pick(changes, it)); });
    write_slice(json.key("subject"), report.text, quantity.subject);
    write_optional(json.key("part_of"), quantity.part_of, [&](Index it) { json.id('q', it); });
    json.key("section").name(report.sections[quantity.section].id);
    write_optional(json.key("item"), quantity.item_list, [&](ItemList it) { json.id(letter_of(it), quantity.item); });
    json.close('}');
}

void write_indicator(JsonWriter& json, const Report& report, const Indicator& indicator) {
    json.open('{');
    json.key("id").name(indicator.id);
    write_decimal(json.key("value"), indicator.value);
    write_unit(json.key("unit"), indicator.unit);
    json.key("qualifier").name(pick(qualifiers, indicator.qualifier));
    write_optional(json.key("quantity"), indicator.quantity, [&](Index it) { json.id('q', it); });
    write_slice(json.key("scope"), report.text, indicator.scope);
    write_year(json.key("year"), indicator.year);
    json.close('}');
}

void write_citation(JsonWriter& json, const Text& text, const Citation& citation) {
    json.open('{');
    write_slice(json.key("title"), text, citation.span);
    json.key("span").span(citation.span);
    json.close('}');
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
    json.open('{');
    json.key("code").name(diagnostic.code);
    json.key("severity").name(diagnostic.severity == Severity::warning ? "warning" : "note");
    json.key("message").string(diagnostic.message);
    json.key("span").span(diagnostic.span);
    json.close('}');
}

template <class Entry, class Write>
void write_list(JsonWriter& json, const std::vector<Entry>& list, Write write) {
    json.open('[');
    for (std::size_t index = 0; index < list.size(); ++index) {
        json.element();
        write(list[index], index);
    }
    json.close(']');
}

void write_items(JsonWriter& json, const Report& report, ItemList list) {
    write_list(json, report.items(list),
               [&](const Item& it, std::size_t index) { write_item(json, report, it, letter_of(list), index); });
}

}  // namespace

void write_json(const Report& report, std::string& out, Layout layout) {
    constexpr std::size_t times_the_text = 4, most_at_once = 1 << 20;  // more than nearly all records have
    out.reserve(out.size() + std::min(times_the_text * report.text.utf8().size(), most_at_once));
    JsonWriter json(out, layout);
    json.open('{');
    json.key("format").name(format_version());
    write_source(json.key("source"), report.source);
    json.key("kind").name(name(report.kind));
    write_metadata(json.key("metadata"), report.metadata);
    write_list(json.key("sections"), report.sections,
               [&](const Section& it, std::size_t) { write_section(json, report, it); });
    write_items(json.key("measures"), report, ItemList::measures);
    write_items(json.key("shortcomings"), report, ItemList::shortcomings);
    write_items(json.key("plans"), report, ItemList::plans);
    write_list(json.key("quantities"), report.quantities,
               [&](const Quantity& it, std::size_t index) { write_quantity(json, report, it, index); });
    write_list(json.key("indicators"), report.indicators,
               [&](const Indicator& it, std::size_t) { write_indicator(json, report, it); });
    write_list(json.key("citations"), report.citations,
               [&](const Citation& it, std::size_t) { write_citation(json, report.text, it); });
    write_list(json.key("diagnostics"), report.diagnostics,
               [&](const Diagnostic& it, std::size_t) { write_diagnostic(json, it); });
    json.close('}');
}

void write_json_string(std::string_view utf8, std::string& out) { JsonWriter(out, Layout::compact).string(utf8); }

}  // namespace reportx
