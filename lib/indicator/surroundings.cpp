// surroundings_of: walks outwards from the amount. Brackets around it close its clause; a semicolon closes its segment.
#include "indicator/surroundings.h"

#include <algorithm>

#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_sentence = 600;

}  // namespace

Surroundings surroundings_of(const Reading& reading, const Report& report, std::size_t index) {
    const auto& quantities = report.quantities;
    const Quantity& quantity = quantities[index];
    const std::uint32_t begin = quantity.span.begin, end = quantity.span.end;
    const std::uint32_t floor = begin > longest_sentence ? begin - longest_sentence : 0;
    const std::uint32_t limit = std::min(reading.text.size(), end + longest_sentence);
    const auto segment_stop = [](char16_t c) { return ends_sentence(c) || c == u';'; };
    const auto clause_stop = [](char16_t c) { return ends_clause(c) || c == u'('; };

    Surroundings around;
    const Marks& marks = reading.marks;
    around.sentence = {marks.behind_last(begin, floor, ends_sentence), marks.first(end, limit, ends_sentence)};
    around.segment = {marks.behind_last(begin, around.sentence.begin, segment_stop),
                      marks.first(end, around.sentence.end, segment_stop)};
    around.clause = {marks.behind_last(begin, around.segment.begin, clause_stop), end};
    if (index > 0) {
        const Quantity& previous = quantities[index - 1];
        std::uint32_t behind = previous.span.end;
        if (previous.subject && previous.subject->begin >= previous.span.end && previous.subject->end <= begin) {
            behind = previous.subject->end;
        }
        around.clause.begin = std::max(around.clause.begin, std::min(behind, begin));
    }
    const Hit* each = reading.hits.first_in(Term::each_mark, around.clause);
    if (each != nullptr && quantity.subject && quantity.subject->end <= each->span.begin) {
        around.clause = *quantity.subject;  // 涉企检查、涉企处罚次数分别下降…: each amount has its own noun
    }
    if (quantity.subject && quantity.subject->begin >= end) around.clause.end = std::max(end, quantity.subject->end);

    if (quantity.item_list) {
        const Item& item = report.items(*quantity.item_list)[quantity.item];
        around.title = item.title;
    }
    around.heading = report.sections[quantity.section].heading;
    return around;
}

}  // namespace reportx
