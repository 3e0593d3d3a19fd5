// Sums of parts, and the choices of amounts for which one holds.
#pragma once

#include <optional>
#include <vector>

#include "check/breakdown.h"

namespace reportx::check {

/// Whether at least two of them are not zero; else a sum says nothing.
bool two_of_weight(const std::vector<const Told*>& parts);

/// The sum of all that the parts may be; nothing past 18 digits.
std::optional<Interval> total(const std::vector<const Told*>& parts);

/// The whole, and where that makes the parts fit, as many of the amounts told together with it as needed.
std::vector<const Told*> joint_whole(const Bench& bench, const Breakdown& claim, const Interval& made);

/// The largest choice of two or more parts that makes up the whole; empty for none.
std::vector<const Told*> fitting_parts(const Breakdown& claim);

}  // namespace reportx::check
