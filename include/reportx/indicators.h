// The named indicators: which amounts have one agreed meaning, and what each counts. A codebook for those who use the data.
#pragma once

#include <string_view>
#include <vector>

#include "reportx/rules.h"

namespace reportx {

/// One row of the table of indicators. The views live as long as the rules.
struct IndicatorMeaning {
    std::string_view id;      ///< `reconsideration.received`
    std::string_view name;    ///< Chinese
    std::string_view kind;    ///< of the quantity: `count`, `percent`, `money`
    std::string_view counts;  ///< what it counts, and what it does not
};

/// All of them, in the order of the table, in which those of one field stand together.
std::vector<IndicatorMeaning> indicator_meanings(const Rules& rules = Rules::builtin());

}  // namespace reportx
