// read_font_names: the fonts of a Word 97 document, by the numbers that symbols name them by.
#pragma once

#include <string>
#include <vector>

#include "input/doc/fib.h"
#include "input/ole/bytes.h"

namespace reportx::input::doc {

std::vector<std::string> read_font_names(const Bytes& table, const Range& range);

}  // namespace reportx::input::doc
