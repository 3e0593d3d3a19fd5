// Lines of print: the words of a page that stand at one height, from left to right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/pdf/page.h"

namespace reportx::input::pdf {

inline constexpr double column_gap = 2;  ///< ems between two words that no line of prose has

/// Words that stand together.
struct Piece {
    double left = 0, right = 0;
    std::string text;
    double lead_em = 0;  ///< as of a line
};

struct Line {
    Box box;
    std::string text;       ///< blanks only where the print has room for one
    double em = 0;          ///< width of a Chinese character in it; where it has none, of two Latin ones
    double lead_em = 0;     ///< the same in its first word, which may be in another font
    bool latin = false;     ///< it has no Chinese characters
    bool rough_em = false;  ///< its words are mostly of Latin ones, which fonts of one size draw of many widths
    bool tabular = false;   ///< it has gaps that no line of prose has: a row of a table, or things set apart
    std::vector<Piece> pieces = {};  ///< what such gaps, and those that stand for a blank, leave together
};

/// From top to bottom; two lines at one height are one.
std::vector<Line> lines_of(const Page& page);

/// Widths in ems, taking Chinese characters and signs as one and others as half of one.
double width_in_ems(std::string_view utf8);

}  // namespace reportx::input::pdf
