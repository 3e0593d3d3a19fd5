// A loop over bytes that checks UTF-8 and counts code points, frozen: the least that any reading of the text does.
#pragma once

#include <cstddef>
#include <string>

namespace reportx::bench {

/// Code points of `text`; npos when it is not valid UTF-8.
std::size_t count_code_points(const std::string& text);

}  // namespace reportx::bench
