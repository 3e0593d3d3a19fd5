// simplified_forms: each Chinese character in the form that the vocabulary is written in, so that pages in traditional characters
// need no rules of their own. One character for one: offsets stay what they are.
#pragma once

#include <array>
#include <cstddef>

namespace reportx {

constexpr std::size_t first_han = 0x4E00, last_han = 0x9FFF;

using SimplifiedForms = std::array<char16_t, last_han - first_han + 1>;

/// Indexed by code point from `first_han`; a character without such a form stands for itself.
extern const SimplifiedForms simplified_forms;

}  // namespace reportx
