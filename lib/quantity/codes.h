// Codes of what this stage remarks on, with their meaning.
#pragma once

#include <string_view>

#include "text/code_meaning.h"

namespace reportx::quantity {

inline constexpr std::string_view unread_number = "RX2101";

inline constexpr CodeMeaning code_meanings[] = {
    {unread_number,
     "A number is too long to be read exactly, or is a fraction that no decimal equals. Its text is kept; it has no "
     "value, or one "
     "that is cut at 17 decimals, and the message says which."},
};

}  // namespace reportx::quantity
