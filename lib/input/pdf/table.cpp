// A line goes on with the cells above it when each of its pieces stands in a column that was full there, and it leaves others empty: a
// row of its own would have written all of its cells in their first lines.
#include "input/pdf/table.h"

#include <algorithm>
#include <optional>

#include "input/pdf/line_end.h"
#include "input/table_row.h"

namespace reportx::input::pdf {
namespace {

constexpr double same_edge = 0.5;  // ems
constexpr double padding = 1;      // ems between the text of two cells, and behind the last
constexpr double slack = 0.25;     // ems
constexpr double widest_step = 3;  // from one line to the next, in heights of a line

/// The pieces of a line that stand in one column.
struct Cell {
    std::size_t column = 0;
    Piece piece;
};

struct Column {
    double left, right;
    std::optional<Piece> above;  ///< the last line of the cell of the row being read
};

class TableReader {
public:
    TableReader(const Sheet& sheet, std::size_t first, const TextBlock& block)
        : sheet_(sheet), first_(first), block_(block) {}

    Table read() {
        const Line& head = sheet_.lines[first_];
        for (const Cell& cell : cells_of(head, edges_below()))
            columns_.push_back({cell.piece.left, cell.piece.right, {}});
        Table table{1, {}};
        if (columns_.size() < 2) return table;
        auto cells = placed(head);
        add_row(*cells);
        for (; first_ + table.lines < sheet_.lines.size(); ++table.lines) {
            const Line& line = sheet_.lines[first_ + table.lines];
            const Line& before = sheet_.lines[first_ + table.lines - 1];
            if (line.box.top - before.box.top > widest_step * before.box.height()) break;
            cells = placed(line);
            if (!cells) break;
            if (goes_on(*cells, line.em)) {
                for (const Cell& cell : *cells) add_line(cell);
            } else if (cells->size() > 1) {
                add_row(*cells);
            } else {
                break;
            }
        }
        if (full_rows_ >= 2)
            for (auto& row : rows_)
                for (std::string& line : table_row(row)) table.rows.push_back(std::move(line));
        return table;
    }

private:
    /// Where pieces of the lines below the first begin: its cells may be full, with no wide gap between them.
    std::vector<double> edges_below() const {
        constexpr std::size_t few = 3;
        std::vector<double> edges;
        const std::size_t end = std::min(sheet_.lines.size(), first_ + 1 + few);
        for (std::size_t i = first_ + 1; i < end; ++i)
            for (const Piece& piece : sheet_.lines[i].pieces) edges.push_back(piece.left);
        return edges;
    }

    std::vector<double> edges_of_columns() const {
        std::vector<double> edges;
        for (const Column& column : columns_) edges.push_back(column.left);
        return edges;
    }

    /// The pieces of `line` by the cells that they stand in: apart where the gap is one of columns, or ends at one of `edges`.
    static std::vector<Cell> cells_of(const Line& line, const std::vector<double>& edges) {
        std::vector<Cell> cells;
        for (const Piece& piece : line.pieces) {
            const bool at_column = std::ranges::any_of(
                edges, [&](double edge) { return std::abs(piece.left - edge) <= same_edge * line.em; });
            if (cells.empty() || at_column || piece.left - cells.back().piece.right >= column_gap * line.em) {
                cells.push_back({0, piece});
            } else {
                cells.back().piece.text += ' ';
                cells.back().piece.text += piece.text;
                cells.back().piece.right = piece.right;
            }
        }
        return cells;
    }

    /// The cells of `line` with their columns, which widen with them; nothing when a cell stands in none, in several or in another's.
    std::optional<std::vector<Cell>> placed(const Line& line) {
        auto cells = cells_of(line, edges_of_columns());
        std::size_t next = 0;  // the first column that is still free
        for (Cell& cell : cells) {
            const auto touched = [&](const Column& column) {
                return cell.piece.left < column.right && cell.piece.right > column.left;
            };
            const auto found =
                std::find_if(columns_.begin() + static_cast<std::ptrdiff_t>(next), columns_.end(), touched);
            if (found == columns_.end() || (found + 1 != columns_.end() && touched(found[1]))) return std::nullopt;
            if (found != columns_.begin() && touched(found[-1])) return std::nullopt;
            cell.column = static_cast<std::size_t>(found - columns_.begin());
            next = cell.column + 1;
        }
        for (const Cell& cell : cells) {
            Column& column = columns_[cell.column];
            column.left = std::min(column.left, cell.piece.left);
            column.right = std::max(column.right, cell.piece.right);
        }
        return cells;
    }

    /// Whether what `piece` begins with would have fitted behind the line above it in its cell.
    bool had_room(const Cell& cell, double em) const {
        const bool last = cell.column + 1 == columns_.size();
        const double end = (last ? block_.right : columns_[cell.column + 1].left) - padding * em;
        const double wanted = width_in_ems(first_piece(cell.piece.text)) * cell.piece.lead_em + slack * em;
        return end - columns_[cell.column].above->right > wanted;
    }

    bool goes_on(const std::vector<Cell>& cells, double em) const {
        const auto filled =
            std::ranges::count_if(columns_, [](const Column& column) { return column.above.has_value(); });
        return static_cast<std::ptrdiff_t>(cells.size()) < filled && std::ranges::all_of(cells, [&](const Cell& cell) {
                   return columns_[cell.column].above && !had_room(cell, em);
               });
    }

    void add_row(const std::vector<Cell>& cells) {
        rows_.emplace_back(columns_.size());
        full_rows_ += cells.size() > 1;
        for (Column& column : columns_) column.above.reset();
        for (const Cell& cell : cells) {
            rows_.back()[cell.column] = {cell.piece.text};
            columns_[cell.column].above = cell.piece;
        }
    }

    void add_line(const Cell& cell) {
        join_line(rows_.back()[cell.column].front(), cell.piece.text);
        columns_[cell.column].above = cell.piece;
    }

    const Sheet& sheet_;
    const std::size_t first_;
    const TextBlock& block_;
    std::vector<Column> columns_;
    std::vector<std::vector<std::vector<std::string>>> rows_;
    std::size_t full_rows_ = 0;
};

}  // namespace

Table table_at(const Sheet& sheet, std::size_t first, const TextBlock& block) {
    if (!sheet.lines[first].tabular) return {1, {}};
    return TableReader(sheet, first, block).read();
}

}  // namespace reportx::input::pdf
