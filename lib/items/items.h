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
/// `items` lends its memory; what it held is dropped.
Items find_items(const Reading& reading, const std::vector<Section>& sections, std::optional<int> year,
                 Items items = {});

}  // namespace reportx
