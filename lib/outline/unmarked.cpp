// cut_unmarked_parts: walks the paragraphs of the account from the end of each part's last heading, and asks of each what it opens.
// A part that is marked somewhere is not looked for a second time.
#include "outline/unmarked.h"

#include <algorithm>
#include <iterator>

#include "outline/opener.h"
#include "outline/paragraphs.h"
#include "outline/role.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

bool has_role(const std::vector<Section>& sections, Role role) {
    return std::ranges::any_of(sections, [&](const Section& s) { return s.role == role; });
}

Section unmarked_section(std::uint32_t begin, int level, RoleFound found) {
    Section section;
    section.span = section.body = {begin, begin};
    section.level = level;
    section.role = found.role;
    section.rule = found.rule;
    return section;
}

std::uint32_t line_begin(const Reading& reading, std::uint32_t at) {
    while (at > 0 && reading.units[at - 1] != u'\n') --at;
    return at;
}

/// Calls `take(sentence)` for the sentences of `body` that open a plan, until it returns false.
template <class Take>
void each_plan(const Reading& reading, std::optional<int> year, Span body, Take take) {
    for (const Span paragraph : paragraphs_in(reading, body)) {
        for (std::uint32_t at = paragraph.begin;;) {
            const Span sentence = next_sentence(reading, at, paragraph.end);
            if (sentence.empty()) break;
            if (plan_opening(reading, sentence, year) && !take(sentence)) return;
        }
    }
}

/// Whether `plan` opens in the middle of a paragraph of `section`.
bool stands_within(const Reading& reading, const Section& section, Span plan) {
    const auto begin = std::max(line_begin(reading, plan.begin), section.body.begin);
    return !reading.text.trim({begin, plan.begin}).empty();
}

/// 虽然取得…，但仍存在…。2019年，我县将…: a plan that goes on in the paragraph of an unmarked account of shortcomings.
void cut_plan_behind(const Reading& reading, std::optional<int> year, Span paragraph, Role& current,
                     std::vector<Section>& cuts) {
    const auto plan = first_plan(reading, year, paragraph);
    if (!plan || alternates(reading, year, paragraph)) return;
    cuts.push_back(unmarked_section(plan->begin, 1, *plan_opening(reading, *plan, year)));
    current = Role::plan;
}

/// Parts opened by paragraphs of `section`'s own body, at level 1.
void cut_parts(const Reading& reading, std::optional<int> year, const Section& section, bool shortcomings_marked,
               bool plan_marked, std::vector<Section>& cuts) {
    Role current = section.role == Role::shortcomings ? Role::shortcomings : Role::measures;
    bool first = true;
    for (const Span paragraph : paragraphs_in(reading, section.body)) {
        // A preamble's own first paragraph may speak of what is lacking or planned; it opens nothing.
        if (first && (section.role == Role::preamble || section.heading)) {
            first = false;
            if (section.role == Role::preamble) continue;
        }
        const auto found = role_of_opening(reading, paragraph, year);
        if (!found || found->role == current) continue;
        if (line_begin(reading, paragraph.begin) < section.body.begin || paragraph.begin == section.span.begin)
            continue;  // the section's own line
        if (found->role == Role::shortcomings && (shortcomings_marked || current == Role::plan)) continue;
        if (found->role == Role::plan && plan_marked) continue;
        current = found->role;
        cuts.push_back(unmarked_section(line_begin(reading, paragraph.begin), 1, *found));
        if (current == Role::shortcomings && !plan_marked) cut_plan_behind(reading, year, paragraph, current, cuts);
    }
}

/// Whether a part about what falls short holds the plan too: its heading says so, or 下一步，… follows in a paragraph of it and no other
/// part tells the plan.
bool holds_plan(const Reading& reading, std::optional<int> year, const Section& section, bool plan_marked) {
    if (section.heading && names_also(reading, *section.heading, Role::plan, year)) return true;
    if (plan_marked || section.level != 1) return false;
    const auto plan = first_plan(reading, year, section.body);
    return plan && stands_within(reading, section, *plan);
}

/// How many children of each section tell a plan of their own; with more than one, problems and plans alternate.
List<int> count_planning_children(const Reading& reading, std::optional<int> year,
                                  const std::vector<Section>& sections) {
    List<int> counts(sections.size(), 0, reading.memory);
    for (const Section& section : sections) {
        if (section.parent && sections[*section.parent].role == Role::shortcomings &&
            first_plan(reading, year, section.body))
            ++counts[*section.parent];
    }
    return counts;
}

/// The plan within a part that holds both contents, as a child of it.
void cut_merged(const Reading& reading, std::optional<int> year, const Section& section, std::vector<Section>& cuts) {
    const auto plan = first_plan(reading, year, section.body);
    if (!plan || alternates(reading, year, section.body)) return;
    const auto begin = line_begin(reading, plan->begin);
    const bool opens_line = reading.text.trim({begin, plan->begin}).empty();
    const auto found = plan_opening(reading, *plan, year);
    cuts.push_back(unmarked_section(opens_line ? begin : plan->begin, section.level + 1, *found));
}

/// A preamble that says 现将…报告如下 and goes on is followed by an account without heading.
void cut_account(const Reading& reading, const Section& preamble, std::vector<Section>& cuts) {
    const auto paragraphs = paragraphs_in(reading, preamble.body);
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        if (!reading.hits.any_in(Term::preamble_end, paragraphs[i])) continue;
        cuts.push_back(unmarked_section(line_begin(reading, paragraphs[i + 1].begin), 1,
                                        {Role::measures, "account-without-heading"}));
        return;
    }
    if (paragraphs.size() > 1) {
        cuts.push_back(
            unmarked_section(line_begin(reading, paragraphs[1].begin), 1, {Role::measures, "account-without-heading"}));
    }
}

}  // namespace

std::optional<Span> first_plan(const Reading& reading, std::optional<int> year, Span body) {
    std::optional<Span> first;
    each_plan(reading, year, body, [&](Span plan) {
        first = plan;
        return false;
    });
    return first;
}

bool alternates(const Reading& reading, std::optional<int> year, Span body) {
    std::optional<Span> first;
    Span last;
    each_plan(reading, year, body, [&](Span plan) {
        if (!first) first = plan;
        last = plan;
        return true;
    });
    if (!first || *first == last) return false;
    for (const Span paragraph : paragraphs_in(reading, {first->begin, last.begin})) {
        if (!find_openers(reading, paragraph).empty()) return true;
    }
    return false;
}

bool cut_unmarked_parts(const Reading& reading, std::optional<int> year, std::vector<Section>& sections) {
    const bool shortcomings_marked = has_role(sections, Role::shortcomings);
    const bool plan_marked = has_role(sections, Role::plan);
    std::vector<Section> cuts;
    const auto planning_children = count_planning_children(reading, year, sections);
    const bool no_headings = std::ranges::none_of(sections, [](const Section& s) { return s.heading || s.marker; });
    for (const Section& section : sections) {
        if (section.role == Role::front || section.role == Role::back) continue;
        if (section.role == Role::preamble) {
            if (!no_headings) continue;
            cut_account(reading, section, cuts);
        }
        if (section.role == Role::shortcomings && holds_plan(reading, year, section, plan_marked)) {
            cut_merged(reading, year, section, cuts);
        } else if (!plan_marked || !shortcomings_marked) {
            if (section.role == Role::shortcomings && alternates(reading, year, section.body)) continue;
            if (section.parent && planning_children[*section.parent] > 1) continue;
            cut_parts(reading, year, section, shortcomings_marked, plan_marked, cuts);
        }
    }
    if (cuts.empty()) return false;
    sections.insert(sections.end(), std::make_move_iterator(cuts.begin()), std::make_move_iterator(cuts.end()));
    std::ranges::stable_sort(sections, {}, [](const Section& s) { return s.span.begin; });
    return true;
}

}  // namespace reportx
