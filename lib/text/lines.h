// Lines: the physical lines of a text. Reports keep a paragraph on one line, so a line is the unit of the outline.
#pragma once

#include <cstdint>
#include <vector>

#include "reportx/text.h"
#include "text/marks.h"

namespace reportx {

struct Line {
    Span full;     ///< from its first code point to behind its line end
    Span content;  ///< without blanks and conversion artifacts at its ends; empty for a blank line

    bool blank() const { return content.empty(); }
};

/// All lines in order; laid end to end they are the whole text, of which `marks` were found. What `lines` held is replaced.
void split_lines(const Text& text, const Marks& marks, std::vector<Line>& lines);

}  // namespace reportx
