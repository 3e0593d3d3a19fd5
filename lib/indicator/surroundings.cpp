// SurroundingsFinder: walks outwards from the amount. Brackets around it close its clause; a semicolon closes its segment.
#include "indicator/surroundings.h"

#include <algorithm>

#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_sentence = 600;

}  // namespace

Span SurroundingsFinder::sentence_around(Span amount) const {
    const std::uint32_t floor = amount.begin > longest_sentence ? amount.begin - longest_sentence : 0;
    const std::uint32_t limit = std::min(reading_.text.size(), amount.end + longest_sentence);
    return {reading_.marks.behind_last(amount.begin, floor, ends_sentence),
            reading_.marks.first(amount.end, limit, ends_sentence, Marked::sentence)};
}

Span SurroundingsFinder::sentence_of(std::size_t amount) {
    const Span span = report_.quantities[amount].span;
    // A sentence longer than is looked at was cut around its amount.
    if (!sentence_.contains(span) || sentence_.size() > longest_sentence) {
        sentence_ = sentence_around(span);
        segment_ = {};
    }
    return sentence_;
}

/// What ends a sentence ends a clause too, so the sentence need not be known.
Span SurroundingsFinder::clause_of(std::size_t amount) const {
    const Quantity& quantity = report_.quantities[amount];
    const std::uint32_t begin = quantity.span.begin, end = quantity.span.end;
    std::uint32_t floor = begin > longest_sentence ? begin - longest_sentence : 0;
    if (amount > 0) {
        const Quantity& previous = report_.quantities[amount - 1];
        std::uint32_t behind = previous.span.end;
        if (previous.subject && previous.subject->begin >= previous.span.end && previous.subject->end <= begin) {
            behind = previous.subject->end;
        }
        floor = std::max(floor, std::min(behind, begin));
    }
    const auto clause_stop = [](char16_t c) { return ends_clause(c) || c == u'('; };
    Span clause{reading_.marks.behind_last(begin, floor, clause_stop), end};
    if (!quantity.subject) return clause;
    const Hit* each = reading_.hits.first_in(Term::each_mark, clause);
    if (each != nullptr && quantity.subject->end <= each->span.begin) {
        clause = *quantity.subject;  // 涉企检查、涉企处罚次数分别下降…: each amount has its own noun
    }
    if (quantity.subject->begin >= end) clause.end = std::max(end, quantity.subject->end);
    return clause;
}

Span SurroundingsFinder::segment(const Surroundings& around) {
    const Span span = report_.quantities[around.amount].span;
    if (!segment_.contains(span)) {
        const auto segment_stop = [](char16_t c) { return ends_sentence(c) || c == u';'; };
        segment_ = {reading_.marks.behind_last(span.begin, around.sentence.begin, segment_stop),
                    reading_.marks.first(span.end, around.sentence.end, segment_stop)};
    }
    return segment_;
}

}  // namespace reportx
