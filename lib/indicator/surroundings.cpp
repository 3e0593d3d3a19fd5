// SurroundingsFinder: walks outwards from the amount. Brackets around it close its clause; a semicolon closes its segment.
#include "indicator/surroundings.h"

#include <algorithm>

#include "text/marks.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_sentence = 600;

}  // namespace

/// The stretch around `amount` between units that are `marked` so; `known` is one found before.
Span SurroundingsFinder::around(std::size_t amount, Span known, Marked marked) const {
    const Span span = report_.quantities[amount].span;
    // A stretch longer than is looked at was cut around its amount.
    if (known.contains(span) && known.size() <= longest_sentence) return known;
    const std::uint32_t floor = span.begin > longest_sentence ? span.begin - longest_sentence : 0;
    const std::uint32_t limit = std::min(reading_.text.size(), span.end + longest_sentence);
    return {reading_.marks.behind_last(span.begin, floor, marked), reading_.marks.next(span.end, limit, marked)};
}

Span SurroundingsFinder::sentence_of(std::size_t amount) {
    return sentence_ = around(amount, sentence_, Marked::sentence_end);
}

Span SurroundingsFinder::segment_of(std::size_t amount) {
    return segment_ = around(amount, segment_, Marked::segment_end);
}

/// What ends a sentence ends a clause too, so the sentence need not be known.
Span SurroundingsFinder::clause_of(std::size_t amount) {
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
    Span clause{reading_.marks.behind_last(begin, floor, Marked::clause_end), end};
    if (!quantity.subject) return clause;
    const Hit* each = each_marks_.first_in(clause);
    if (each != nullptr && quantity.subject->end <= each->span.begin) {
        clause = *quantity.subject;  // 涉企检查、涉企处罚次数分别下降…: each amount has its own noun
    }
    if (quantity.subject->begin >= end) clause.end = std::max(end, quantity.subject->end);
    return clause;
}

}  // namespace reportx
