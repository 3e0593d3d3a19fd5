#include "text_format.h"

#include <fmt/format.h>
#include <reportx/printable.h>
#include <reportx/write.h>

#include <algorithm>

#include "output.h"

namespace {

/// Signs that open a formula in one spreadsheet or another, the full-width forms among them; OWASP's list.
bool opens_formula(std::string_view text) {
    constexpr std::string_view signs[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(signs, [&](std::string_view sign) { return text.starts_with(sign); });
}

void append_delimited(std::string_view text, char separator, std::string& out) {
    const char special[] = {separator, '"', '\n', '\r'};
    if (text.find_first_of(std::string_view(special, sizeof special)) == text.npos) {
        out += text;
        return;
    }
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t quote = std::min(text.find('"', at), text.size() - 1);
        out += text.substr(at, quote + 1 - at);
        if (text[quote] == '"') out += '"';
        at = quote + 1;
    }
    out += '"';
}

void append_text(const Column& column, Row row, std::string_view text, const TextFormat& format, std::string& out,
                 CellTally& tally) {
    const char separator = format.kind == TextFormat::Kind::tsv ? '\t' : ',';
    if (format.terminal) return append_delimited(reportx::printable(text), separator, out);
    if (is_too_long(text)) ++tally.too_long;
    if (format.formulas == Formulas::allow || !opens_formula(text)) return append_delimited(text, separator, out);
    if (format.formulas == Formulas::refuse)
        throw OutputFailed(fmt::format("a text that opens a formula: {} of report {}", column.name, *row[0]));
    ++tally.formulas;
    append_delimited(fmt::format("'{}", text), separator, out);
}

void append_object(const Table& table, Row row, std::string& out) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        out += i == 0 ? '{' : ',';
        reportx::write_json_string(table.columns[i].name, out);
        out += ':';
        const Type type = table.columns[i].type;
        if (!row[i]) {
            out += "null";
        } else if (type == Type::integer || type == Type::number) {
            out += *row[i];
        } else {
            reportx::write_json_string(*row[i], out);
        }
    }
    out += "}\n";
}

}  // namespace

bool is_too_long(std::string_view utf8) {
    if (utf8.size() <= excel_cell) return false;  // no code point has more units than bytes
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units > excel_cell;
}

void append_header(const Table& table, const TextFormat& format, std::string& out) {
    if (format.kind == TextFormat::Kind::jsonl) return;
    if (format.excel) out += "\xEF\xBB\xBF";
    const char separator = format.kind == TextFormat::Kind::tsv ? '\t' : ',';
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out += separator;
        append_delimited(table.columns[i].name, separator, out);
    }
    out += format.excel ? "\r\n" : "\n";
}

void append_row(const Table& table, Row row, const TextFormat& format, std::string& out, CellTally& tally) {
    if (format.kind == TextFormat::Kind::jsonl) return append_object(table, row, out);
    const char separator = format.kind == TextFormat::Kind::tsv ? '\t' : ',';
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += separator;
        if (!row[i]) continue;
        if (table.columns[i].type == Type::text) {
            append_text(table.columns[i], row, *row[i], format, out, tally);
        } else {
            out += *row[i];
        }
    }
    out += format.excel ? "\r\n" : "\n";
}
