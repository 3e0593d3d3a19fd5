// scope_of: a limiting word in clause or subject (涉企, 本级); else the agent before the subject, when it is not the reporting unit as a
// whole (村居法律顾问); else what limits the amount that this one is a part of.
#include "indicator/scope.h"

#include <algorithm>

#include "outline/year.h"
#include "text/fold.h"

namespace reportx {
namespace {

/// Each of these finds an empty span where there is nothing.
Span limiting_word(const Reading& reading, Span span) {
    const Hit* hit = reading.hits.first_in(Term::scope_word, span);
    return hit != nullptr ? hit->span : Span{};
}

/// The agent before the subject, without time and adverbs; nothing when it names the whole unit.
Span limiting_agent(const Reading& reading, Span agent) {
    const auto text = reading.units;
    const auto opens_with = [&](Term term) { return reading.longest_at(agent.begin, term, agent.end) != nullptr; };
    const auto skip = [&](Term term) {
        const Phrase* phrase = reading.longest_at(agent.begin, term, agent.end);
        if (phrase == nullptr) return false;
        agent.begin = std::min(agent.end, agent.begin + phrase->size());
        return true;
    };
    for (bool moved = true; moved && !agent.empty();) {
        moved = skip(Term::time_word) || skip(Term::whole_agent) || skip(Term::adverb) || skip(Term::opening_word);
        if (const auto year = read_year(text, agent.begin); year && year->end <= agent.end) {
            agent.begin = year->end;
            moved = true;
        }
        while (!agent.empty() && (!is_han(text[agent.begin]) && !is_opening(text[agent.begin]))) ++agent.begin;
    }
    if (agent.empty() || opens_with(Term::predicate) || opens_with(Term::preposition))
        return {};  // an act, not who acts
    const auto before = [&](Term term) { return reading.longest_before(agent.end, term); };
    while (!agent.empty()) {
        const Phrase* tail = before(Term::adverb);
        if (tail == nullptr) tail = before(Term::whole_agent);
        if (tail == nullptr || tail->units.size() > agent.size()) break;
        agent.end -= tail->size();
    }
    if (agent.size() < 2 || before(Term::agent_tail) == nullptr) return {};
    return agent;
}

}  // namespace

Span scope_of(const Reading& reading, const Report& report, std::size_t amount, std::span<const Span> clauses) {
    const Quantity& quantity = report.quantities[amount];
    const Span clause = clauses[amount];
    if (quantity.subject && quantity.subject->begin > clause.begin && quantity.subject->begin < quantity.span.begin) {
        const Span agent = limiting_agent(reading, {clause.begin, quantity.subject->begin});
        if (!agent.empty()) return agent;
    }
    if (const Span word = limiting_word(reading, clause); !word.empty()) return word;
    if (quantity.subject && !quantity.subject->overlaps(clause)) {
        if (const Span word = limiting_word(reading, *quantity.subject); !word.empty()) return word;
    }
    return quantity.part_of ? scope_of(reading, report, *quantity.part_of, clauses) : Span{};
}

}  // namespace reportx
