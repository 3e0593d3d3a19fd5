// Strict conversion to UTF-8: of GB18030, Big5 and the other charsets that documents of East Asia come in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reportx::input {

struct Converted {
    std::string utf8;      ///< what stands before the first flaw
    std::size_t read = 0;  ///< bytes of the input converted: all of them, or the offset of the first bad byte
};

/// `charset` is GB18030, Big5, CP932, windows-1252, UTF-8, UTF-16LE or UTF-16BE; of any other nothing is converted.
/// A byte-order mark is converted like any other character.
Converted convert(std::string_view bytes, std::string_view charset);

}  // namespace reportx::input
