// TableWriter: rows of all tables in, files out. Nothing has its final name before `finish`.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "messages.h"
#include "output.h"
#include "text_format.h"

/// All tables of a run: those of the layout at their positions, then `panel` and `codebook`.
struct Catalog {
    std::vector<Table> tables;
};

class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual void add(std::size_t table, Row row) = 0;
    /// The rows so far are those of whole reports.
    virtual void commit() = 0;
    /// Throws OutputFailed, as the others do.
    virtual void finish() = 0;
    /// Tells what became of cells, unless quiet.
    virtual void tell(const Messages& messages) const = 0;
};

/// One table to a file or `-`.
std::unique_ptr<TableWriter> write_one(const Catalog& catalog, std::size_t table, const std::string& path,
                                       const TextFormat& format, bool header);

/// A file for each table into `folder`, which is made if need be, and `datapackage.json`, which comes last.
std::unique_ptr<TableWriter> write_folder(const Catalog& catalog, const std::string& folder, const TextFormat& format);

/// A sheet for each table.
std::unique_ptr<TableWriter> write_workbook(const Catalog& catalog, const std::string& path);
