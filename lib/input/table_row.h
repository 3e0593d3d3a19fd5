// table_row: one row of a table as lines of text, the same for web pages and for Word documents.
#pragma once

#include <string>
#include <vector>

namespace reportx::input {

/// `| cell | cell |`, where several cells have text; the lines of the only cell that has, as they are, since tables often serve the
/// layout alone. A cell is its lines; in a row with others they are joined by blanks.
std::vector<std::string> table_row(const std::vector<std::vector<std::string>>& cells);

}  // namespace reportx::input
