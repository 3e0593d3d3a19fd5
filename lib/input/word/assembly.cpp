// Streams of paragraphs that nest: a cell holds paragraphs, and those may hold text boxes and tables again.
#include "input/word/assembly.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "input/odd_characters.h"
#include "input/table_row.h"

namespace reportx::input::word {
namespace {

/// `text` without line ends at both its ends and without blanks at its end.
std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(" \t\n") + 1);
    text.erase(0, std::min(text.find_first_not_of('\n'), text.size()));
    return text;
}

}  // namespace

void Assembly::add(std::string text) {
    std::string line = trimmed(std::move(text));
    if (!is_blank(line)) streams_.back().lines.push_back(std::move(line));
}

void Assembly::drop_row() {
    if (!rows_.empty()) rows_.back().dropped = true;
}

void Assembly::close_row() {
    const Row row = std::move(rows_.back());
    rows_.pop_back();
    if (row.dropped) return;
    for (std::string& line : table_row(row.cells)) streams_.back().lines.push_back(std::move(line));
}

void Assembly::close_cell() {
    auto lines = close_stream();
    if (!rows_.empty()) {
        rows_.back().cells.push_back(std::move(lines));
    } else {
        std::ranges::move(lines, std::back_inserter(streams_.back().lines));
    }
}

std::vector<std::string> Assembly::close_box() { return close_stream(); }

std::vector<std::string> Assembly::close_stream() {
    add(take_carried().text);
    auto lines = std::move(streams_.back().lines);
    streams_.pop_back();
    return lines;
}

std::string Assembly::take() {
    add(take_carried().text);
    std::string text;
    for (const std::string& line : streams_.back().lines) text.append(line) += '\n';
    return text;
}

}  // namespace reportx::input::word
