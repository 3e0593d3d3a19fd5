// Fib: the head of a Word 97 document (MS-DOC), which tells where everything else is.
#pragma once

#include <cstddef>

#include "input/ole/bytes.h"

namespace reportx::input::doc {

/// A stretch of the table stream.
struct Range {
    std::size_t begin = 0, size = 0;
};

struct Fib {
    explicit Fib(const Bytes& document);

    bool is_word = false;     ///< a Word document at all
    bool is_word_97 = false;  ///< of the form that Word 97 to 2003 and WPS write
    bool encrypted = false;
    bool second_table = false;   ///< the table stream is `1Table`, not `0Table`
    std::size_t characters = 0;  ///< of the main text, which comes first
    std::size_t notes = 0;       ///< characters of footnotes and endnotes
    std::size_t box_characters = 0;
    Range styles, character_runs, paragraph_runs, fonts, pieces, lists, list_overrides;
};

}  // namespace reportx::input::doc
