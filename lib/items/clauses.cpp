// find_deficient_clauses: the sentence with the most of them is the list. Where it has semicolons they part the clauses, since each then
// holds commas of its own; else commas do.
#include "items/clauses.h"

#include <algorithm>

#include "outline/paragraphs.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t opening_reach = 14;
constexpr std::uint32_t introduction_reach = 6;  // 但我区还存在…

bool is_deficient(const Reading& reading, Span clause) { return reading.hits.any_in(Term::deficiency, clause); }

/// 但还存在一些不足: says that there are shortcomings, and names none.
bool introduces(const Reading& reading, Span clause) {
    const Hit* cue = reading.hits.first_in(Term::shortfall_cue, clause);
    return cue != nullptr && cue->span.begin <= clause.begin + introduction_reach;
}

Span behind_colon(const Reading& reading, Span sentence) {
    const auto colon = find_outside(reading.marks, sentence, [](char16_t c, std::uint32_t) { return c == u':'; });
    return colon < sentence.end ? Span{colon + 1, sentence.end} : sentence;
}

List<Span> clauses_of(const Reading& reading, Span sentence) {
    const Span list = behind_colon(reading, sentence);
    const auto semicolon = find_outside(reading.marks, list, [](char16_t c, std::uint32_t) { return c == u';'; });
    const char16_t separator = semicolon < list.end ? u';' : u',';
    List<Span> clauses(reading.memory);
    bool any_deficient = false;
    for (std::uint32_t at = list.begin; at < list.end;) {
        const auto end = find_outside(reading.marks, {at, list.end},
                                      [&](char16_t c, std::uint32_t) { return c == separator || ends_sentence(c); });
        Span clause = reading.text.trim({at, end});
        if (const Phrase* opener = reading.longest_at(at, Term::list_opener)) {  // 主要是…
            clause.begin = std::min(clause.end, at + opener->size());
        }
        const bool deficient = is_deficient(reading, clause);
        // Semicolons behind a colon set points apart even where a word for what is lacking is not known.
        const bool listed = deficient || (separator == u';' && list.begin > sentence.begin);
        if (!clause.empty() && listed && !introduces(reading, clause)) clauses.push_back(clause);
        any_deficient = any_deficient || deficient;
        at = end + 1;
    }
    if (!any_deficient) clauses.clear();
    return clauses;
}

}  // namespace

List<Span> find_deficient_clauses(const Reading& reading, Span paragraph) {
    List<Span> best(reading.memory);
    int telling = 0;  // sentences that name deficiencies, beside one that only announces them
    for (const Span sentence : sentences_in(reading, paragraph)) {
        auto clauses = clauses_of(reading, sentence);
        const Span opening{sentence.begin, std::min(sentence.end, sentence.begin + opening_reach)};
        const bool promises = reading.hits.any_in(Term::future, opening);  // 对此，我们将…
        if (!clauses.empty() && !promises) ++telling;
        if (clauses.size() > best.size()) best = std::move(clauses);
    }
    if (telling > 1) return {};  // told sentence by sentence, not as one list
    for (Span& clause : best) {
        // 等 behind the last one closes the list: …不足等
        if (const auto* closer = reading.longest_before(clause.end, Term::list_closer)) {
            clause.end -= closer->size();
        }
    }
    if (best.size() < 2) return {};
    return best;
}

}  // namespace reportx
