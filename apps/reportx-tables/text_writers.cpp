// One table as text, and all of them into a folder.
//
// The files of a folder are written side by side under temporary names. They get their names one after the other when all are
// complete; the descriptor that makes them a set goes first and comes back last.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "data_package.h"
#include "writers.h"

namespace {

/// One table on its way into one output.
class TextTable {
public:
    TextTable(const Table& table, const std::string& path, const TextFormat& format, bool header)
        : table_(table), format_(format), output_(path) {
        if (header) append_header(table, format, output_.pending());
        bytes_ = output_.pending().size();
    }

    void add(Row row) {
        std::string& out = output_.pending();
        const std::size_t before = out.size();
        append_row(table_, row, format_, out, cells_);
        bytes_ += out.size() - before;
        ++rows_;
    }
    void commit() { output_.commit(); }
    void complete() { output_.complete(); }
    void finish() { output_.finish(); }

    const Table& table() const { return table_; }
    const CellTally& cells() const { return cells_; }
    std::size_t rows() const { return rows_; }
    std::size_t bytes() const { return bytes_; }

private:
    const Table& table_;
    TextFormat format_;
    Output output_;
    CellTally cells_;
    std::size_t rows_ = 0, bytes_ = 0;
};

void tell_of(const std::vector<const TextTable*>& tables, const TextFormat& format, const Messages& messages) {
    CellTally sum;
    for (const TextTable* table : tables) {
        sum.formulas += table->cells().formulas;
        sum.too_long += table->cells().too_long;
        if (format.excel && table->rows() >= excel_rows)
            messages.summary(fmt::format("{} has {} rows; Excel opens {} lines of a file", table->table().name,
                                         table->rows(), excel_rows));
    }
    if (sum.formulas > 0)
        messages.summary(fmt::format(
            "{} texts that a spreadsheet would take for formulas got an apostrophe (--formulas)", sum.formulas));
    if (format.excel && sum.too_long > 0)
        messages.summary(fmt::format("{} texts are longer than the {} characters that Excel keeps of a cell",
                                     sum.too_long, excel_cell));
}

class OneTable final : public TableWriter {
public:
    OneTable(const Catalog& catalog, std::size_t chosen, const std::string& path, const TextFormat& format, bool header)
        : chosen_(chosen), format_(format), table_(catalog.tables[chosen], path, format, header) {}

    void add(std::size_t table, Row row) override {
        if (table == chosen_) table_.add(row);
    }
    void commit() override { table_.commit(); }
    void finish() override { table_.finish(); }
    void tell(const Messages& messages) const override { tell_of({&table_}, format_, messages); }

private:
    std::size_t chosen_;
    TextFormat format_;
    TextTable table_;
};

class Folder final : public TableWriter {
public:
    Folder(const Catalog& catalog, const std::string& folder, const TextFormat& format)
        : folder_(folder), format_(format) {
        std::error_code problem;
        std::filesystem::create_directories(folder, problem);
        if (problem) throw OutputFailed(fmt::format("cannot make the folder {}: {}", folder, problem.message()));
        for (const Table& table : catalog.tables)
            tables_.push_back(std::make_unique<TextTable>(table, path_of(table), format, true));
        descriptor_ = std::make_unique<Output>(descriptor_path());
    }

    void add(std::size_t table, Row row) override { tables_[table]->add(row); }
    void commit() override {
        for (const auto& table : tables_) table->commit();
    }
    void finish() override {
        std::vector<DataFile> files;
        for (const auto& table : tables_) {
            table->complete();
            files.push_back({&table->table(), table->table().name + "." + format_.extension(), table->bytes()});
        }
        descriptor_->pending() = data_package(files, format_);
        descriptor_->complete();
        if (::unlink(descriptor_path().c_str()) != 0 && errno != ENOENT)
            throw OutputFailed(fmt::format("cannot replace {}: {}", descriptor_path(), std::strerror(errno)));
        for (const auto& table : tables_) table->finish();
        descriptor_->finish();
    }
    void tell(const Messages& messages) const override {
        std::vector<const TextTable*> tables;
        for (const auto& table : tables_) tables.push_back(table.get());
        tell_of(tables, format_, messages);
    }

private:
    std::string path_of(const Table& table) const {
        return fmt::format("{}/{}.{}", folder_, table.name, format_.extension());
    }
    std::string descriptor_path() const { return folder_ + "/datapackage.json"; }

    std::string folder_;
    TextFormat format_;
    std::vector<std::unique_ptr<TextTable>> tables_;
    std::unique_ptr<Output> descriptor_;
};

}  // namespace

std::unique_ptr<TableWriter> write_one(const Catalog& catalog, std::size_t table, const std::string& path,
                                       const TextFormat& format, bool header) {
    return std::make_unique<OneTable>(catalog, table, path, format, header);
}

std::unique_ptr<TableWriter> write_folder(const Catalog& catalog, const std::string& folder, const TextFormat& format) {
    return std::make_unique<Folder>(catalog, folder, format);
}
