// Measures: the unit behind a number, and the qualifier words on both sides of them.
#pragma once

#include <optional>
#include <string_view>

#include "quantity/number.h"
#include "reportx/report.h"
#include "rules/reading.h"
#include "rules/value.h"

namespace reportx {

struct Measure {
    std::uint32_t end;      ///< behind the unit; where the number ends when there is none
    std::string_view unit;  ///< as the format wants it: as printed in the text, ％ as %; empty for none
    QuantityKind kind = QuantityKind::count;
    RuleId rule;
    Span unit_span{};       ///< of `unit`; empty when no unit is printed
    bool may_go_on = true;  ///< false when neither a qualifier nor a second amount can stand behind it, as behind most
};

/// `unit_phrase` where one of more than one sign is likely to stand.
const Phrase* long_unit_phrase(const Reading& reading, std::uint32_t at, NumberForm form);

/// The unit at `at`, or the noun in its place (4部门, 2市4县, 六部委), behind a number of `form`; null for neither.
inline const Phrase* unit_phrase(const Reading& reading, std::uint32_t at, NumberForm form) {
    const auto [phrase, may_go_on] = reading.hits.unit_at(at);
    if (may_go_on) return long_unit_phrase(reading, at, form);
    const bool stands = phrase != nullptr && (phrase->term == Term::unit || form == NumberForm::arabic);
    return stands ? phrase : nullptr;
}

inline QuantityKind kind_of_unit(const Phrase& unit) {
    return unit.term == Term::unit ? kind_of(unit) : QuantityKind::count;
}

/// `Measure::may_go_on` of a unit that ends at `end`, where `behind` is what stands there.
inline bool may_go_on_behind(const Reading& reading, std::uint32_t end, unsigned behind) {
    constexpr TermBits terms_behind({Term::repeat_unit, Term::after});
    return (behind & near_on_unit) != 0 ||
           ((behind & near_phrase_end) == 0 && reading.hits.may_stand(end, terms_behind));
}

/// `Measure::unit` that stands in `span`.
inline std::string_view printed_unit(const Reading& reading, Span span) {
    const std::string_view printed = reading.text.slice(span);
    const bool is_percent = (span.size() == 1) & (reading.units[span.begin] == u'%');
    return is_percent ? std::string_view("%") : printed;
}

/// The unit behind `number`, or nothing when no unit stands there. Units may be compounds: 人/户, 场（次）, 个工作日.
std::optional<Measure> read_measure(const Reading& reading, const Number& number);

struct QualifierFound {
    Qualifier qualifier = Qualifier::exact;
    std::uint32_t begin;  ///< where the qualifier word before the number starts; the number's start when there is none
    std::uint32_t end;    ///< behind the qualifier word after the unit; the unit's end when there is none
};

/// `found` with the qualifier words on both its sides. Of two the word before the number wins.
QualifierFound qualified(const Reading& reading, QualifierFound found);

}  // namespace reportx
