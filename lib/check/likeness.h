// Likeness of two passages, by the pairs of letters that they share.
#pragma once

#include <cstdint>
#include <vector>

#include "reportx/report.h"

namespace reportx::check {

/// The different pairs of neighbouring letters in a passage, sorted.
using LetterPairs = std::vector<std::uint32_t>;

LetterPairs letter_pairs(const Text& text, Span span);

/// Per cent of the pairs of `part` that `whole` has.
int taken_up(const LetterPairs& part, const LetterPairs& whole);

/// Per cent: twice the shared pairs by all pairs.
int likeness(const LetterPairs& a, const LetterPairs& b);

}  // namespace reportx::check
