#include "spec/dump.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace reportx::test {
namespace {

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) line += c == '\n' ? std::string("⏎") : std::string(1, c);
    return line;
}

std::string slice(const Report& report, Span span) { return on_one_line(report.text.slice(span)); }

std::string slice_or_dash(const Report& report, const std::optional<Span>& span) {
    return span ? slice(report, *span) : "-";
}

std::string opening(const Report& report, Span span, std::uint32_t length) {
    const Span trimmed = report.text.trim(span);
    return slice(report, {trimmed.begin, std::min(trimmed.end, trimmed.begin + length)});
}

std::string shortened(const Report& report, Span span) {
    constexpr std::uint32_t first = 12, last = 6;
    if (span.size() <= first + last + 1) return slice(report, span);
    return slice(report, {span.begin, span.begin + first}) + "…" + slice(report, {span.end - last, span.end});
}

void dump_outline(const Report& report, std::string& out) {
    for (const Section& section : report.sections) {
        out += "L" + std::to_string(section.level) + " " + std::string(name(section.role));
        out += " " + slice_or_dash(report, section.marker) + " " + slice_or_dash(report, section.heading);
        if (!section.heading) out += " @" + opening(report, section.span, 8);
        out += "\n";
    }
}

void dump_items(const Report& report, std::string& out) {
    for (const ItemList list : {ItemList::measures, ItemList::shortcomings, ItemList::plans}) {
        for (const Item& item : report.items(list)) {
            out += std::string(name(list)) + " " + std::string(name(item.kind));
            out += " " + slice_or_dash(report, item.marker) + " [" + slice_or_dash(report, item.title) + "] ";
            out += shortened(report, item.span) + " #" + std::string(name(item.topic)) + "\n";
        }
    }
}

std::string amount(const Quantity& quantity) {
    if (quantity.value) return quantity.value->to_string();
    const auto end = [](const std::optional<Decimal>& value) { return value ? value->to_string() : ""; };
    return quantity.low || quantity.high ? end(quantity.low) + ".." + end(quantity.high) : "?";
}

void dump_quantities(const Report& report, std::string& out) {
    for (const Quantity& quantity : report.quantities) {
        out += "⟦" + slice(report, quantity.span) + "⟧ " + amount(quantity);
        out += " " + (quantity.unit.empty() ? "-" : quantity.unit);
        if (quantity.kind != QuantityKind::count) out += " " + std::string(name(quantity.kind));
        if (quantity.qualifier != Qualifier::exact) out += " " + std::string(name(quantity.qualifier));
        if (quantity.change) out += " " + std::string(name(*quantity.change));
        if (quantity.subject) out += " subject=" + slice(report, *quantity.subject);
        if (quantity.part_of) out += " part_of=⟦" + slice(report, report.quantities.at(*quantity.part_of).span) + "⟧";
        out += "\n";
    }
}

void dump_indicators(const Report& report, std::string& out) {
    for (const Indicator& indicator : report.indicators) {
        out += std::string(indicator.id) + " = " + indicator.value.to_string();
        if (!indicator.unit.empty()) out += " " + indicator.unit;
        if (indicator.qualifier != Qualifier::exact) out += " [" + std::string(name(indicator.qualifier)) + "]";
        if (indicator.scope) out += " scope=" + slice(report, *indicator.scope);
        if (indicator.year != report.metadata.year)
            out += " year=" + (indicator.year ? std::to_string(*indicator.year) : "none");
        out += "\n";
    }
}

void dump_metadata(const Report& report, std::string& out) {
    const auto line = [&](std::string_view key, const std::optional<std::string>& value) {
        if (value) out += std::string(key) + ": " + on_one_line(*value) + "\n";
    };
    const Metadata& metadata = report.metadata;
    line("title", metadata.title);
    if (metadata.year) line("year", std::to_string(*metadata.year));
    line("issuer", metadata.issuer);
    line("region.name", metadata.region.name);
    line("region.code", metadata.region.code);
    line("region.level", metadata.region.level);
    line("region.province", metadata.region.province);
    line("region.prefecture", metadata.region.prefecture);
    line("region.county", metadata.region.county);
    line("published", metadata.published);
    line("publisher", metadata.publisher);
    line("author", metadata.author);
}

void dump_kind(const Report& report, std::string& out) { out += std::string(name(report.kind)) + "\n"; }

void dump_citations(const Report& report, std::string& out) {
    for (const Citation& citation : report.citations) out += slice(report, citation.span) + "\n";
}

struct Stage {
    std::string_view name;
    void (*dump)(const Report&, std::string&);
};

constexpr Stage stages[] = {
    {"metadata", dump_metadata},     {"kind", dump_kind},
    {"outline", dump_outline},       {"items", dump_items},
    {"quantities", dump_quantities}, {"indicators", dump_indicators},
    {"citations", dump_citations},
};

const Stage* stage_named(std::string_view wanted) {
    const auto found =
        std::find_if(std::begin(stages), std::end(stages), [&](const Stage& stage) { return stage.name == wanted; });
    return found == std::end(stages) ? nullptr : found;
}

}  // namespace

bool is_stage(std::string_view stage) { return stage_named(stage) != nullptr; }

std::string dump(const Report& report, std::string_view stage) {
    std::string out;
    if (const Stage* found = stage_named(stage)) found->dump(report, out);
    if (!out.empty()) out.pop_back();
    return out;
}

}  // namespace reportx::test
