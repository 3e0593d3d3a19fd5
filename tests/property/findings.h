// All findings of a report, one a line, for comparing two readings of texts that differ in what does not matter.
#pragma once

#include <string>

#include "reportx/report.h"

namespace reportx::test {

/// How findings name a place.
enum class Places {
    counted,  ///< by code points: for texts of the same length
    printed,  ///< by the words that stand there
};

/// Sections, quantities, indicators and citations, and with `items` the items too.
std::string findings(const Report& report, Places places, bool items = true);

/// The first two lines that differ, for messages.
std::string first_difference(const std::string& expected, const std::string& found);

}  // namespace reportx::test
