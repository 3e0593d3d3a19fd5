// Roles by phrases. Which phrases give which role is data; here is only how they combine.
#include "outline/role.h"

#include <algorithm>

#include "outline/year.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t opening_reach = 90;  // a part without heading says what it is within its first clauses
constexpr std::uint32_t lead_reach = 30;     // signs of the clause that leads into a plan

Role role_named(std::string_view name) {
    return name == "shortcomings" ? Role::shortcomings
           : name == "leadership" ? Role::leadership
           : name == "plan"       ? Role::plan
           : name == "measures"   ? Role::measures
                                  : Role::other;
}

bool is_conjunction(char16_t c) {
    return c == u'和' || c == u'及' || c == u'与' || c == u'、' || c == u',' || c == u'暨';
}

bool covered(const Reading& reading, Span hit, Span words) {
    for (const Hit& exception : reading.hits.starting_in(Term::role_exception, words)) {
        if (exception.span.overlaps(hit)) return true;
    }
    return false;
}

/// Of `roles`, those of the heading, the last that ends within `part`; of those ending together the longest.
std::optional<RoleFound> role_of_part(const Reading& reading, Matches::Range roles, Span part, Span words) {
    const Hit* best = nullptr;
    for (const Hit& hit : roles) {
        if (!part.contains(hit.span.begin) || hit.span.end > words.end || covered(reading, hit.span, words)) continue;
        if (best == nullptr || hit.span.end > best->span.end) best = &hit;
    }
    if (best == nullptr) return std::nullopt;
    return RoleFound{role_named(best->phrase->value), best->phrase->id};
}

/// The content of a heading that starts at `at`, up to a conjunction or `end`.
Span content_at(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    const std::uint32_t begin = at;
    while (at < end && !is_conjunction(reading.units[at])) ++at;
    return {begin, at};
}

/// 2025年(度) with the year after the one reported on, at the start of `span`; its end, or `span.begin`.
std::uint32_t behind_next_year(const Reading& reading, Span span, std::optional<int> year) {
    const auto found = read_year(reading.units, span.begin);
    if (!found || !year || found->year != *year + 1) return span.begin;
    return found->end;
}

/// The role of one content of a heading. 2025年工作重点: what is about the next year is the plan, whatever its noun, unless it speaks of
/// shortcomings.
std::optional<RoleFound> role_of_content(const Reading& reading, Matches::Range roles, Span part, Span words,
                                         std::optional<int> year) {
    auto found = role_of_part(reading, roles, part, words);
    const bool next_year = behind_next_year(reading, part, year) != part.begin;
    if (next_year && (!found || found->role == Role::measures || found->role == Role::other)) {
        return RoleFound{Role::plan, "next-year-heading"};
    }
    return found;
}

/// Calls `take(role)` for the contents of a heading that have one, until it returns false.
template <class Take>
void each_role(const Reading& reading, Span words, std::optional<int> year, Take take) {
    const auto roles = reading.hits.starting_in(Term::role, words);
    const bool numbered = reading.marks.next(words.begin, words.end, Marked::number) < words.end;
    if (roles.empty() && !numbered) return;  // neither a phrase nor a year
    for (std::uint32_t at = words.begin; at <= words.end;) {
        const Span part = content_at(reading, at, words.end);
        const auto found = role_of_content(reading, roles, part, words, year);
        if (found && !take(*found)) return;
        at = part.end + 1;
    }
}

/// 针对上述问题，下步将…: behind the clause that points back to the problems; the start of `sentence` when there is none.
std::uint32_t behind_plan_lead(const Reading& reading, Span sentence) {
    if (reading.longest_at(sentence.begin, Term::plan_lead) == nullptr) return sentence.begin;
    const auto reach = reading.units.substr(0, std::min(sentence.end, sentence.begin + lead_reach));
    const auto comma = reach.find(u',', sentence.begin);
    return comma == reach.npos ? sentence.begin : static_cast<std::uint32_t>(comma) + 1;
}

}  // namespace

std::optional<RoleFound> role_of_heading(const Reading& reading, Span words, std::optional<int> year) {
    std::optional<RoleFound> first;
    each_role(reading, words, year, [&](const RoleFound& found) {
        first = found;
        return false;
    });
    return first;
}

bool names_also(const Reading& reading, Span words, Role role, std::optional<int> year) {
    int named = 0;
    bool also = false;
    each_role(reading, words, year, [&](const RoleFound& found) {
        also = ++named > 1 && found.role == role;
        return !also;
    });
    return also;
}

std::optional<RoleFound> plan_opening(const Reading& reading, Span sentence, std::optional<int> year) {
    const auto text = reading.units;
    sentence.begin = behind_plan_lead(reading, sentence);
    if (const Phrase* opener = reading.longest_at(sentence.begin, Term::plan_opener))
        return RoleFound{Role::plan, opener->id};
    const auto behind = behind_next_year(reading, sentence, year);
    if (behind == sentence.begin) return std::nullopt;
    const Span reach{behind, std::min(sentence.end, behind + opening_reach)};
    if (reading.hits.any_in(Term::future, reach) || (behind < sentence.end && text[behind] == u',')) {
        return RoleFound{Role::plan, "next-year-opening"};
    }
    return std::nullopt;
}

std::optional<RoleFound> role_of_opening(const Reading& reading, Span paragraph, std::optional<int> year) {
    if (auto plan = plan_opening(reading, paragraph, year)) return plan;
    const Span reach{paragraph.begin, std::min(paragraph.end, paragraph.begin + opening_reach)};
    const auto end = sentence_end(reading.marks, reach);
    // 针对督察反馈存在的问题，制定…: what opens with an act tells what was done about it.
    const bool acts = reading.longest_at(paragraph.begin, Term::plan_lead) != nullptr ||
                      reading.longest_at(paragraph.begin, Term::lead_verb) != nullptr;
    for (const Hit& hit : reading.hits.starting_in(Term::shortfall_cue, {reach.begin, end})) {
        if (acts && hit.phrase->value == "named") continue;
        if (!covered(reading, hit.span, reach)) return RoleFound{Role::shortcomings, hit.phrase->id};
    }
    return std::nullopt;
}

bool names_only_role(const Reading& reading, Span words, std::uint32_t slack) {
    // What is left when role words, years, the subject matter and joining signs are taken away says whether there is a subject.
    if (reading.hits.starting_in(Term::role, words).empty()) return false;
    std::uint32_t left = 0;
    bool any_role = false;
    for (std::uint32_t at = words.begin; at < words.end && left <= slack;) {
        std::uint32_t behind = at;
        for (const Term term : {Term::role, Term::subject_matter, Term::heading_filler, Term::agent}) {
            const Phrase* word = reading.longest_at(at, term);
            if (word == nullptr || at + word->size() > words.end) continue;
            if (term == Term::role && covered(reading, {at, at + word->size()}, words)) return false;  // 补齐短板
            any_role = any_role || term == Term::role;
            behind = std::max(behind, at + word->size());
        }
        if (behind > at) {
            at = behind;
            continue;
        }
        const char16_t c = reading.units[at++];
        if (is_han(c) && !is_conjunction(c) && c != u'年' && c != u'度' && c != u'的') ++left;
    }
    return any_role && left <= slack;
}

}  // namespace reportx
