// Measures: the unit behind a number, and the qualifier words on both sides of them.
#pragma once

#include <optional>
#include <string_view>

#include "quantity/number.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct Measure {
    std::uint32_t end;      ///< behind the unit; where the number ends when there is none
    std::string_view unit;  ///< as the format wants it: as printed in the text, ％ as %; empty for none
    QuantityKind kind = QuantityKind::count;
    RuleId rule;
    Span unit_span{};       ///< of `unit`; empty when no unit is printed
    bool may_go_on = true;  ///< false when neither a qualifier nor a second amount can stand behind it, as behind most
};

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
