// read_main_text: the text of a Word 97 document as a reader sees it.
#pragma once

#include <cstddef>
#include <string>

#include "input/doc/fib.h"
#include "input/ole/bytes.h"

namespace reportx::input::doc {

/// The streams of a document.
struct Streams {
    Bytes document, table, data;
};

/// UTF-8, each paragraph with its line end; empty when the table of its pieces is damaged.
std::string read_main_text(const Fib& fib, const Streams& streams);

}  // namespace reportx::input::doc
