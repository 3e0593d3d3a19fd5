// folded_forms: the unit that matching sees for each character of the basic plane, so that rules need one form of each sign. One
// unit for one character: offsets stay what they are.
#pragma once

#include <array>
#include <cstdint>

namespace reportx {

using FoldedForms = std::array<std::uint32_t, 0x10000>;

/// Indexed by code point. Traditional characters to simplified ones, full-width ASCII to ASCII, all blanks to U+0020 (line feed stays),
/// all dashes but the ASCII hyphen to U+2014, dots used as name separators to U+00B7; all others to themselves. Above these 16 bits
/// stands what whoever reads a character asks about it, so that one look-up tells all.
extern const FoldedForms folded_forms;

/// The uppermost byte is `marks_of` the unit; in the one below it:
inline constexpr std::uint32_t form_of_one = 1u << 16;     ///< one byte in UTF-8
inline constexpr std::uint32_t form_not_plain = 1u << 17;  ///< hidden, but for tabs and line feeds, or U+FFFD
inline constexpr std::uint32_t form_of_other_width =
    1u << 23;  ///< neither one byte nor three; or a surrogate, which has none

}  // namespace reportx
