// Report in, a readable account of it out, for people who extend the rules: each section with its lines as they stand in
// the text, then what was found in it, each with the rule in square brackets that decided it.
//
//     s3 1 measures 一、 «主要举措和成效» [heading.measures]
//        12  一、主要举措和成效
//        13  (…)
//         m1 enumerated 一是 «强化学习» law [point] [topic: 学法]
//            q4 «12次» = 12 次 count exact of «学法» [unit.次]
//                indicator? study.sessions: taken
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reportx/printable.h"
#include "reportx/report.h"
#include "reportx/version.h"
#include "reportx/write.h"
#include "text/lines.h"
#include "write/contents.h"
#include "write/id.h"

namespace reportx {
namespace {

class Trace {
public:
    Trace(const Report& report, std::string& out) : report_(report), out_(std::back_inserter(out)), contents_(report) {
        Marks marks;
        marks.find(report.text);
        split_lines(report.text, marks, lines_);
    }

    void write() {
        write_head();
        for (Index section = 0; section < report_.sections.size(); ++section) write_section(section);
        write_refused();
        write_indicators();
        write_citations();
        write_diagnostics();
    }

private:
    template <class... Arguments>
    void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(out_, format, std::forward<Arguments>(arguments)...);
        *out_++ = '\n';
    }

    std::string quote(const std::optional<Span>& span) const {
        return span ? fmt::format("«{}»", printable(report_.text.slice(*span))) : "-";
    }
    std::string words(const std::optional<Span>& span) const {
        return span ? printable(report_.text.slice(*span)) : "-";
    }
    static std::string words(const std::optional<std::string>& value) { return value ? printable(*value) : "-"; }
    static std::string_view unit_or_dash(const std::string& unit) {
        return unit.empty() ? "-" : std::string_view(unit);
    }
    static std::string_view rule_or_dash(RuleId rule) { return rule.empty() ? "-" : rule; }

    void write_head() {
        const Source& source = report_.source;
        const Metadata& metadata = report_.metadata;
        line("{}: {} [{}]", printable(source.path), name(report_.kind), rule_or_dash(report_.kind_rule));
        line("  source     {}, {}, {} bytes, {} characters", source.media_type, source.charset, source.bytes,
             report_.text.size());
        for (const std::string& step : report_.extraction) line("  text       {}", printable(step));
        line("  rules      {}", rules_version());
        line("  title      {}", words(metadata.title));
        line("  year       {}", metadata.year ? std::to_string(*metadata.year) : "-");
        line("  issuer     {}", words(metadata.issuer));
        line("  region     {} {}", words(metadata.region.name), words(metadata.region.code));
        line("  published  {}", words(metadata.published));
        line("  publisher  {}", words(metadata.publisher));
        line("  author     {}", words(metadata.author));
    }

    void write_section(Index index) {
        const Section& section = report_.sections[index];
        const Contents::Held& held = contents_.sections[index];
        line("");
        line("{} {} {} {} {} [{}] {}-{}", section.id, section.level, name(section.role), words(section.marker),
             quote(section.heading), rule_or_dash(section.rule), section.span.begin, section.span.end);
        write_lines({section.span.begin, held.own_end});
        for (const Index quantity : held.quantities) write_quantity(quantity, 8);
        for (const auto& [list, item] : held.items) write_item(list, item);
    }

    /// The lines of `span` with their numbers; a line that a section cuts shows the column that it goes on at.
    void write_lines(Span span) {
        auto at = std::upper_bound(lines_.begin(), lines_.end(), span.begin,
                                   [](std::uint32_t place, const Line& it) { return place < it.full.end; });
        for (; at != lines_.end() && at->full.begin < span.end; ++at) {
            const Span part{std::max(at->full.begin, span.begin), std::min(at->full.end, span.end)};
            const auto number = static_cast<std::size_t>(at - lines_.begin()) + 1;
            std::string_view text = report_.text.slice(part);
            if (text.ends_with('\n')) text.remove_suffix(1);
            if (part.begin == at->full.begin) {
                line("{:6}  {}", number, printable(text));
            } else {
                line("{:6}:{}  {}", number, part.begin - at->full.begin + 1, printable(text));
            }
        }
    }

    void write_item(ItemList list, Index index) {
        const Item& item = report_.items(list)[index];
        line("        {}{} {} {} {} {} [{}] [topic: {}] {}-{}", letter_of(list), index + 1, name(item.kind),
             words(item.marker), item.title ? quote(item.title) : opening(item.span), name(item.topic),
             rule_or_dash(item.rule), rule_or_dash(item.topic_rule), item.span.begin, item.span.end);
        for (const Index quantity : contents_.quantities_of(list, index)) write_quantity(quantity, 12);
    }

    /// The first characters of an item without title, enough to find it in the lines above.
    std::string opening(Span span) const {
        constexpr std::uint32_t shown = 16;
        if (span.size() <= shown) return quote(span);
        return fmt::format("«{}…»", printable(report_.text.slice({span.begin, span.begin + shown})));
    }

    void write_quantity(Index index, int indent) {
        const Quantity& quantity = report_.quantities[index];
        const auto number = [](const std::optional<Decimal>& value) { return value ? value->to_string() : "-"; };
        line("{:{}}q{} {} = {} {} {} {}{}{} of {}{} [{}] {}-{}", "", indent, index + 1, quote(quantity.span),
             quantity.low || quantity.high ? number(quantity.low) + ".." + number(quantity.high)
                                           : number(quantity.value),
             unit_or_dash(quantity.unit), name(quantity.kind), name(quantity.qualifier), quantity.change ? " " : "",
             quantity.change ? name(*quantity.change) : "", quote(quantity.subject),
             quantity.part_of ? fmt::format(" part of q{}", *quantity.part_of + 1) : "", rule_or_dash(quantity.rule),
             quantity.span.begin, quantity.span.end);
        const auto candidates = std::ranges::equal_range(report_.candidates, index, {}, &IndicatorCandidate::quantity);
        for (const IndicatorCandidate& it : candidates)
            line("{:{}}indicator? {}: {}", "", indent + 4, it.rule, it.verdict);
    }

    void write_refused() {
        if (report_.refused_numbers.empty()) return;
        line("\nnumbers that are no amounts");
        for (const RefusedNumber& number : report_.refused_numbers) {
            constexpr std::uint32_t around = 6;
            const Span shown{number.span.begin - std::min(number.span.begin, around),
                             std::min(report_.text.size(), number.span.end + around)};
            line("  {} in {} [{}] {}-{}", quote(number.span), quote(shown), number.rule, number.span.begin,
                 number.span.end);
        }
    }

    void write_indicators() {
        if (report_.indicators.empty()) return;
        line("\nindicators");
        for (const Indicator& indicator : report_.indicators) {
            line("  {} = {} {} {} {} scope {} year {} {} [{}]", indicator.id, indicator.value.to_string(),
                 unit_or_dash(indicator.unit), name(indicator.qualifier),
                 indicator.quantity ? fmt::format("q{}", *indicator.quantity + 1) : "-", quote(indicator.scope),
                 indicator.year ? std::to_string(*indicator.year) : "-", quote(indicator.span),
                 rule_or_dash(indicator.rule));
        }
    }

    void write_citations() {
        if (report_.citations.empty()) return;
        line("\ncitations");
        for (const Citation& citation : report_.citations) {
            line("  《{}》 {}-{}", words(citation.span), citation.span.begin, citation.span.end);
        }
    }

    void write_diagnostics() {
        if (report_.diagnostics.empty()) return;
        line("\ndiagnostics");
        for (const Diagnostic& diagnostic : report_.diagnostics) {
            line("  [{}] {} {}-{}", diagnostic.code, printable(diagnostic.message), diagnostic.span.begin,
                 diagnostic.span.end);
        }
    }

    const Report& report_;
    std::back_insert_iterator<std::string> out_;
    std::vector<Line> lines_;
    const Contents contents_;
};

}  // namespace

void write_trace(const Report& report, std::string& out) { Trace(report, out).write(); }

}  // namespace reportx
