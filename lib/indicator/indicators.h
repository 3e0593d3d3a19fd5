// Indicators: the amounts that have one agreed meaning, so that reports can be laid side by side.
#pragma once

#include <optional>

#include "reportx/report.h"
#include "rules/reading.h"
#include "rules/tables.h"

namespace reportx {

/// Fills `report.indicators` and `report.candidates` from its quantities. Precision first: an amount of unclear meaning is none.
void find_indicators(const Reading& reading, const Rules::Tables& tables, std::optional<int> year, Report& report);

}  // namespace reportx
