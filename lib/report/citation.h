// Citations: documents named in 《》.
#pragma once

#include <vector>

#include "reportx/report.h"

namespace reportx {

/// Every title in 《》, outer marks only: 《…〈…〉…》 and 《…《…》…》 are one. An unclosed mark cites nothing. In order.
std::vector<Citation> find_citations(const Text& text);

}  // namespace reportx
