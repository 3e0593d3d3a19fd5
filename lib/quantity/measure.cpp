// read_measure, read_qualifiers: longest match in the vocabulary on either side. A unit may carry a second one in brackets or behind a slash.
#include "quantity/measure.h"

#include <string_view>

#include "rules/value.h"
#include "text/fold.h"

namespace reportx {
namespace {

std::uint32_t skip_blanks(std::u16string_view text, std::uint32_t at) {
    while (at < text.size() && text[at] == blank) ++at;
    return at;
}

/// Behind a second unit in brackets (场（次）) or behind a slash (人/户), or `end` when there is none.
std::uint32_t behind_compound(const Reading& reading, std::uint32_t end) {
    const auto text = reading.units;
    if (end + 1 >= text.size()) return end;
    const Phrase* repeated = reading.longest_at(end, Term::repeat_unit);  // 艘次, 种次: any unit may count occasions
    if (repeated != nullptr && reading.longest_at(end, Term::repeat_exception) == nullptr) {
        return end + repeated->size();
    }
    if (text[end] == u'(') {
        const Phrase* inner = reading.longest_at(end + 1, Term::unit);
        if (inner == nullptr) return end;
        const auto close = end + 1 + inner->size();
        return close < text.size() && text[close] == u')' ? close + 1 : end;
    }
    if (text[end] == u'/') {
        const Phrase* second = reading.longest_at(end + 1, Term::unit);
        return second != nullptr ? end + 1 + second->size() : end;
    }
    return end;
}

std::string_view printed_unit(const Reading& reading, Span span) {
    return span.size() == 1 && reading.units[span.begin] == u'%' ? "%" : reading.text.slice(span);
}

}  // namespace

std::optional<Measure> read_measure(const Reading& reading, const Number& number) {
    const auto text = reading.units;
    switch (number.form) {
        case NumberForm::percent_words:
        case NumberForm::tenths:
            return Measure{number.span.end, "%", QuantityKind::percent, "percent-words"};
        case NumberForm::fraction:
        case NumberForm::half:
            return Measure{number.span.end, "", QuantityKind::multiple, "fraction"};
        default:
            break;
    }
    const auto at = skip_blanks(text, number.span.end);
    if (at >= text.size()) return std::nullopt;
    if (text[at] == u'大') {  // 7大领域
        const Phrase* noun = reading.longest_at(at + 1, Term::unit_noun);
        if (noun == nullptr) return std::nullopt;
        const auto end = at + 1 + noun->size();
        return Measure{end, printed_unit(reading, {at + 1, end}), QuantityKind::count, noun->id, {at + 1, end}};
    }
    const Phrase* unit = reading.longest_at(at, Term::unit);
    {  // 4部门, 2市4县, 六部委
        const Phrase* noun = reading.longest_at(at, Term::unit_noun);
        if (noun != nullptr && ((unit == nullptr && number.form == NumberForm::arabic) ||
                                (unit != nullptr && noun->units.size() > unit->units.size()))) {
            unit = noun;
        }
    }
    if (unit == nullptr) return std::nullopt;
    const auto unit_end = at + unit->size();
    const auto end = behind_compound(reading, unit_end);
    auto kind = unit->term == Term::unit ? kind_of(*unit) : QuantityKind::count;
    if (end != unit_end && text[unit_end] == u'/' && kind != QuantityKind::money && kind != QuantityKind::count)
        kind = QuantityKind::other;
    return Measure{end, printed_unit(reading, {at, end}), kind, unit->id, {at, end}};
}

QualifierFound read_qualifiers(const Reading& reading, std::uint32_t begin, std::uint32_t end, bool and_more) {
    const auto text = reading.units;
    QualifierFound found{and_more ? Qualifier::more_than : Qualifier::exact, begin, end};
    const Phrase* after = reading.longest_at(skip_blanks(text, end), Term::after);
    if (after != nullptr) {
        found.end = skip_blanks(text, end) + after->size();
        found.qualifier = qualifier_of(*after);
    }
    std::uint32_t before_end = begin;
    while (before_end > 0 && text[before_end - 1] == blank) --before_end;
    if (const Phrase* before = reading.longest_before(before_end, Term::before)) {
        found.begin = before_end - before->size();
        found.qualifier = qualifier_of(*before);
    }
    return found;
}

}  // namespace reportx
