// The day that content systems write into the address of a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reportx {

/// The ISO date in an address: /202503/t20250328_1234.html, /art/2025/3/25/art_1.html, /2025-03/25/content_1.htm, /20250325/1.shtml.
/// Nothing for an address with year and month alone.
std::optional<std::string> date_in_url(std::string_view url);

}  // namespace reportx
