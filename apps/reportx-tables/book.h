// Book: libxlsxwriter for our tables. A sheet a table, its heading bold and frozen, columns wide enough, rows written one after the
// other in the library's mode of constant memory; a creation date of our own, so that equal tables are equal bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scratch.h"
#include "sheet_digest.h"
#include "writers.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

class Book {
public:
    /// Names in messages what the workbook is to be: `target`. Throws OutputFailed, as the others do.
    Book(const Catalog& catalog, const std::string& target);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// Cells of a row at `row`, 0 being the heading's, from the left and each at its column; rows in order.
    void number(std::size_t sheet, std::size_t row, std::size_t column, double value);
    void date(std::size_t sheet, std::size_t row, std::size_t column, double days);
    /// `text` fits a cell, and is as XML can hold it.
    void text(std::size_t sheet, std::size_t row, std::size_t column, const std::string& text);

    /// Ends the workbook; `rows` are those of each sheet without its heading.
    void close(const std::vector<std::size_t>& rows);

    /// The file that it is in, once closed.
    const Scratch& file() const { return file_; }
    const std::vector<SheetDigest>& digests() const { return digests_; }

private:
    void add_sheet(const Table& table);
    void check(int error) const;

    const Catalog& catalog_;
    std::string target_;
    Scratch file_;
    std::vector<SheetDigest> digests_;
    lxw_workbook* book_ = nullptr;
    lxw_format *heading_ = nullptr, *date_ = nullptr;
    std::vector<lxw_worksheet*> sheets_;
};
