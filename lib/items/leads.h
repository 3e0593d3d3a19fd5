// Leads: sentences that work as headings inside a body paragraph (强化工作部署。印发…。完善督察考核。…).
#pragma once

#include <vector>

#include "rules/reading.h"

namespace reportx {

struct LedPiece {
    Span title;  ///< the lead without its full stop
    Span span;   ///< the lead and what follows it, up to the next lead
};

/// The pieces of a paragraph that opens with a lead and has two or more; nothing otherwise. A lead directly behind another is
/// absorbed by it.
List<LedPiece> find_leads(const Reading& reading, Span paragraph);

}  // namespace reportx
