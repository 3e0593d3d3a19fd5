// nearest: a mistyped word and the words that exist in, the one that was probably meant out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The first of the words fewest edits away; empty when none is near enough to be meant.
std::string nearest(std::string_view word, const std::vector<std::string>& words);
