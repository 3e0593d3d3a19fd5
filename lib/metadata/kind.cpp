// find_kind: title first, since its last noun tells the kind; then what only another kind of document says.
#include "metadata/kind.h"

#include <algorithm>

#include "outline/marker.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t body_reach = 1500;    // what another kind of document says, it says early
constexpr std::ptrdiff_t numbered_parts = 3;  // a report by themes has at least so many
constexpr std::size_t subject_mentions = 3;   // an untitled report names its subject matter at least so often

const Hit* first_outside_citations(const Reading& reading, Term term, Span span) {
    for (const Hit& hit : reading.hits.starting_in(term, span)) {
        if (hit.span.end > span.end) continue;
        std::uint32_t open = hit.span.begin;
        while (open > span.begin && reading.units[open - 1] != u'《' && reading.units[open - 1] != u'》') --open;
        const bool cited = open > span.begin && reading.units[open - 1] == u'《';
        if (!cited) return &hit;
    }
    return nullptr;
}

std::size_t mentions(const Reading& reading, Term term, Span span) {
    const auto range = reading.hits.starting_in(term, span);
    return static_cast<std::size_t>(range.last - range.first);
}

bool has_role(const std::vector<Section>& sections, Role role, bool by_heading) {
    return std::ranges::any_of(sections, [&](const Section& s) {
        return s.role == role && (!by_heading || (s.rule != "theme-by-elimination" && s.rule != "parent-role"));
    });
}

/// 现将2024年度法治政府建设工作情况报告如下: the sentence that announces the report names its subject matter.
bool announces_report(const Reading& reading, const Hit& reported) {
    std::uint32_t begin = reported.span.begin;
    while (begin > 0 && !ends_sentence(reading.units[begin - 1])) --begin;
    std::uint32_t clause = reported.span.begin;
    while (clause > begin && reading.units[clause - 1] != u',') --clause;
    return reading.hits.any_in(Term::subject_matter, {clause, reported.span.begin});
}

}  // namespace

std::optional<Span> any_title(const Reading& reading, const Frame& frame) {
    std::optional<Span> best;
    const auto end = std::min(frame.body + 1, reading.lines.size());
    for (std::size_t i = 0; i < end; ++i) {
        const Line& line = reading.lines[i];
        if (line.blank() || is_furniture(reading, line) || read_marker(reading.units, line.content)) continue;
        if (reading.units[line.content.end - 1] == u':' || reading.pattern("document_number", line.content) != nullptr)
            continue;
        const Span core = title_core(reading, line.content);
        const auto units = reading.units_of(core);
        if (core.size() < 6 || core.size() > 70 || units.find_first_of(u"。;|") != units.npos || units.back() == u':')
            continue;
        if (reading.lexicon.longest_before(units, core.size(), Term::instrument) != nullptr) return core;
        if (!best && i < frame.body && !is_digit(units.back()) && units.find(u',') == units.npos) best = core;
    }
    return best;
}

KindFound find_kind(const Reading& reading, const Frame& frame, const std::vector<Section>& sections) {
    const Span front{0, frame.body < reading.lines.size() ? reading.lines[frame.body].full.begin : reading.text.size()};
    const Span whole{0, reading.text.size()};
    std::optional<Span> title;
    if (frame.title) title = frame.title->pieces.back();
    if (!title) title = any_title(reading, frame);
    if (title) {
        if (const PatternRow* other = reading.pattern("other_title", *title)) return {Kind::other, other->id};
        if (const Hit* other = first_outside_citations(reading, Term::other_title, *title))
            return {Kind::other, other->phrase->id};
        const auto units = reading.units.substr(0, title->end);
        const Phrase* noun = reading.lexicon.longest_before(units, title->end, Term::instrument);
        if (noun != nullptr && noun->value == "other") return {Kind::other, noun->id};
    }
    for (const Hit& other :
         reading.hits.starting_in(Term::other_body, {0, std::min(whole.end, front.end + body_reach)})) {
        if (!frame.title || other.phrase->value == "strong") return {Kind::other, other.phrase->id};
    }
    if (frame.title) return {Kind::annual_report, "report-title"};
    const auto reported = reading.hits.first_in(Term::preamble_end, whole);
    if (reported != nullptr && announces_report(reading, *reported)) return {Kind::annual_report, "announces-report"};
    int contents = reported != nullptr ? 1 : 0;
    contents += has_role(sections, Role::measures, true) ? 1 : 0;
    contents += has_role(sections, Role::shortcomings, false) ? 1 : 0;
    contents += has_role(sections, Role::leadership, false) ? 1 : 0;
    contents += has_role(sections, Role::plan, false) ? 1 : 0;
    const auto parts = std::ranges::count_if(sections, [](const Section& s) { return s.level == 1 && s.marker; });
    if (parts >= numbered_parts && reading.units.find(u"\n") != std::u16string_view::npos)
        ++contents;  // themes without umbrella heading
    if (mentions(reading, Term::subject_matter, whole) >= subject_mentions && contents >= 2) {
        return {Kind::annual_report, "report-contents"};
    }
    return {Kind::other, "no-report-signs"};
}

}  // namespace reportx
