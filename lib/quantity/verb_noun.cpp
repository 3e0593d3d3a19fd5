// behind_verb_noun: a row of the vocabulary, or the names of acts with a word that makes a noun of them. 平台 in 监管平台 does so behind
// an amount; before it, it may be what the act is done to.
#include "quantity/verb_noun.h"

namespace reportx {

namespace {

bool is_act(const Phrase* predicate) { return predicate != nullptr && predicate->value == "act"; }

/// Behind the acts of which `first` stands at `at`.
std::uint32_t behind_acts_from(const Reading& reading, const Phrase* first, std::uint32_t at, std::uint32_t end) {
    for (const Phrase* act = first; is_act(act); act = reading.longest_at(at, Term::predicate, end)) at += act->size();
    return at;
}

}  // namespace

std::uint32_t behind_acts(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    return behind_acts_from(reading, reading.longest_at(at, Term::predicate, end), at, end);
}

VerbFound find_verb(const Reading& reading, std::uint32_t at, std::uint32_t end, Side side) {
    if (const Phrase* noun = reading.longest_at(at, Term::noun_with_verb, end)) return {at + noun->size(), nullptr};
    const Phrase* predicate = reading.longest_at(at, Term::predicate, end);
    if (!is_act(predicate)) return {at, predicate};
    const std::uint32_t head_at = behind_acts_from(reading, predicate, at, end);
    const Phrase* head = reading.longest_at(head_at, Term::noun_head, end);
    if (head == nullptr || (side == Side::before && head->value == "object")) return {at, predicate};
    return {head_at + head->size(), nullptr};
}

std::uint32_t behind_verb_noun(const Reading& reading, std::uint32_t at, std::uint32_t end, Side side) {
    return find_verb(reading, at, end, side).noun_end;
}

}  // namespace reportx
