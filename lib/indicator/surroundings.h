// Surroundings: the stretches of text around an amount in which the indicator rules look for words.
#pragma once

#include <vector>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct Surroundings {
    Span clause;   ///< from the start of the amount's clause, or behind the amount before it, to the amount or its noun
    Span segment;  ///< the part of the sentence between semicolons
    Span sentence;
    std::optional<Span> title, heading;  ///< of the item and of the section that hold the amount
};

Surroundings surroundings_of(const Reading& reading, const Report& report, std::size_t quantity);

}  // namespace reportx
