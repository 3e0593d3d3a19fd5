// The little of CSS in style attributes that decides what a reader sees.
#pragma once

#include <string>
#include <string_view>

namespace reportx::input {

/// The value of `property` in a style attribute, blanks left out, in lower case; empty when it has none.
std::string css_value(std::string_view style, std::string_view property);

/// Whether an element with this style is not shown: display, visibility, or hidden text of Word.
bool css_hides(std::string_view style);

}  // namespace reportx::input
