// Quantities: every amount of a report, with all that the text says of it.
#pragma once

#include <vector>

#include "items/items.h"
#include "quantity/amount.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// The amounts of all sections but front and back, in order, tied to their section and item.
/// `quantities` lends its memory; what it held is dropped.
std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Section>& sections, const Items& items,
                                      ScanRemarks remarks, std::vector<Quantity> quantities = {});

}  // namespace reportx
