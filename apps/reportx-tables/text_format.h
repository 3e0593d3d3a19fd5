// Rows as text: CSV by RFC 4180, the same with tabs, or one JSON object a line.
//
// CSV and TSV quote a cell only where it holds the separator, a quotation mark or a line end; a missing value is empty. A text that a
// spreadsheet would take for a formula gets an apostrophe before it. JSON keeps texts as they are, and null for what is missing.
#pragma once

#include <string>

#include "table.h"

enum class Formulas { escape, allow, refuse };

struct TextFormat {
    enum class Kind { csv, tsv, jsonl };
    Kind kind = Kind::csv;
    Formulas formulas = Formulas::escape;
    bool excel = false;     ///< byte order mark and CRLF
    bool terminal = false;  ///< a person looks on: hidden characters of CSV and TSV are shown, not sent

    const char* extension() const { return kind == Kind::csv ? "csv" : kind == Kind::tsv ? "tsv" : "jsonl"; }
};

/// What was done to cells, or should be known of them.
struct CellTally {
    std::size_t formulas = 0;  ///< texts with an apostrophe before them
    std::size_t too_long = 0;  ///< texts that Excel cuts
};

void append_header(const Table& table, const TextFormat& format, std::string& out);

/// Throws OutputFailed for a formula that is to be refused.
void append_row(const Table& table, Row row, const TextFormat& format, std::string& out, CellTally& tally);

/// What Excel holds: UTF-16 units of a cell, rows of a sheet.
inline constexpr std::size_t excel_cell = 32767, excel_rows = 1048576;

/// Whether Excel would cut the text.
bool is_too_long(std::string_view utf8);
