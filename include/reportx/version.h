// Versions: of the library, of its output format, of its built-in rules.
#pragma once

#include <string_view>

namespace reportx {

std::string_view version();         ///< of the library, `0.1.0`
std::string_view format_version();  ///< of the JSON, `reportx/1`
std::string_view rules_version();   ///< of the built-in rules: the first 12 hexadecimal digits of their SHA-256

}  // namespace reportx
