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

/// The rule that makes the numeral at `at`, for which `is_numeral_alone` holds, no amount, told before it is read as a number: 一是, (一),
/// 三、, 进一步. Nothing where it has to be read. It does not look for 第 or 前 before it.
std::optional<RuleId> refused_alone(const Reading& reading, std::uint32_t at);

/// The rule that makes `number` with `measure` no amount, or nothing when it may be one.
std::optional<RuleId> refused(const Reading& reading, const Number& number, const std::optional<Measure>& measure);

}  // namespace reportx
