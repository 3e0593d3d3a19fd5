// The block of a page that holds its article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "input/html/line_signs.h"
#include "input/html/page.h"
#include "rules/reading.h"

namespace reportx::input {

/// A block and the lines in it: `[first, last)`.
struct MainBlock {
    std::uint32_t block = 0;
    std::uint32_t first = 0, last = 0;
    std::uint64_t weight = 0, weight_of_page = 0;
    std::uint32_t weighty_lines = 0;
    bool known = false;  ///< content systems give their articles this id or class
    bool twice = false;  ///< the page holds the same article in a second block
};

/// The lowest block that holds nearly all that reads as a report. `shown` tells for each line whether it counts.
MainBlock find_main_block(const Page& page, const Reading& reading, const std::vector<LineSigns>& signs,
                          const std::vector<bool>& shown);

}  // namespace reportx::input
