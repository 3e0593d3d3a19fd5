#include "book.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace {

constexpr std::time_t creation_date = 946684800;  // 2000-01-01T00:00:00Z
constexpr double narrow = 9, wide = 60;           // columns, in characters

bool is_prose(const Column& column) {
    constexpr std::string_view names[] = {"text", "title", "counts", "message", "heading"};
    return column.type == Type::text && std::ranges::count(names, column.name) > 0;
}

double width_of(const Column& column) {
    return is_prose(column) ? wide : std::max(narrow, static_cast<double>(column.name.size()) + 3);
}

}  // namespace

Book::Book(const Catalog& catalog, const std::string& target)
    : catalog_(catalog), target_(target), file_(target), digests_(catalog.tables.size()) {
    lxw_workbook_options options{};
    std::string folder = Scratch::folder();
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    if (!book_) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
    lxw_doc_properties properties{};
    properties.created = creation_date;
    workbook_set_properties(book_, &properties);
    heading_ = workbook_add_format(book_);
    format_set_bold(heading_);
    format_set_bg_color(heading_, 0xE8EEF4);
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "yyyy-mm-dd");
    for (const Table& table : catalog.tables) add_sheet(table);
}

Book::~Book() {
    if (book_) lxw_workbook_free(book_);
}

void Book::check(int error) const {
    if (error == LXW_NO_ERROR) return;
    throw OutputFailed(fmt::format("cannot write {}: {} Is there room for scratch files in {}?", target_,
                                   lxw_strerror(static_cast<lxw_error>(error)), Scratch::folder()));
}

void Book::add_sheet(const Table& table) {
    lxw_worksheet* const sheet = workbook_add_worksheet(book_, table.name.c_str());
    if (!sheet) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
    sheets_.push_back(sheet);
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const auto at = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, at, at, width_of(column), column.type == Type::date ? date_ : nullptr);
        check(worksheet_write_string(sheet, 0, at, column.name.c_str(), heading_));
        digests_[sheets_.size() - 1].text(column.name);
    }
}

void Book::number(std::size_t sheet, std::size_t row, std::size_t column, double value) {
    digests_[sheet].number(value);
    check(worksheet_write_number(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value,
                                 nullptr));
}

void Book::date(std::size_t sheet, std::size_t row, std::size_t column, double days) {
    digests_[sheet].number(days);
    check(worksheet_write_number(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), days,
                                 date_));
}

void Book::text(std::size_t sheet, std::size_t row, std::size_t column, const std::string& text) {
    digests_[sheet].text(text);
    check(worksheet_write_string(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                 text.c_str(), nullptr));
}

void Book::close(const std::vector<std::size_t>& rows) {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        const auto last = static_cast<lxw_col_t>(catalog_.tables[i].columns.size() - 1);
        worksheet_autofilter(sheets_[i], 0, 0, static_cast<lxw_row_t>(rows[i]), last);
    }
    check(workbook_close(std::exchange(book_, nullptr)));
}
