// One pass of RE2 that finds numbers and nothing else, frozen: how fast a general engine sees the amounts alone.
#pragma once

#include <cstddef>
#include <string>

namespace reportx::bench {

/// How many amounts `text` has, each of the six groups captured.
std::size_t count_numbers(const std::string& text);

}  // namespace reportx::bench
