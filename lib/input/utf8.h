// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace reportx::input {

/// Offset of the first byte that opens no valid sequence; `bytes.size()` when all of it is valid.
std::size_t first_invalid_utf8(std::string_view bytes);

}  // namespace reportx::input
