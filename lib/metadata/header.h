// The page header: keys and values above (and dates below) a report.
#pragma once

#include <optional>
#include <string>

#include "outline/frame.h"
#include "rules/reading.h"

namespace reportx {

struct Header {
    std::optional<std::string> published;  ///< ISO date of the page's publication
    std::optional<std::string> publisher;
    std::optional<std::string> author;
    std::optional<std::string> organ;  ///< 发布机构: who issued, where the title does not say
};

Header read_header(const Reading& reading, const Frame& frame);

/// The ISO date that starts at `at`: 2025-03-05, 2025/03/29, 2025年2月14日, 2025- 02- 08, 二〇二五年二月十八日. Nothing for what is no
/// date of the calendar.
std::optional<std::string> read_date(std::u16string_view text, std::uint32_t at);

}  // namespace reportx
