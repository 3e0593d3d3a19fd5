// What a page has around its text: page numbers, and heads and feet that run through the document.
#pragma once

#include <vector>

#include "input/pdf/line.h"

namespace reportx::input::pdf {

/// A page as lines from top to bottom.
struct Sheet {
    double height = 0;
    std::vector<Line> lines;
};

void drop_furniture(std::vector<Sheet>& sheets);

}  // namespace reportx::input::pdf
