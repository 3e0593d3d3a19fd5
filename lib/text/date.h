// Dates of the calendar as pages and reports write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reportx/span.h"

namespace reportx {

/// The ISO date that starts at `at`: 2025-03-05, 2025/03/29, 2025年2月14日, 2025- 02- 08, 二〇二五年二月十八日. Nothing for what is no
/// date of the calendar. `text` is folded.
std::optional<std::string> read_date(std::u16string_view text, std::uint32_t at);

/// The first such date that starts within `span` and not within a longer number.
std::optional<std::string> first_date(std::u16string_view text, Span span);

/// The ISO form of a day; nothing for what is no day of the years 1990 to 2099.
std::optional<std::string> iso_date(int year, int month, int day);

}  // namespace reportx
