// A number as Word writes it: 一 （ST_NumberFormat chineseCounting）, ① , iv …
#pragma once

#include <string>
#include <string_view>

namespace reportx::input::word {

/// `value` in the format that `name` means (an `ST_NumberFormat`, such as `chineseCountingThousand`); empty for `none` and `bullet`.
/// In decimal digits where the format has no sign for the value, or is none that Chinese, Japanese or Western documents use.
/// `pattern` is what the format `custom` goes by: `001, 002, 003, ...`.
std::string format_number(int value, std::string_view name, std::string_view pattern = {});

}  // namespace reportx::input::word
