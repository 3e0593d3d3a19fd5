// Signs of symbol fonts, which Word stores as places in the font, as Unicode characters.
#pragma once

#include <string>
#include <string_view>

namespace reportx::input::word {

/// The sign that `font` draws for `code`, four hexadecimal digits; U+FFFD for one that is not known, empty where `code` is no number.
std::string symbol(std::string_view font, std::string_view code);

}  // namespace reportx::input::word
