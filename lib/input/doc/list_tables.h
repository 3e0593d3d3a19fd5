// read_list_tables: the lists of a Word 97 document.
#pragma once

#include "input/doc/fib.h"
#include "input/ole/bytes.h"
#include "input/word/numbering.h"

namespace reportx::input::doc {

/// `lists`: what they print and how they count; `overrides`: what paragraphs name by number.
word::Numbering read_list_tables(const Bytes& table, const Range& lists, const Range& overrides);

}  // namespace reportx::input::doc
