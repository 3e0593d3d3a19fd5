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

void write_string(JsonWriter& json, const std::optional<std::string>& value) {
    if (json.given(value)) json.string(*value);
}

void write_slice(JsonWriter& json, const Text& text, const std::optional<Span>& span) {
    if (json.given(span)) json.slice(text, *span);
}

void write_year(JsonWriter& json, const std::optional<int>& year) {
    if (json.given(year)) json.number(static_cast<std::uint64_t>(*year));
}

void write_decimal(JsonWriter& json, const std::optional<Decimal>& value) {
    if (json.given(value)) json.decimal(*value);
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

JsonWriter write_source(JsonWriter json, const Source& source) {
    json.open('{');
    json.key<"path">().string(lossy_utf8(source.path));
    if (input::first_invalid_utf8(source.path) != source.path.size())
        json.key<"path_bytes">().name(base64(source.path));
    json.key<"media_type">().string(source.media_type);
    json.key<"charset">().string(source.charset);
    json.key<"bytes">().number(source.bytes);
    json.key<"sha256">().name(source.sha256);
    json.close('}');
    return json;
}

JsonWriter write_region(JsonWriter json, const Region& region) {
    json.open('{');
    write_string(json.key<"name">(), region.name);
    write_string(json.key<"code">(), region.code);
    write_string(json.key<"level">(), region.level);
    write_string(json.key<"province">(), region.province);
    write_string(json.key<"prefecture">(), region.prefecture);
    write_string(json.key<"county">(), region.county);
    json.close('}');
    return json;
}

JsonWriter write_metadata(JsonWriter json, const Metadata& metadata) {
    json.open('{');
    write_string(json.key<"title">(), metadata.title);
    write_year(json.key<"year">(), metadata.year);
    write_string(json.key<"issuer">(), metadata.issuer);
    json = write_region(json.key<"region">(), metadata.region);
    write_string(json.key<"published">(), metadata.published);
    write_string(json.key<"publisher">(), metadata.publisher);
    write_string(json.key<"author">(), metadata.author);
    json.close('}');
    return json;
}

JsonWriter write_section(JsonWriter json, const Report& report, const Section& section) {
    json.open('{');
    json.key<"id">().name(section.id);
    if (json.key<"parent">().given(section.parent)) json.name(report.sections[*section.parent].id);
    json.key<"level">().number(static_cast<std::uint64_t>(section.level));
    json.key<"role">().name(pick(roles, section.role));
    write_slice(json.key<"marker">(), report.text, section.marker);
    if (json.key<"ordinal">().given(section.ordinal)) json.number(*section.ordinal);
    write_slice(json.key<"heading">(), report.text, section.heading);
    json.key<"span">().span(section.span);
    json.close('}');
    return json;
}

JsonWriter write_item(JsonWriter json, const Report& report, const Item& item, char letter, std::size_t index) {
    json.open('{');
    json.key<"id">().id(letter, index);
    json.key<"section">().name(report.sections[item.section].id);
    json.key<"kind">().name(pick(item_kinds, item.kind));
    write_slice(json.key<"marker">(), report.text, item.marker);
    write_slice(json.key<"title">(), report.text, item.title);
    json.key<"text">().slice(report.text, item.span);
    json.key<"span">().span(item.span);
    json.key<"topic">().name(pick(topics, item.topic));
    json.close('}');
    return json;
}

JsonWriter write_quantity(JsonWriter json, const Report& report, const Quantity& quantity, std::size_t index) {
    json.open('{');
    json.key<"id">().id('q', index);
    json.key<"text">().slice(report.text, quantity.span);
    json.key<"span">().span(quantity.span);
    write_decimal(json.key<"value">(), quantity.value);
    write_decimal(json.key<"low">(), quantity.low);
    write_decimal(json.key<"high">(), quantity.high);
    write_unit(json.key<"unit">(), quantity.unit);
    json.key<"kind">().name(pick(quantity_kinds, quantity.kind));
    json.key<"qualifier">().name(pick(qualifiers, quantity.qualifier));
    if (json.key<"change">().given(quantity.change)) json.name(pick(changes, *quantity.change));
    write_slice(json.key<"subject">(), report.text, quantity.subject);
    if (json.key<"part_of">().given(quantity.part_of)) json.id('q', *quantity.part_of);
    json.key<"section">().name(report.sections[quantity.section].id);
    if (json.key<"item">().given(quantity.item_list)) json.id(letter_of(*quantity.item_list), quantity.item);
    json.close('}');
    return json;
}

JsonWriter write_indicator(JsonWriter json, const Report& report, const Indicator& indicator) {
    json.open('{');
    json.key<"id">().name(indicator.id);
    write_decimal(json.key<"value">(), indicator.value);
    write_unit(json.key<"unit">(), indicator.unit);
    json.key<"qualifier">().name(pick(qualifiers, indicator.qualifier));
    if (json.key<"quantity">().given(indicator.quantity)) json.id('q', *indicator.quantity);
    write_slice(json.key<"scope">(), report.text, indicator.scope);
    write_year(json.key<"year">(), indicator.year);
    json.close('}');
    return json;
}

JsonWriter write_citation(JsonWriter json, const Text& text, const Citation& citation) {
    json.open('{');
    json.key<"title">().slice(text, citation.span);
    json.key<"span">().span(citation.span);
    json.close('}');
    return json;
}

JsonWriter write_diagnostic(JsonWriter json, const Diagnostic& diagnostic) {
    json.open('{');
    json.key<"code">().name(diagnostic.code);
    json.key<"severity">().name(diagnostic.severity == Severity::warning ? "warning" : "note");
    json.key<"message">().string(diagnostic.message);
    json.key<"span">().span(diagnostic.span);
    json.close('}');
    return json;
}

template <class Entry, class Write>
JsonWriter write_list(JsonWriter json, const std::vector<Entry>& list, Write write) {
    json.open('[');
    for (std::size_t index = 0; index < list.size(); ++index) json = write(json.element(), list[index], index);
    json.close(']');
    return json;
}

JsonWriter write_items(JsonWriter json, const Report& report, ItemList list) {
    return write_list(json, report.items(list), [&](JsonWriter at, const Item& it, std::size_t index) {
        return write_item(at, report, it, letter_of(list), index);
    });
}

}  // namespace

void write_json(const Report& report, std::string& out, Layout layout) {
    constexpr std::size_t times_the_text = 4, most_at_once = 1 << 20;  // more than nearly all records have
    out.reserve(out.size() + std::min(times_the_text * report.text.utf8().size(), most_at_once));
    JsonOutput output(out, layout);
    JsonWriter json(output);
    json.open('{');
    json.key<"format">().name(format_version());
    json = write_source(json.key<"source">(), report.source);
    json.key<"kind">().name(name(report.kind));
    json = write_metadata(json.key<"metadata">(), report.metadata);
    json = write_list(json.key<"sections">(), report.sections,
                      [&](JsonWriter at, const Section& it, std::size_t) { return write_section(at, report, it); });
    json = write_items(json.key<"measures">(), report, ItemList::measures);
    json = write_items(json.key<"shortcomings">(), report, ItemList::shortcomings);
    json = write_items(json.key<"plans">(), report, ItemList::plans);
    json = write_list(
        json.key<"quantities">(), report.quantities,
        [&](JsonWriter at, const Quantity& it, std::size_t index) { return write_quantity(at, report, it, index); });
    json = write_list(json.key<"indicators">(), report.indicators,
                      [&](JsonWriter at, const Indicator& it, std::size_t) { return write_indicator(at, report, it); });
    json = write_list(json.key<"citations">(), report.citations, [&](JsonWriter at, const Citation& it, std::size_t) {
        return write_citation(at, report.text, it);
    });
    json = write_list(json.key<"diagnostics">(), report.diagnostics,
                      [](JsonWriter at, const Diagnostic& it, std::size_t) { return write_diagnostic(at, it); });
    json.close('}');
    json.end();
}

void write_json_string(std::string_view utf8, std::string& out) {
    JsonOutput output(out, Layout::compact);
    JsonWriter json(output);
    json.string(utf8);
    json.end();
}

}  // namespace reportx
