// What each line of a page looks like: prose of a report, a numbered heading, links, furniture of the page.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page.h"
#include "rules/reading.h"

namespace reportx::input {

struct LineSigns {
    std::uint32_t weight =
        0;  ///< how much it reads as a part of a report: Han characters of prose, and more for numbers and vocabulary
    bool prose = false;      ///< sentences
    bool numbered = false;   ///< 一、 （一） 1. 一是
    bool linked = false;     ///< most of it is links
    bool furniture = false;  ///< navigation, share bars, counters, clocks, neighbours
    bool facts = false;      ///< a key of a page header with a value: 来源, 发布时间, 索引号
    bool own = false;        ///< opens what follows a report and belongs to it: 附件, 抄送
};

/// `reading` is over `page.text`.
std::vector<LineSigns> line_signs(const Page& page, const Reading& reading);

}  // namespace reportx::input
