// Strict conversion of GB18030, Big5 and UTF-16 to UTF-8 by the C library's iconv.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reportx::input {

struct Converted {
    std::string utf8;       ///< what stands before the first flaw
    std::size_t read = 0;   ///< bytes of the input converted: all of them, or the offset of the first bad byte
    bool available = true;  ///< false when this system's iconv does not know the charset
};

/// `charset` is an IANA name. A byte-order mark is converted like any other character.
Converted convert(std::string_view bytes, const std::string& charset);

}  // namespace reportx::input
