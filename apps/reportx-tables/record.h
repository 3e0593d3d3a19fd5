// Record: one document as rows of all tables. Made empty again for the next one, so that memory is bounded by the largest.
#pragma once

#include <cstring>
#include <memory_resource>
#include <vector>

#include "layout.h"

class Record {
public:
    explicit Record(const Layout& layout) : cells_(layout.tables.size()) {
        for (const Table& table : layout.tables) widths_.push_back(table.columns.size());
        clear();
    }

    /// One row of missing values in `reports`, none in the others.
    void clear() {
        for (auto& cells : cells_) cells.clear();
        text_.release();
        add_row(reports_table);
    }

    /// Position of the new row, of missing values.
    std::size_t add_row(std::size_t table) {
        cells_[table].resize(cells_[table].size() + widths_[table]);
        return rows(table) - 1;
    }

    std::size_t rows(std::size_t table) const { return cells_[table].size() / widths_[table]; }
    Row row(std::size_t table, std::size_t row) const {
        return Row(cells_[table]).subspan(row * widths_[table], widths_[table]);
    }
    Cell& at(std::size_t table, std::size_t row, std::size_t column) {
        return cells_[table][row * widths_[table] + column];
    }

    /// The same text, which lives until the record is cleared.
    std::string_view keep(std::string_view text) {
        if (text.empty()) return "";
        char* const copy = static_cast<char*>(text_.allocate(text.size(), 1));
        std::memcpy(copy, text.data(), text.size());
        return {copy, text.size()};
    }

private:
    std::vector<std::size_t> widths_;
    std::vector<std::vector<Cell>> cells_;  // by table, row after row
    std::pmr::monotonic_buffer_resource text_{64 << 10};
};
