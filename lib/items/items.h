// Items: the units that a report itself sets apart as measures, shortcomings and plans.
#pragma once

#include <optional>
#include <vector>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct Items {
    std::vector<Item> measures, shortcomings, plans;
};

/// Items of all sections, in document order, without topics.
Items find_items(const Reading& reading, const std::vector<Section>& sections, std::optional<int> year);

}  // namespace reportx
