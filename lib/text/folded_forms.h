// folded_forms: the unit that matching sees for each character of the basic plane, so that rules need one form of each sign. One
// unit for one character: offsets stay what they are.
#pragma once

#include <array>

namespace reportx {

using FoldedForms = std::array<char16_t, 0x10000>;

/// Indexed by code point. Traditional characters to simplified ones, full-width ASCII to ASCII, all blanks to U+0020 (line feed stays),
/// all dashes but the ASCII hyphen to U+2014, dots used as name separators to U+00B7; all others to themselves.
extern const FoldedForms folded_forms;

}  // namespace reportx
