// What the address of a page tells: the day that content systems write into it, and whose site the page lies on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reportx {

/// The ISO date in an address: /202503/t20250328_1234.html, /art/2025/3/25/art_1.html, /2025-03/25/content_1.htm, /20250325/1.shtml.
/// Nothing for an address with year and month alone.
std::optional<std::string> date_in_url(std::string_view url);

/// The host in an address, in lower case: sfj.xz.gov.cn of http://SFJ.xz.gov.cn:8080/art/1.html; empty where there is none.
std::string host_in_url(std::string_view url);

}  // namespace reportx
