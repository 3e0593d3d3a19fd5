// build_outline: front, preamble, one node a heading, back; then the parts that the author left unmarked are cut out of their
// neighbours; roles; ids. A draft node knows only where it starts, so a cut is an insertion and spans are set once at the end.
#include "outline/outline.h"

#include <algorithm>
#include <string>

#include "outline/heading.h"
#include "outline/paragraphs.h"
#include "outline/role.h"
#include "outline/unmarked.h"
#include "outline/year.h"

namespace reportx {
namespace {

constexpr std::uint32_t child_slack = 2;  // 存在的问题, but not 计划执法落地
constexpr std::size_t usual_depth = 8;    // of sections within each other

std::uint32_t line_start(const Reading& reading, std::size_t line) {
    return line < reading.lines.size() ? reading.lines[line].full.begin : reading.text.size();
}

std::vector<Section> draft_sections(const Reading& reading, const Frame& frame, std::vector<Section> drafts) {
    drafts.clear();
    const auto add = [&](std::uint32_t begin, Role role, int level, RuleId rule) -> Section& {
        Section& section = drafts.emplace_back();
        section.span = {begin, begin};
        section.body = {begin, begin};
        section.role = role;
        section.level = level;
        section.rule = rule;
        return section;
    };
    const auto headings = find_headings(reading, frame);
    const std::size_t first = headings.empty() ? frame.back : headings.front().line;
    if (frame.body > 0) add(0, Role::front, 1, "before-the-report");
    if (first > frame.body) add(line_start(reading, frame.body), Role::preamble, 1, "before-the-first-heading");
    for (const Heading& heading : headings) {
        Section& section = add(line_start(reading, heading.line), Role::other, heading.level, "");
        section.heading = heading.words;
        section.body.begin = heading.body;
        if (heading.marker) {
            section.marker = heading.marker->span;
            section.ordinal = heading.marker->ordinal;
        }
    }
    if (frame.back < reading.lines.size() && frame.back > 0)
        add(line_start(reading, frame.back), Role::back, 1, "after-the-report");
    if (drafts.empty()) add(0, Role::other, 1, "no-structure");
    return drafts;
}

bool fixed_role(Role role) { return role == Role::front || role == Role::preamble || role == Role::back; }

/// Roles of the parts: by their heading, else by elimination: what stands before the shortcomings and the plan was done.
void set_part_roles(const Reading& reading, std::optional<int> year, std::vector<Section>& sections) {
    for (Section& section : sections) {
        if (section.level != 1 || fixed_role(section.role)) continue;
        auto found = section.heading ? role_of_heading(reading, *section.heading, year) : std::nullopt;
        if (!section.heading &&
            section.marker) {  // 八、虽然取得…，但仍存在…: a numbered part that opens without a heading
            const auto paragraphs = paragraphs_in(reading, section.body);
            if (!paragraphs.empty()) found = role_of_opening(reading, paragraphs.front(), year);
        }
        section.role = found ? found->role : Role::measures;
        section.rule = found ? found->rule : "theme-by-elimination";
    }
}

/// A child has its parent's role, unless it stands among measures and its heading is about the leaders' duty, or names another
/// part outright.
void set_child_roles(const Reading& reading, std::optional<int> year, std::vector<Section>& sections) {
    for (Section& section : sections) {
        if (!section.parent || section.role == Role::plan) continue;
        const Section& parent = sections[*section.parent];
        section.role = parent.role;
        section.rule = "parent-role";
        if (!section.heading) continue;
        const auto found = role_of_heading(reading, *section.heading, year);
        if (!found || found->role == parent.role) continue;
        const bool open_parent = parent.role == Role::measures || parent.role == Role::other;
        const bool merged = parent.heading && names_also(reading, *parent.heading, found->role, year);
        if (merged || (open_parent && found->role == Role::leadership) ||
            (open_parent && found->role != Role::measures && names_only_role(reading, *section.heading, child_slack))) {
            section.role = found->role;
            section.rule = found->rule;
        }
    }
}

void set_parents(const Reading& reading, std::vector<Section>& sections) {
    List<Index> open(reading.memory);
    open.reserve(usual_depth);
    for (Index i = 0; i < sections.size(); ++i) {
        Section& section = sections[i];
        while (!open.empty() && sections[open.back()].level >= section.level) open.pop_back();
        section.level = static_cast<int>(open.size()) + 1;  // a jump of two levels is one
        section.parent = open.empty() ? std::nullopt : std::optional(open.back());
        open.push_back(i);
    }
}

void set_spans(const Reading& reading, std::vector<Section>& sections) {
    for (Index i = 0; i < sections.size(); ++i) {
        Section& section = sections[i];
        Index next = i + 1;
        section.body.end = next < sections.size() ? sections[next].span.begin : reading.text.size();
        section.body.begin = std::min(section.body.begin, section.body.end);
        while (next < sections.size() && sections[next].level > section.level) ++next;
        section.span.end = next < sections.size() ? sections[next].span.begin : reading.text.size();
    }
}

void set_ids(const Reading& reading, std::vector<Section>& sections) {
    List<std::uint32_t> counters(reading.memory);
    counters.reserve(usual_depth);
    for (Section& section : sections) {
        counters.resize(static_cast<std::size_t>(section.level), 0);
        section.id = "s";
        if (section.parent) (section.id = sections[*section.parent].id) += '.';
        section.id += std::to_string(++counters.back());
    }
}

}  // namespace

Outline build_outline(const Reading& reading, const Frame& frame, std::vector<Section> sections) {
    Outline outline{draft_sections(reading, frame, std::move(sections)), reported_year(reading, frame)};
    set_parents(reading, outline.sections);
    set_spans(reading, outline.sections);
    set_part_roles(reading, outline.year, outline.sections);
    if (cut_unmarked_parts(reading, outline.year, outline.sections)) {
        set_parents(reading, outline.sections);
        set_spans(reading, outline.sections);
    }
    set_child_roles(reading, outline.year, outline.sections);
    set_ids(reading, outline.sections);
    return outline;
}

}  // namespace reportx
