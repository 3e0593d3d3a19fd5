// Tables as sheets of one XLSX workbook.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "book.h"
#include "sheet_text.h"
#include "workbook_check.h"
#include "writers.h"

namespace {

constexpr std::size_t exact_digits = 15;  // that a number in a sheet keeps

/// The number, when a sheet keeps every digit of it. A share such as 1/3 is rounded anyway, so two digits less are no loss.
std::optional<double> sheet_number(std::string_view digits) {
    const std::string_view plain = digits.substr(0, digits.find_first_of("eE"));
    const auto count = std::ranges::count_if(plain, [](char c) { return c >= '0' && c <= '9'; });
    if (count > static_cast<std::ptrdiff_t>(exact_digits) && !digits.starts_with("0.")) return std::nullopt;
    const double value = std::strtod(std::string(digits).c_str(), nullptr);
    return std::strtod(fmt::format("{:.{}g}", value, exact_digits).c_str(), nullptr);
}

/// Days as sheets count them; nothing for those before March 1900, about which Excel is mistaken.
std::optional<double> sheet_days(std::string_view iso) {
    using namespace std::chrono;
    int numbers[3] = {};  // 2025-03-10
    std::from_chars(iso.data(), iso.data() + 4, numbers[0]);
    std::from_chars(iso.data() + 5, iso.data() + 7, numbers[1]);
    std::from_chars(iso.data() + 8, iso.data() + 10, numbers[2]);
    const sys_days day = year(numbers[0]) / numbers[1] / numbers[2];
    if (day < sys_days(1900y / 3 / 1)) return std::nullopt;
    return static_cast<double>((day - sys_days(1899y / 12 / 30)).count());
}

class Workbook final : public TableWriter {
public:
    Workbook(const Catalog& catalog, const std::string& path)
        : catalog_(catalog), path_(path), output_(path), book_(catalog, path), rows_(catalog.tables.size(), 0) {}

    void add(std::size_t table, Row row) override {
        if (++rows_[table] >= excel_rows)
            fail(fmt::format("a sheet holds {} rows and {} has more; write CSV with -o, or give fewer reports",
                             excel_rows - 1, catalog_.tables[table].name));
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (row[column] && !row[column]->empty()) put(table, column, *row[column]);
        }
    }
    void commit() override {}
    void finish() override {
        book_.close(rows_);
        check();
        copy();
        output_.finish();
    }
    void tell(const Messages& messages) const override {
        if (cut_ > 0)
            messages.summary(
                fmt::format("{}: {} texts are cut after {} characters, which is what a cell holds; "
                            "CSV has them whole",
                            path_, cut_, excel_cell));
        if (long_numbers_ > 0)
            messages.summary(fmt::format("{}: {} numbers of more than {} digits are texts, so that none is lost", path_,
                                         long_numbers_, exact_digits));
    }

private:
    [[noreturn]] void fail(std::string_view problem) const {
        throw OutputFailed(fmt::format("cannot write {}: {}", path_, problem));
    }

    void put(std::size_t table, std::size_t column, std::string_view content) {
        const Type type = catalog_.tables[table].columns[column].type;
        const std::size_t row = rows_[table];
        if (type == Type::integer || type == Type::number) {
            if (const auto value = sheet_number(content)) return book_.number(table, row, column, *value);
            ++long_numbers_;
        } else if (type == Type::date) {
            if (const auto days = sheet_days(content)) return book_.date(table, row, column, *days);
        }
        const SheetText text = sheet_text(content);
        cut_ += text.cut;
        book_.text(table, row, column, text.xml);
    }

    /// Against a workbook that has of each sheet the heading and one cell of the last row.
    void check() const {
        Book model(catalog_, path_);
        for (std::size_t sheet = 0; sheet < rows_.size(); ++sheet) {
            if (rows_[sheet] > 0) model.number(sheet, rows_[sheet], 0, 0);
        }
        model.close(rows_);
        const std::string problem = workbook_problem(book_.file().path(), model.file().path(), book_.digests());
        if (!problem.empty())
            fail(fmt::format("{}; is there room for scratch files in {}?", problem, Scratch::folder()));
    }

    void copy() {
        ::lseek(book_.file().fd(), 0, SEEK_SET);
        for (char block[64 << 10];;) {
            const ssize_t got = ::read(book_.file().fd(), block, sizeof block);
            if (got < 0) fail("the scratch file cannot be read back");
            if (got == 0) return;
            output_.pending().append(block, static_cast<std::size_t>(got));
            output_.commit();
        }
    }

    const Catalog& catalog_;
    std::string path_;
    Output output_;
    Book book_;
    std::vector<std::size_t> rows_;  // without the heading
    std::size_t cut_ = 0, long_numbers_ = 0;
};

}  // namespace

std::unique_ptr<TableWriter> write_workbook(const Catalog& catalog, const std::string& path) {
    return std::make_unique<Workbook>(catalog, path);
}
