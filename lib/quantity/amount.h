// Amounts: quantities while they are being made, with the places that the later steps look at.
#pragma once

#include <vector>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct Amount {
    Quantity quantity;
    Span core;                    ///< number and unit, without qualifiers
    Span unit;                    ///< the unit as it stands in the text; empty when there is none
    Span sentence;                ///< the sentence around it
    bool behind_ordinal = false;  ///< 第 stands before the number
};

/// What else the scan has to tell: numbers that are no amounts, and remarks on numbers that cannot be read exactly.
struct ScanRemarks {
    std::vector<RefusedNumber>& refused;
    std::vector<Diagnostic>& diagnostics;
};

/// All amounts of `body`, in order, with value, unit, kind and qualifier.
List<Amount> scan_amounts(const Reading& reading, Span body, ScanRemarks remarks);

}  // namespace reportx
