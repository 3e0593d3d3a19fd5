// Tables of print: lines whose pieces stand in columns. pdftotext tells of no ruled lines, so columns are all there is to go by.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "input/pdf/text_block.h"

namespace reportx::input::pdf {

struct Table {
    std::size_t lines = 0;  ///< of print that were looked at: those of the table, or lines among which none begins
    std::vector<std::string> rows;  ///< as `table_row` writes them; empty for no table
};

/// The table that begins with line `first` of `sheet`: two or more rows of the same columns, whose cells may have several lines.
Table table_at(const Sheet& sheet, std::size_t first, const TextBlock& block);

}  // namespace reportx::input::pdf
