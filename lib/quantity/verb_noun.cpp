// behind_verb_noun: a row of the vocabulary, or the names of acts with a word that makes a noun of them. 平台 in 监管平台 does so behind
// an amount; before it, it may be what the act is done to.
#include "quantity/verb_noun.h"

namespace reportx {

std::uint32_t behind_acts(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    while (at < end) {
        const Phrase* act = reading.longest_at(at, Term::predicate, end);
        if (act == nullptr || act->value != "act") break;
        at += act->size();
    }
    return at;
}

std::uint32_t behind_verb_noun(const Reading& reading, std::uint32_t at, std::uint32_t end, Side side) {
    if (const Phrase* noun = reading.longest_at(at, Term::noun_with_verb, end)) return at + noun->size();
    const std::uint32_t head_at = behind_acts(reading, at, end);
    if (head_at == at || head_at == end) return at;
    const Phrase* head = reading.longest_at(head_at, Term::noun_head, end);
    if (head == nullptr || (side == Side::before && head->value == "object")) return at;
    return head_at + head->size();
}

}  // namespace reportx
