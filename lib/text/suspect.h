// find_suspect: the one scan for bytes that may start a character which needs a second look: a control, a quote, a backslash,
// something hidden or a replacement character.
#pragma once

#include <cstddef>
#include <string_view>

namespace reportx {

/// The first byte at `at` or behind it with which such a character can start, or the end. Other characters start there too; what
/// lies before it is none of them for sure. `utf8` must be valid, `at` the start of a character.
std::size_t find_suspect(std::string_view utf8, std::size_t at);

}  // namespace reportx
