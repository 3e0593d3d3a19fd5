// fold_block: the one pass over the bytes of a text. Tells whether they are valid, where each character starts, what matching sees of
// it, and whether there is anything odd.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportx {

struct FoldedBlock {
    std::uint32_t size = 0;  ///< in code points
    std::size_t bytes = 0;
    bool is_plain = true;  ///< nothing hidden but tabs and line feeds, and no U+FFFD
};

/// Where to write what is told of each code point.
struct FoldedColumns {
    char16_t* units;
    std::uint16_t* offsets;  ///< of its first byte
    std::uint8_t* marks;     ///< the uppermost byte of its form
};

/// Reads at most `most` code points, up to the end or the first flaw of `bytes`, whose offsets must fit 16 bits.
FoldedBlock fold_block(std::string_view bytes, std::uint32_t most, FoldedColumns columns);

}  // namespace reportx
