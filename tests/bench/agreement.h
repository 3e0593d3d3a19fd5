// agreement: how much of what the product finds the careful obvious design finds too, so that neither can be made fast by finding less.
#pragma once

#include <string>
#include <vector>

namespace reportx::bench {

/// Findings that both have, twice, over all findings of both: 1 when they are the same.
struct Agreement {
    double sections = 0;    ///< marker, level and where it begins; those with a marker
    double items = 0;       ///< where it begins; points and numbered sections
    double amounts = 0;     ///< where it stands, value, unit, qualifier
    double indicators = 0;  ///< which, value
};

Agreement agreement_over(const std::vector<std::string>& texts);

}  // namespace reportx::bench
