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

/// Gives the surroundings of the quantities of one report. Asked in order of place it looks for the ends of each sentence once.
class SurroundingsFinder {
public:
    SurroundingsFinder(const Reading& reading, const Report& report) : reading_(reading), report_(report) {}

    Surroundings of(std::size_t quantity);

private:
    Span sentence_around(Span amount) const;
    Span clause_around(std::size_t quantity, Span segment) const;

    const Reading& reading_;
    const Report& report_;
    Span sentence_, segment_;  // of the amount asked about last
};

}  // namespace reportx
