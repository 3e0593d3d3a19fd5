// read_measure, read_qualifiers: longest match in the vocabulary on either side. A unit may carry a second one in brackets or behind a slash.
#include "quantity/measure.h"

#include <string_view>

#include "quantity/near.h"
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

std::optional<Measure> made(std::uint32_t end, std::string_view unit, QuantityKind kind, RuleId rule, Span span = {},
                            bool may_go_on = true) {
    return std::optional<Measure>(std::in_place, end, unit, kind, rule, span, may_go_on);
}

/// 7大领域; `at` is that of 大.
std::optional<Measure> read_unit_behind_big(const Reading& reading, std::uint32_t at) {
    const Phrase* noun = reading.longest_at(at + 1, Term::unit_noun);
    if (noun == nullptr) return std::nullopt;
    const Span span{at + 1, at + 1 + noun->size()};
    return made(span.end, printed_unit(reading, span), QuantityKind::count, noun->id, span);
}

}  // namespace

const Phrase* long_unit_phrase(const Reading& reading, std::uint32_t at, NumberForm form) {
    const Phrase* unit = reading.longest_at(at, Term::unit);
    const Phrase* noun = reading.longest_at(at, Term::unit_noun);
    if (noun == nullptr) return unit;
    const bool is_better = unit != nullptr ? noun->size() > unit->size() : form == NumberForm::arabic;
    return is_better ? noun : unit;
}

std::optional<Measure> read_measure(const Reading& reading, const Number& number) {
    const auto text = reading.units;
    switch (number.form) {
        case NumberForm::percent_words:
        case NumberForm::tenths:
            return made(number.span.end, "%", QuantityKind::percent, "percent-words");
        case NumberForm::fraction:
        case NumberForm::half:
            return made(number.span.end, "", QuantityKind::multiple, "fraction");
        default:
            break;
    }
    const auto at = skip_blanks(text, number.span.end);
    const unsigned sign = near_behind(text, at);
    if (is_stop(sign)) return std::nullopt;
    if (sign & near_big) return read_unit_behind_big(reading, at);
    const Phrase* unit = unit_phrase(reading, at, number.form);
    if (unit == nullptr) return std::nullopt;
    const auto kind = kind_of_unit(*unit);
    const Span span{at, at + unit->size()};
    const bool may_go_on = may_go_on_behind(reading, span.end, near_behind(text, span.end));
    if (!may_go_on) return made(span.end, printed_unit(reading, span), kind, unit->id, span, false);
    const Span whole{at, behind_compound(reading, span.end)};
    const bool is_rate = whole.end != span.end && text[span.end] == u'/';
    const bool keeps_kind = !is_rate || kind == QuantityKind::money || kind == QuantityKind::count;
    return made(whole.end, printed_unit(reading, whole), keeps_kind ? kind : QuantityKind::other, unit->id, whole);
}

QualifierFound qualified(const Reading& reading, QualifierFound found) {
    const auto text = reading.units;
    const std::uint32_t after_begin = skip_blanks(text, found.end);
    if (const Phrase* after = reading.longest_at(after_begin, Term::after)) {
        found.end = after_begin + after->size();
        found.qualifier = qualifier_of(*after);
    }
    const std::uint32_t before_end = before_blanks(text, found.begin);
    if (const Phrase* before = reading.longest_before(before_end, Term::before)) {
        found.begin = before_end - before->size();
        found.qualifier = qualifier_of(*before);
    }
    return found;
}

}  // namespace reportx
