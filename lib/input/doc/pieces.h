// Pieces: the text of a Word 97 document stands in pieces all over the file, in the order that the piece table tells.
#pragma once

#include <cstddef>
#include <vector>

#include "input/doc/fib.h"
#include "input/ole/bytes.h"

namespace reportx::input::doc {

struct Piece {
    std::size_t characters = 0;
    std::size_t offset = 0;  ///< of its first byte in the document stream
    bool wide = true;        ///< UTF-16; else Windows 1252
};

/// The pieces in order of the text; none when the table is damaged.
std::vector<Piece> read_pieces(const Bytes& table, const Range& range);

/// What the byte `c` of a narrow piece means.
char16_t from_windows_1252(unsigned char c);

}  // namespace reportx::input::doc
