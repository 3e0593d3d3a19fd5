// Characters that a reader does not see but a program stumbles over: found and reported, never removed.
#pragma once

#include <string_view>
#include <vector>

#include "reportx/diagnostic.h"

namespace reportx::input {

/// Whether `utf8` holds nothing but blanks, line ends and characters without ink.
bool is_blank(std::string_view utf8);

/// One remark for each sort of odd character in `utf8` (control, hidden, replaced), at the first of them.
std::vector<Diagnostic> odd_characters(std::string_view utf8);

}  // namespace reportx::input
