// Character references of HTML: `&nbsp;` `&#8212;` `&#x4E00;` → the characters that they stand for.
#pragma once

#include <string>
#include <string_view>

namespace reportx::input {

/// Appends valid UTF-8 with its character references resolved as a browser does: legacy names also without semicolon,
/// numbers of the C1 range as Windows-1252. What is no reference stays as it is.
void append_unescaped(std::string_view text, std::string& out);

std::string unescaped(std::string_view text);

}  // namespace reportx::input
