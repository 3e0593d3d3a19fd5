// Rows with one filled cell are layout, the others are rows.
#include "input/table_row.h"

#include <algorithm>

namespace reportx::input {
namespace {

std::string on_one_line(const std::vector<std::string>& lines) {
    std::string cell;
    for (const std::string& line : lines) {
        if (!cell.empty()) cell += ' ';
        cell += line;
    }
    std::ranges::replace(cell, '\n', ' ');
    return cell;
}

}  // namespace

std::vector<std::string> table_row(const std::vector<std::vector<std::string>>& cells) {
    const auto filled = [](const std::vector<std::string>& cell) { return !cell.empty(); };
    const auto count = std::ranges::count_if(cells, filled);
    if (count == 0) return {};
    if (count == 1) return *std::ranges::find_if(cells, filled);
    std::string row = "|";
    for (const auto& cell : cells) row += filled(cell) ? " " + on_one_line(cell) + " |" : "  |";
    return {row};
}

}  // namespace reportx::input
