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

inline constexpr std::uint32_t year_length = 4;

/// `read_year` where 年 stands as far behind `at` as behind a year.
std::optional<YearFound> read_year_before_sign(std::u16string_view text, std::uint32_t at);

/// A year with 年 at `at`: 2024年, 2024年度, 二〇二四年. Nothing for other numbers.
inline std::optional<YearFound> read_year(std::u16string_view text, std::uint32_t at) {
    if (at + year_length >= text.size() || text[at + year_length] != u'年') return std::nullopt;  // as most do not
    return read_year_before_sign(text, at);
}

/// The year reported on: the title's, else the first that the opening paragraph or a heading names.
std::optional<int> reported_year(const Reading& reading, const Frame& frame);

}  // namespace reportx
