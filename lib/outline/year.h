// Years as reports write them, and the year that a report is about.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "outline/frame.h"
#include "rules/reading.h"
#include "text/sign.h"

namespace reportx {

struct YearFound {
    int year;
    std::uint32_t end;  ///< behind 年 or 年度
};

/// Whether a year may be written from `c` on.
constexpr bool may_start_year(char16_t c) { return is_sign(c, sign_digit | sign_numeral) || c == u'○' || c == u'O'; }

/// A year with 年 at `at`: 2024年, 2024年度, 二〇二四年. Nothing for other numbers.
std::optional<YearFound> read_year(std::u16string_view text, std::uint32_t at);

/// The year reported on: the title's, else the first that the opening paragraph or a heading names.
std::optional<int> reported_year(const Reading& reading, const Frame& frame);

}  // namespace reportx
