// Told: each amount of a report with what stands around it in its sentence, the view that all checks of amounts share.
#pragma once

#include <string_view>
#include <vector>

#include "check/interval.h"
#include "check/words.h"
#include "reportx/report.h"

namespace reportx::check {

struct Told {
    const Quantity* quantity;
    Index index;  ///< in `Report::quantities`
    Span sentence;
    Span segment;               ///< the part of the sentence between semicolons
    Span label;                 ///< the words of its clause before it, back to a comma, a bracket or the amount before
    Span tail;                  ///< the words of its clause behind it
    int depth = 0;              ///< brackets open around it in its sentence
    std::uint32_t bracket = 0;  ///< where the innermost of them opens
    Interval interval;          ///< what the amount may be, by printed precision and qualifier
    std::string_view measure;   ///< the unit's class (人 for 名 too), else the unit: amounts of one can be added
    bool counts = false;        ///< an amount of something at hand: no rate, no change, no range, no plan
};

/// No check looks further back than so many amounts: beyond it a sentence is a table.
inline constexpr Index most_back = 40;

/// The index that a look back from `index` ends at.
constexpr Index floor_of(Index index) { return index > most_back ? index - most_back : 0; }

/// In order of place, one for each quantity. Measures point into `words` and into the report.
std::vector<Told> tell_amounts(const Report& report, const CheckWords& words);

std::u16string_view units_of(const Report& report, Span span);

/// Whether both stand in one sentence, and in one part of it between semicolons.
inline bool same_segment(const Told& a, const Told& b) { return a.segment == b.segment; }

/// The Han of `span` without what only dates or stresses (全年, 共): what two reports or sentences tell alike.
std::u16string bare_words(const Report& report, const CheckWords& words, Span span);

/// Whether the two labels speak of the same thing: they share two signs in a row.
bool share_words(const Report& report, const Told& a, const Told& b);

/// The words that say what is counted: label and subject, apart by a blank.
std::u16string words_of(const Report& report, const Told& told);

/// What is counted, for messages: subject, else label, else the unit.
std::string shown_subject(const Report& report, const Told& told);

}  // namespace reportx::check
