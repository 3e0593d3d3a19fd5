// read_style_sheet: the styles of a Word 97 document, as far as they bear on numbers and hidden text.
#pragma once

#include <string>

#include "input/doc/fib.h"
#include "input/ole/bytes.h"
#include "input/word/styles.h"

namespace reportx::input::doc {

/// The id that styles have in `word::Styles`.
std::string style_id(int number);

word::Styles read_style_sheet(const Bytes& table, const Range& range);

}  // namespace reportx::input::doc
