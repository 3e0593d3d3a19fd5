// Points: the enumerated points of a paragraph, 一是…；二是….
#pragma once

#include <vector>

#include "outline/opener.h"
#include "rules/reading.h"

namespace reportx {

struct Point {
    Span marker;
    Span content;  ///< right behind the marker up to the next point or the end of the paragraph, trimmed
    std::uint32_t ordinal;
};

/// Adds the points of one paragraph to those of the paragraphs before it. Of a list within a point only the outer points count. A
/// paragraph that continues a list (二是… on its own line) gives its points too.
void add_points(const Reading& reading, Span paragraph, List<Point>& points);

}  // namespace reportx
