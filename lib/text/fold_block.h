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

/// Reads at most `most` code points, up to the end or the first flaw of `bytes`; gives each its folded unit and the offset of its first byte.
FoldedBlock fold_block(std::string_view bytes, std::uint32_t most, char16_t* units, std::uint16_t* offsets);

}  // namespace reportx
