// Frame: where the report itself begins and ends on its page.
#pragma once

#include <cstddef>
#include <optional>

#include "outline/title_line.h"
#include "rules/reading.h"

namespace reportx {

/// Line indices: the front is `[0, body)`, the report `[body, back)`, the back `[back, lines.size())`.
struct Frame {
    std::size_t body = 0;
    std::size_t back = 0;
    std::optional<TitleLine> title;  ///< the first title of a yearly report in the front
};

Frame find_frame(const Reading& reading);

/// Whether a line belongs to a page and not to a report: keys with values, navigation, clocks, counters.
bool is_furniture(const Reading& reading, const Line& line);

/// Whether a line is a date and nothing else: 2025年2月14日, 二〇二五年二月十八日, 2025-02-14 09:30.
bool is_date_line(const Reading& reading, Span line);

}  // namespace reportx
