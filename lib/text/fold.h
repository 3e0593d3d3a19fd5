// fold: a code point to the unit that matching sees, so that rules need one form of each sign.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/code_point.h"
#include "text/folded_forms.h"
#include "text/sign.h"

namespace reportx {

constexpr char16_t blank = u' ';
constexpr char16_t dash = u'\u2014';
constexpr char16_t middle_dot = u'·';

/// The folded form of `c`; what does not fit 16 bits becomes U+FFFF.
inline char16_t fold(char32_t c) { return c <= 0xFFFF ? static_cast<char16_t>(folded_forms[c]) : u'\uFFFF'; }

constexpr bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
constexpr bool is_han(char16_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == u'〇'; }

/// Appends valid UTF-8, folded.
void append_folded(std::string_view utf8, std::u16string& units);

/// Folded units as UTF-8, for what reads bytes.
std::string utf8_of(std::u16string_view units);

/// Valid UTF-8, folded.
std::u16string folded(std::string_view utf8);

}  // namespace reportx
