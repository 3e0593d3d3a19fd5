// What is no amount: dates, ordinals, names, versions, codes and slogans that hold numbers.
#pragma once

#include <optional>
#include <vector>

#include "quantity/measure.h"
#include "quantity/number.h"
#include "rules/reading.h"

namespace reportx {

/// Stretches in which no number counts: 《…》, quotes, and fixed names. In order, not overlapping.
List<Span> find_name_stretches(const Reading& reading);

/// The rule that makes `number` with `measure` no amount, or nothing when it may be one.
std::optional<RuleId> refused(const Reading& reading, const Number& number, const std::optional<Measure>& measure);

}  // namespace reportx
