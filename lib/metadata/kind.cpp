// find_kind: title first, since its last noun tells the kind; then what only another kind of document says.
#include "metadata/kind.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "outline/marker.h"
#include "outline/title_line.h"
#include "outline/year.h"
#include "rules/found_walk.h"
#include "rules/value.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t body_reach = 1500;      // what another kind of document says, it says early
constexpr std::ptrdiff_t numbered_parts = 3;    // a report by themes has at least so many
constexpr std::ptrdiff_t subject_mentions = 3;  // an untitled report names its subject matter at least so often
constexpr int systems_of_report = 4;
constexpr int plain_weight = 3;                // of a phrase that names a system plainly
constexpr std::ptrdiff_t headed_mentions = 2;  // one that begins with the heading of what was done, at least so often

const Phrase* first_outside_citations(const Reading& reading, Term term, Span span) {
    for (const Hit& hit : reading.hits.scan(term, span)) {
        if (hit.span.end > span.end) continue;
        std::uint32_t open = hit.span.begin;
        while (open > span.begin && reading.units[open - 1] != u'《' && reading.units[open - 1] != u'》') --open;
        const bool cited = open > span.begin && reading.units[open - 1] == u'《';
        if (!cited) return hit.phrase;
    }
    return nullptr;
}

/// How often `span` names what only a yearly report is about.
std::ptrdiff_t subject_named(const Reading& reading, Span span) {
    return std::ranges::count_if(reading.hits.scan(Term::subject_matter, span),
                                 [](const Hit& hit) { return hit.phrase->value != "weak"; });
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
    return subject_named(reading, {clause, reported.span.begin}) > 0;
}

/// Whether the headings name several of the systems that a yearly report goes through, one that is about government by law among them.
/// 现将情况报告如下 says less than that: reports of other kinds say it too.
bool goes_through_systems(const Reading& reading, const std::vector<Section>& sections) {
    std::uint32_t named = 0;  // a bit for each topic
    const auto bit = [](Topic topic) { return 1u << static_cast<unsigned>(topic); };
    FoundWalk words(reading.hits, Channel::topics);
    for (const Section& section : sections) {
        if (!section.heading) continue;
        words.each_within(*section.heading, [&](const Trie::Entry& phrase) {
            const auto [topic, weight] = topic_of(phrase.number);
            if (weight >= plain_weight) named |= bit(topic);
        });
    }
    return std::popcount(named) >= systems_of_report &&
           (named & (bit(Topic::law_enforcement) | bit(Topic::decision_making))) != 0;
}

/// 2022年，省卫生健康委…推进法治政府建设，取得明显成效: an opening that tells of a year and names its subject matter.
bool opens_as_report(const Reading& reading, const std::vector<Section>& sections) {
    const auto opening = std::ranges::find(sections, Role::preamble, &Section::role);
    if (opening == sections.end() || subject_named(reading, opening->span) == 0) return false;
    return reading.hits.any_in(Term::preamble_end, opening->span) ||
           read_year(reading.units, reading.text.trim(opening->span).begin).has_value();
}

/// A text without opening whose first part is headed 主要举措和成效.
bool begins_with_what_was_done(const std::vector<Section>& sections) {
    const auto first = std::ranges::find_if(sections, [](const Section& s) { return s.role != Role::front; });
    return first != sections.end() && first->role == Role::measures && first->marker &&
           first->rule != "theme-by-elimination";
}

std::optional<KindFound> other_by_title(const Reading& reading, Span title) {
    if (const PatternRow* other = reading.pattern("other_title", title)) return KindFound{Kind::other, other->id};
    const auto against = [&](const Phrase* phrase) {
        return phrase != nullptr && phrase->value != "report" &&
               !(phrase->value == "plan" && tells_account_first(reading, reading.units_of(title)));
    };
    const Phrase* other = first_outside_citations(reading, Term::other_title, title);
    if (against(other)) return KindFound{Kind::other, other->id};
    const Phrase* noun = reading.longest_before(title.end, Term::instrument);
    if (against(noun)) return KindFound{Kind::other, noun->id};
    return std::nullopt;
}

std::optional<KindFound> other_by_body(const Reading& reading, const Frame& frame, bool announced) {
    const auto front = frame.body < reading.lines.size() ? reading.lines[frame.body].full.begin : reading.text.size();
    for (const Hit& other :
         reading.hits.starting_in(Term::other_body, {0, std::min(reading.text.size(), front + body_reach)})) {
        const auto strength = other.phrase->value;
        if (strength == "strong" || (!frame.title && !(announced && strength == "mild")))
            return KindFound{Kind::other, other.phrase->id};
    }
    return std::nullopt;
}

KindFound kind_of_untitled(const Reading& reading, const std::vector<Section>& sections) {
    const Span whole{0, reading.text.size()};
    const auto parts = std::ranges::count_if(sections, [](const Section& s) { return s.level == 1 && s.marker; });
    if (parts > 0 && opens_as_report(reading, sections)) return {Kind::annual_report, "report-opening"};
    int contents = reading.hits.any_in(Term::preamble_end, whole) ? 1 : 0;
    contents += has_role(sections, Role::measures, true) ? 1 : 0;
    contents += has_role(sections, Role::shortcomings, false) ? 1 : 0;
    contents += has_role(sections, Role::leadership, false) ? 1 : 0;
    contents += has_role(sections, Role::plan, false) ? 1 : 0;
    if (parts >= numbered_parts && reading.units.find(u"\n") != std::u16string_view::npos)
        ++contents;  // themes without umbrella heading
    const auto named = subject_named(reading, whole);
    if (named >= subject_mentions && contents >= 2) return {Kind::annual_report, "report-contents"};
    if (named >= headed_mentions && begins_with_what_was_done(sections)) return {Kind::annual_report, "report-heading"};
    return {Kind::other, "no-report-signs"};
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
        if (reading.longest_before(core.end, Term::instrument, core.begin) != nullptr) return core;
        if (!best && i < frame.body && !is_digit(units.back()) && units.find(u',') == units.npos) best = core;
    }
    return best;
}

KindFound find_kind(const Reading& reading, const Frame& frame, const std::vector<Section>& sections) {
    std::optional<Span> title;
    if (frame.title) title = frame.title->pieces.back();
    if (!title) title = any_title(reading, frame);
    if (title) {
        if (const auto other = other_by_title(reading, *title)) return *other;
    }
    const Hit* reported = nullptr;  // asked only of a report without a title of its own
    if (!frame.title) reported = reading.hits.first_in(Term::preamble_end, {0, reading.text.size()});
    const bool announced =
        reported != nullptr && (announces_report(reading, *reported) || goes_through_systems(reading, sections));
    if (const auto other = other_by_body(reading, frame, announced)) return *other;
    if (std::ranges::all_of(sections, [](const Section& s) { return s.role == Role::front || s.role == Role::back; }))
        return {Kind::other, "no-body"};  // a column page that lists titles
    if (frame.title) return {Kind::annual_report, "report-title"};
    if (announced) return {Kind::annual_report, "announces-report"};
    return kind_of_untitled(reading, sections);
}

}  // namespace reportx
