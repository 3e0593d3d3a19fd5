// What the ends of lines of print part and what they do not: needed wherever lines are joined, in paragraphs and in the cells of tables.
#pragma once

#include <string>
#include <string_view>

namespace reportx::input::pdf {

/// What of the beginning of `text` could not have been parted from it at the end of a line: a character with the signs that belong to
/// it, a number, a Latin word.
std::string_view first_piece(std::string_view text);

/// Whether `text` closes with a sign that typesetters hang out into the margin, or pull in.
bool ends_with_hanging_sign(std::string_view text);

/// Whether a sentence or clause ends with `text`.
bool ends_sentence(std::string_view text);

/// Adds the next line of a paragraph to it, with a blank where one stood at the end of the line.
void join_line(std::string& paragraph, std::string_view line);

}  // namespace reportx::input::pdf
