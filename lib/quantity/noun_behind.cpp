// words_behind: walks on from the amount until a stop: punctuation, a predicate, an adverb, another amount. 的 and 和 belong to the noun
// unless an amount follows them; quotes, titles and short brackets are taken whole.
#include "quantity/noun_behind.h"

#include <algorithm>

#include "quantity/number.h"
#include "quantity/verb_noun.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_noun = 40;
constexpr std::uint32_t longest_predicate = 16;
constexpr std::uint32_t longest_bracket_in_noun = 8;

constexpr unsigned stop_signs = sign_clause_end | sign_closing | sign_rule;
constexpr unsigned number_signs = sign_digit | sign_numeral;

bool stops(char16_t c) { return is_sign(c, stop_signs); }

/// Of a digit or numeral at `at`.
bool numeral_starts_amount(const Reading& reading, std::uint32_t at) {
    return is_digit(reading.units[at]) || reading.longest_at(at + 1, Term::unit) != nullptr;
}

bool starts_amount(const Reading& reading, std::uint32_t at) {
    return is_sign(unit_at(reading.units, at), number_signs) && numeral_starts_amount(reading, at);
}

bool stands(const Reading& reading, std::uint32_t at, Term term) { return reading.longest_at(at, term) != nullptr; }

/// 并, but not the one of 并联, nor the 使 of 使用.
bool opens_clause(const Reading& reading, std::uint32_t at) {
    const Phrase* word = reading.longest_at(at, Term::opening_word);
    if (word == nullptr || stands(reading, at, Term::adverb_exception)) return false;
    const Phrase* predicate = reading.longest_at(at, Term::predicate);
    return predicate == nullptr || predicate->units.size() <= word->units.size();
}

bool is_joint(char16_t c) { return is_sign(c, sign_joint | sign_of) | (c == u'或'); }

constexpr TermBits change_terms({Term::to_mark, Term::end_mark, Term::increase, Term::decrease});

bool changes_here(const Reading& reading, std::uint32_t at) {
    return reading.hits.may_stand(at, change_terms) &&
           (stands(reading, at, Term::to_mark) || stands(reading, at, Term::end_mark) ||
            stands(reading, at, Term::increase) || stands(reading, at, Term::decrease));
}

/// A noun ends before them.
constexpr TermBits noun_end_terms({Term::time_word, Term::adverb, Term::preposition});

/// What may end a noun or go through it.
constexpr TermBits noun_terms({Term::end_mark, Term::predicate, Term::adverb_exception, Term::noun_with_verb,
                               Term::time_word, Term::adverb, Term::preposition});

/// The row for a unit of persons, bodies and places, or null: 的 behind their noun opens what is theirs.
const Phrase* whole_unit(const Reading& reading, const Amount& amount) {
    return reading.exact(amount.unit, Term::whole_unit);
}

/// Whether the name of a body (单位, 部门, 企业) ends right before `at` and no other such word follows.
bool ends_body(const Reading& reading, std::uint32_t begin, std::uint32_t at) {
    const Phrase* tail = reading.longest_before(at, Term::agent_tail);
    if (tail == nullptr || tail->units.size() < 2 || at - tail->units.size() < begin) return false;
    return !stands(reading, at, Term::agent_tail) && !is_joint(reading.units[at]);
}

std::uint32_t noun_end(const Reading& reading, const Amount& amount, std::uint32_t begin, std::uint32_t limit) {
    const auto text = reading.units;
    const Phrase* whole = whole_unit(reading, amount);
    const bool is_body_unit = whole != nullptr && whole->value == "body";
    const bool is_event_unit = whole != nullptr && whole->value == "event";
    std::uint32_t at = begin;
    while (at < limit) {
        const char16_t c = text[at];
        if (is_sign(c, stop_signs | number_signs) && (stops(c) || numeral_starts_amount(reading, at))) break;
        const bool word_here = reading.hits.may_stand(at, noun_terms);
        if (word_here && at > begin && stands(reading, at, Term::end_mark)) break;  // 22个审批环节|并联成
        if (is_opening(c)) {
            const auto behind = behind_bracket(reading.marks, at, limit);
            if (behind == at || (c == u'(' && behind - at > longest_bracket_in_noun)) break;
            if (c == u'(' && starts_amount(reading, at + 1)) break;
            at = behind;
            continue;
        }
        const Phrase* predicate = word_here && at > begin ? reading.longest_at(at, Term::predicate) : nullptr;
        const Phrase* word = word_here ? reading.longest_at(at, Term::adverb_exception) : nullptr;
        if (word != nullptr && (predicate == nullptr || predicate->units.size() < word->units.size())) {  // 公共
            at += word->size();
            continue;
        }
        if (at > begin && is_body_unit && ends_body(reading, begin, at)) break;  // 43家行政执法单位|重大行政处罚
        if (word_here) {
            if (const auto behind = behind_verb_noun(reading, at, limit, Side::behind); behind != at) {
                at = behind;
                continue;
            }
        }
        if (at > begin) {
            if (c == u'的' && whole != nullptr && !is_event_unit) break;  // 14个派出所的刑事案件
            if (is_event_unit && predicate != nullptr) {
                const auto behind = behind_acts(reading, at, limit);
                if (behind != at && (behind == limit || stops(text[behind]) || is_joint(text[behind])))
                    return behind;  // 3轮全覆盖排查
            }
            if (predicate != nullptr) break;
            if (word_here && reading.hits.may_stand(at, noun_end_terms) &&
                (stands(reading, at, Term::time_word) || stands(reading, at, Term::adverb) ||
                 stands(reading, at, Term::preposition)))
                break;
        }
        if (is_joint(c) && starts_amount(reading, at + 1)) break;
        ++at;
    }
    while (at > begin && (is_joint(text[at - 1]) || text[at - 1] == blank)) --at;
    return at;
}

}  // namespace

WordsBehind words_behind(const Reading& reading, const Amount& amount) {
    const auto text = reading.units;
    const std::uint32_t limit = std::min(amount.sentence.end, amount.quantity.span.end + longest_noun);
    std::uint32_t begin = amount.quantity.span.end;
    while (begin < limit && (text[begin] == blank || text[begin] == u'的')) ++begin;
    WordsBehind words{};
    if (begin >= limit || stops(text[begin]) || is_joint(text[begin]) || text[begin] == u'(') return words;
    if (opens_clause(reading, begin) || changes_here(reading, begin) || starts_amount(reading, begin)) return words;
    while (begin < limit) {  // 正在, 均已
        const Phrase* adverb = reading.longest_at(begin, Term::adverb);
        if (adverb == nullptr || stands(reading, begin, Term::adverb_exception)) break;
        begin += adverb->size();
    }
    if (begin >= limit || stops(text[begin])) return words;
    const VerbFound verb = reading.hits.may_stand(begin, verb_terms) ? find_verb(reading, begin, limit, Side::behind)
                                                                     : VerbFound{begin, nullptr};
    const bool noun = verb.noun_end != begin;
    const bool linking =
        stands(reading, begin, Term::preposition) && !noun && !stands(reading, begin, Term::adverb_exception);
    if (!noun && verb.predicate != nullptr) {
        const std::uint32_t reach = std::min(limit, begin + longest_predicate);
        const auto end = find_outside(reading.marks, {begin, reach},
                                      [](char16_t c, std::uint32_t) { return stops(c) || c == u'、'; });
        words.predicate = reading.text.trim({begin, end});
        words.weak = stands(reading, begin, Term::weak_predicate);
        return words;
    }
    if (linking || !(is_han(text[begin]) || is_opening(text[begin]) || is_letter(text[begin]))) return words;
    words.noun = {begin, noun_end(reading, amount, begin, limit)};
    return words;
}

}  // namespace reportx
