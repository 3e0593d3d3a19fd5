// Signs of symbol fonts, which Word stores as places in the font, as Unicode characters.
#pragma once

#include <string>
#include <string_view>

namespace reportx::input::word {

/// The sign that `font` draws for `code`; U+FFFD for one that is not known.
std::string symbol(std::string_view font, char32_t code);

/// The same for a code in hexadecimal digits; empty where it is none.
std::string symbol(std::string_view font, std::string_view code);

}  // namespace reportx::input::word
