// Lines of print → paragraphs, by where the lines stand.
#pragma once

#include <string>
#include <vector>

#include "input/pdf/furniture.h"

namespace reportx::input::pdf {

/// The paragraphs of all sheets, each with its line end; a paragraph goes on over the end of a page.
std::string paragraphs_of(const std::vector<Sheet>& sheets);

}  // namespace reportx::input::pdf
