// Headings: which lines of a report open a section, and how much of such a line is heading.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "outline/frame.h"
#include "outline/marker.h"
#include "rules/reading.h"

namespace reportx {

struct Heading {
    std::size_t line;              ///< index of the line
    std::optional<Marker> marker;  ///< nothing for an unnumbered heading line
    std::optional<Span> words;     ///< the heading; nothing when a marker opens plain prose
    std::uint32_t body;            ///< where what follows the heading starts: on the same line, or its end
    int level = 1;
};

/// All headings between `frame.body` and `frame.back`, in order, with their levels.
List<Heading> find_headings(const Reading& reading, const Frame& frame);

}  // namespace reportx
