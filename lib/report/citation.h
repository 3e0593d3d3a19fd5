// Citations: documents named in 《》.
#pragma once

#include <vector>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// Every title in 《》, outer marks only: 《…〈…〉…》 and 《…《…》…》 are one. An unclosed mark cites nothing. In order; what `citations`
/// held is replaced.
void find_citations(const Reading& reading, std::vector<Citation>& citations);

}  // namespace reportx
