// The table of indicators, as the public header shows it.
#include "reportx/indicators.h"
#include "rules/tables.h"

namespace reportx {

std::vector<IndicatorMeaning> indicator_meanings(const Rules& rules) {
    std::vector<IndicatorMeaning> meanings;
    for (const IndicatorRow& row : rules.tables().indicators)
        meanings.push_back({row.id, row.name, name(row.kind), row.counts});
    return meanings;
}

}  // namespace reportx
