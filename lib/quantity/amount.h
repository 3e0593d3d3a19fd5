// Amounts: quantities while they are being made, with the places that the later steps look at.
#pragma once

#include <vector>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// Where an amount stands.
struct AmountPlace {
    Span core;      ///< number and unit, without qualifiers
    Span unit;      ///< the unit as it stands in the text; empty when there is none
    Span sentence;  ///< the sentence around it
};

struct Amount : AmountPlace {
    Quantity& quantity;
    std::uint16_t behind;  ///< what `near_behind` tells of the unit behind it
    bool linked;           ///< 的, or a word that may tell a change or link it to its subject, ends right before it
};

/// What else the scan has to tell: numbers that are no amounts, and remarks on numbers that cannot be read exactly.
struct ScanRemarks {
    std::vector<RefusedNumber>& refused;
    std::vector<Diagnostic>& diagnostics;
};

/// All amounts of `body`, in order, with value, unit, kind and qualifier, written behind what `quantities` holds, which then must not grow.
List<Amount> scan_amounts(const Reading& reading, Span body, ScanRemarks remarks, std::vector<Quantity>& quantities);

}  // namespace reportx
