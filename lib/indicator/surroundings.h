// Surroundings: the stretches of text around an amount in which the indicator rules look for words.
#pragma once

#include <cstddef>

#include "quantity/hit_cursor.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// Finds the surroundings of the quantities of one report, each told by its index. Asked in order of place it looks for the ends of each
/// sentence and segment once.
class SurroundingsFinder {
public:
    SurroundingsFinder(const Reading& reading, const Report& report)
        : reading_(reading), report_(report), each_marks_(reading, Term::each_mark) {}

    Span sentence_of(std::size_t amount);

    /// From the start of the amount's clause, or behind the amount before it, to the amount or its noun. Asked in order of place.
    Span clause_of(std::size_t amount);

    /// The part of the sentence between semicolons that holds the amount.
    Span segment_of(std::size_t amount);

private:
    Span around(std::size_t amount, Span known, Marked marked) const;

    const Reading& reading_;
    const Report& report_;
    HitCursor each_marks_;
    Span sentence_, segment_;  // of the amount asked about last
};

}  // namespace reportx
