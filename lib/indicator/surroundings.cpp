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

Span SurroundingsFinder::clause_around(std::size_t index, Span segment) const {
    const Quantity& quantity = report_.quantities[index];
    const std::uint32_t begin = quantity.span.begin, end = quantity.span.end;
    const auto clause_stop = [](char16_t c) { return ends_clause(c) || c == u'('; };
    Span clause{reading_.marks.behind_last(begin, segment.begin, clause_stop), end};
    if (index > 0) {
        const Quantity& previous = report_.quantities[index - 1];
        std::uint32_t behind = previous.span.end;
        if (previous.subject && previous.subject->begin >= previous.span.end && previous.subject->end <= begin) {
            behind = previous.subject->end;
        }
        clause.begin = std::max(clause.begin, std::min(behind, begin));
    }
    const Hit* each = reading_.hits.first_in(Term::each_mark, clause);
    if (each != nullptr && quantity.subject && quantity.subject->end <= each->span.begin) {
        clause = *quantity.subject;  // 涉企检查、涉企处罚次数分别下降…: each amount has its own noun
    }
    if (quantity.subject && quantity.subject->begin >= end) clause.end = std::max(end, quantity.subject->end);
    return clause;
}

Surroundings SurroundingsFinder::of(std::size_t index) {
    const Quantity& quantity = report_.quantities[index];
    // A sentence longer than is looked at was cut around its amount.
    if (!sentence_.contains(quantity.span) || sentence_.size() > longest_sentence) {
        sentence_ = sentence_around(quantity.span);
        segment_ = {};
    }
    if (!segment_.contains(quantity.span)) {
        const auto segment_stop = [](char16_t c) { return ends_sentence(c) || c == u';'; };
        segment_ = {reading_.marks.behind_last(quantity.span.begin, sentence_.begin, segment_stop),
                    reading_.marks.first(quantity.span.end, sentence_.end, segment_stop)};
    }
    Surroundings around;
    around.sentence = sentence_;
    around.segment = segment_;
    around.clause = clause_around(index, segment_);
    if (quantity.item_list) around.title = report_.items(*quantity.item_list)[quantity.item].title;
    around.heading = report_.sections[quantity.section].heading;
    return around;
}

}  // namespace reportx
