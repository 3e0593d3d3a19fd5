// All findings of a report, one a line, for comparing two readings of texts that differ in what does not matter.
#pragma once

#include <string>
#include <string_view>

#include "reportx/report.h"

namespace reportx::test {

/// How findings name a place.
enum class Places {
    counted,  ///< by code points: for texts of the same length
    printed,  ///< by the words that stand there
};

/// Kind, year, date and region, sections, quantities, indicators and citations, and with `items` the items too.
std::string findings(const Report& report, Places places, bool items = true);

/// `text` with half-width , ( ) : ; % made full-width and the other way round; every position is kept.
std::string with_width_swapped(std::string_view text);

/// `text` with every character that has a traditional form in that form; every position is kept.
std::string with_traditional_characters(std::string_view text);

/// The first two lines that differ, for messages.
std::string first_difference(const std::string& expected, const std::string& found);

}  // namespace reportx::test
