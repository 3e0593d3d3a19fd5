// count_code_points: how many code points valid UTF-8 holds.
#pragma once

#include <cstddef>
#include <string_view>

namespace reportx {

inline std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (const char byte : utf8) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

}  // namespace reportx
