// The stretch before an amount is peeled from both ends: time, agents and adverbs in front, and whole phrases up to the verb that counts.
// Each function here cuts one kind of words; the caller decides which apply.
#include "quantity/words_before.h"

#include <algorithm>
#include <bit>

#include "outline/year.h"
#include "quantity/verb_noun.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_clause = 120;
constexpr std::uint32_t shortest_sum_noun = 3;  // 等问题, 等工作 sum up nothing
constexpr std::uint32_t longest_examples = 12;  // a shorter list of examples stays with its noun

constexpr TermBits adverb_terms({Term::adverb, Term::adverb_exception});
constexpr Term opening_terms[] = {Term::time_word, Term::part_mark, Term::opening_word, Term::adverb, Term::agent};
constexpr TermBits behind_agent_terms({Term::time_word, Term::adverb});  // between the name of who acts and the verb
constexpr TermBits agent_end_terms({Term::time_word, Term::adverb, Term::agent_tail});

/// What is left over at the start of a stretch when words were cut there.
constexpr bool is_leftover(char16_t c) { return is_sign(c, sign_joint | sign_of | sign_closing) | (c == blank); }

/// Whether `span`, where `here` may stand, may open with what `without_opening_words` cuts; most do not.
bool may_open(const Reading& reading, Span span, TermBits here) {
    if (span.empty()) return false;
    const char16_t c = reading.units[span.begin];
    return here.may_share(opening_terms) | is_leftover(c) | may_start_year(c);
}

/// The longest word of time, agent, adverb or joining word that opens `span`, where `here` may stand, and is no part of the subject.
const Phrase* opening_phrase(const Reading& reading, Span span, TermBits here) {
    if (!here.may_share(opening_terms)) return nullptr;
    const Phrase* longest = nullptr;
    for (const Term term : opening_terms) {
        if (!here.may_share(TermBits(term))) continue;
        const Phrase* phrase = reading.longest_at(span.begin, term, span.end);
        if (phrase != nullptr && (longest == nullptr || phrase->units.size() > longest->units.size())) longest = phrase;
    }
    if (longest == nullptr || reading.longest_at(span.begin, Term::adverb_exception, span.end) != nullptr)
        return nullptr;
    const auto behind = span.begin + longest->size();
    if (behind > span.end) return nullptr;
    const auto follows = [&](Term term) { return reading.longest_at(behind, term, span.end) != nullptr; };
    const auto noun_follows = [&] { return behind_verb_noun(reading, behind, span.end, Side::before) != behind; };
    if (longest->term == Term::agent) {
        if (follows(Term::agent_noun))
            return nullptr;  // 区政府网站 and 行政机关负责人 begin with an agent and are more than one
        const bool acts =
            (follows(Term::predicate) && !noun_follows()) || follows(Term::adverb) || follows(Term::time_word);
        if (longest->value == "person" && (behind == span.end || !acts)) return nullptr;  // 公职律师11名, 群众满意率
    }
    if (longest->term == Term::adverb && longest->value != "cut" && noun_follows()) return nullptr;  // 按期办结率
    return longest;
}

/// The brackets and quotes of a stretch, for a walk through it.
class Brackets {
public:
    Brackets(const Marks& marks, Span span) : marks_(marks), next_(span.begin), end_(span.end) {}

    /// Behind the one that opens at `at`, or `at`.
    std::uint32_t behind(std::uint32_t at) {
        if (at < next_) return at;
        next_ = marks_.next(at, end_, Marked::bracket);
        return at == next_ ? behind_bracket(marks_, next_++, end_) : at;
    }

private:
    const Marks& marks_;
    std::uint32_t next_, end_;  // none stands before `next_`
};

/// Calls `take(predicate)` for the predicates in `span` behind its first unit, in order, until it returns true; those that are part of a
/// noun, in quotes or in brackets do not count.
template <class Take>
void each_predicate(const Reading& reading, Span span, Take take) {
    Brackets brackets(reading.marks, span);
    for (std::uint32_t at = span.begin; at < span.end;) {
        if (const auto behind = brackets.behind(at); behind != at) {
            at = behind;
            continue;
        }
        if (!reading.hits.may_stand(at, verb_terms)) {
            ++at;
            continue;
        }
        const VerbFound found = find_verb(reading, at, span.end, Side::before);
        if (found.predicate == nullptr) {
            at = std::max(at + 1, found.noun_end);
            continue;
        }
        const auto behind = at + found.predicate->size();
        if (at > span.begin && take(Span{at, behind})) return;
        at = behind;
    }
}

/// Behind the last adverb such as 共, 累计, or `span.begin`: what stands before it is who and where. Adverbs in brackets, in quotes or
/// within longer words do not count.
std::uint32_t behind_last_adverb(const Reading& reading, Span span) {
    std::uint32_t found = span.begin;
    Brackets brackets(reading.marks, span);
    for (std::uint32_t at = span.begin; at < span.end;) {
        if (const auto behind = brackets.behind(at); behind != at) {
            at = behind;
        } else if (!reading.hits.may_stand(at, adverb_terms)) {
            ++at;
        } else if (const Phrase* exception = reading.longest_at(at, Term::adverb_exception, span.end)) {
            at += exception->size();
        } else if (const Phrase* adverb = reading.longest_at(at, Term::adverb, span.end)) {
            at += adverb->size();
            if (at < span.end && adverb->value == "cut") found = at;
        } else {
            ++at;
        }
    }
    return found;
}

/// What the words that end within a stretch tell.
struct WordsWithin {
    std::uint32_t
        agent_end;  ///< of the first name of who acts with what may be a verb behind it; else where the stretch begins
    bool hold_adverb = false;  ///< an adverb may end there
};

inline WordsWithin words_within(const Reading& reading, Span span) {
    WordsWithin words{span.begin};
    // Most stretches have neither: that is told without a branch for each unit.
    for (std::uint32_t begin = span.begin; begin + 1 < span.end; begin += 64) {
        const std::uint32_t end = std::min(span.end - 1, begin + 64);
        for (auto ends = reading.hits.may_end_each(begin, end, agent_end_terms); ends != 0;) {
            const auto before = static_cast<std::uint32_t>(std::countl_zero(ends));
            ends &= ~(~(~std::uint64_t{0} >> 1) >> before);
            const std::uint32_t at = end - 63 + before;
            words.hold_adverb |= reading.hits.may_end(at, TermBits(Term::adverb));
            const bool decides = words.agent_end == span.begin && reading.hits.may_stand(at, verb_terms);
            if (decides && ends_as_agent(reading, span.begin, at)) words.agent_end = at;
        }
    }
    return words;
}

/// `agent_end` as `words_within` tells it of `span`.
Span behind_agent(const Reading& reading, Span span, std::uint32_t agent_end) {
    const bool preposition = reading.longest_at(span.begin, Term::preposition, span.end) != nullptr &&
                             reading.longest_at(span.begin, Term::adverb_exception, span.end) == nullptr &&
                             behind_verb_noun(reading, span.begin, span.end, Side::before) == span.begin;
    if (!preposition && agent_end == span.begin) return span;
    const auto ends_agent = [&](std::uint32_t at) {
        return at == agent_end || (at > agent_end && ends_as_agent(reading, span.begin, at));
    };
    std::uint32_t begin = span.begin;
    each_predicate(reading, span, [&](Span predicate) {
        // Behind a preposition the first verb with an object, or the last one; else the first behind an agent.
        const bool counts = preposition ? predicate.end + 1 < span.end : ends_agent(predicate.begin);
        if (counts || preposition) begin = predicate.begin;
        return counts;
    });
    return {begin, span.end};
}

/// 组织危化品泄漏、有限空间作业等应急演练: behind a long list of examples the noun that sums them up is what counts.
Span behind_examples(const Reading& reading, Span span) {
    for (std::uint32_t at = span.end; at > span.begin + longest_examples; --at) {
        if (reading.units[at - 1] != u'等' || span.end - at < shortest_sum_noun) continue;
        const Phrase* unit = reading.longest_at(at - 1, Term::adverb_exception, span.end);
        if (unit == nullptr) return {at, span.end};
    }
    return span;
}

/// `without_opening_words` where `may_open` holds.
Span cut_opening_words(const Reading& reading, Span span, TermBits here) {
    for (bool moved = true; moved && may_open(reading, span, here); here = reading.hits.terms_at(span.begin)) {
        const std::uint32_t begin = span.begin;
        if (may_start_year(reading.units[span.begin])) {
            if (const auto year = read_year(reading.units, span.begin); year && year->end <= span.end) {
                span.begin = year->end;
                here = reading.hits.terms_at(span.begin);
            }
        }
        const Phrase* phrase = opening_phrase(reading, span, here);
        if (phrase != nullptr) span.begin += phrase->size();
        while (!span.empty() && is_leftover(reading.units[span.begin])) ++span.begin;
        moved = span.begin != begin;
    }
    return span;
}

}  // namespace

Span without_opening_words(const Reading& reading, Span span) {
    const TermBits here = reading.hits.terms_at(span.begin);
    return may_open(reading, span, here) ? cut_opening_words(reading, span, here) : span;
}

bool ends_as_agent(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    if (!reading.hits.may_end(end, agent_end_terms)) return false;
    if (reading.hits.may_end(end, behind_agent_terms)) {
        for (const Term term : {Term::time_word, Term::adverb, Term::time_word}) {
            const Phrase* phrase = reading.longest_before(end, term);
            if (phrase != nullptr && end - phrase->size() > begin) end -= phrase->size();
        }
    }
    const Phrase* tail = reading.longest_before(end, Term::agent_tail);
    return tail != nullptr && end - tail->size() >= begin;
}

Span behind_agent(const Reading& reading, Span span) {
    return behind_agent(reading, span, words_within(reading, span).agent_end);
}

Span counted_words(const Reading& reading, Span span, bool may_be_rate) {
    TermBits here = reading.hits.terms_at(span.begin);
    const auto go_to = [&](Span to) {
        span = to;
        here = reading.hits.terms_at(span.begin);
    };
    if (may_open(reading, span, here)) go_to(cut_opening_words(reading, span, here));
    if (span.empty()) return span;
    WordsWithin words = words_within(reading, span);
    if (words.hold_adverb) {
        if (const auto begin = behind_last_adverb(reading, span); begin != span.begin) {
            go_to(without_opening_words(reading, {begin, span.end}));
            if (span.empty()) return span;
            words = words_within(reading, span);
        }
    }
    const std::uint32_t end = span.end;
    const auto is_rate = [&] { return may_be_rate && reading.longest_before(end, Term::rate_noun) != nullptr; };
    const bool behind_name = words.agent_end != span.begin && !is_rate();
    const bool opens_with_preposition = here.may_share(TermBits(Term::preposition)) &&
                                        reading.longest_at(span.begin, Term::preposition, span.end) != nullptr;
    if (behind_name || opens_with_preposition) span = behind_agent(reading, span, words.agent_end);
    if (const Span sum = behind_examples(reading, span); sum.begin != span.begin && !is_rate()) span = sum;
    while (!span.empty() && (joins_list(reading.units[span.end - 1]) | (reading.units[span.end - 1] == blank)))
        --span.end;
    return span;
}

std::uint32_t clause_start(const Reading& reading, std::uint32_t at, std::uint32_t floor) {
    floor = std::max(floor, at > longest_clause ? at - longest_clause : 0);
    const std::uint32_t behind_end = reading.marks.behind_last(at, floor, Marked::clause_end);
    if (reading.marks.next(behind_end, at, Marked::bracket) == at) return behind_end;  // as in most
    int depth = 0;
    bool quoted = false;  // the clause is what a quote or title holds, with its sign
    const auto stop = [&](char16_t c) {
        const unsigned signs = sign_table[c];
        if ((signs & (sign_opening | sign_closing)) == 0) return depth == 0 && (signs & sign_clause_end) != 0;
        if (depth == 0 && (signs & sign_opening) != 0) {
            quoted = c != u'(';
            return true;
        }
        depth += (signs & sign_closing) != 0 ? 1 : -1;
        return false;
    };
    const auto start = reading.marks.behind_last(at, floor, stop);
    return quoted ? start - 1 : start;
}

}  // namespace reportx
