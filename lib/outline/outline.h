// The outline: sections that partition the text, each with level, role, marker and heading.
#pragma once

#include <optional>
#include <vector>

#include "outline/frame.h"
#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

struct Outline {
    std::vector<Section> sections;  ///< in document order, parents before children
    std::optional<int> year;        ///< the year reported on, which tells plan from account
};

/// `sections` lends its memory; what it held is dropped.
Outline build_outline(const Reading& reading, const Frame& frame, std::vector<Section> sections = {});

}  // namespace reportx
