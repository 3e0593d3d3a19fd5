// read_tables: rules files in, tables out. Lines that start with # and blank lines are skipped; every other line is a row
// of tab-separated columns. Phrase files have the columns id, term, phrase, value, example.
#include "rules/tables.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/fold.h"

namespace reportx {
namespace {

using Columns = std::vector<std::string_view>;

Columns split(std::string_view line, char separator) {
    Columns columns;
    while (true) {
        const auto tab = line.find(separator);
        columns.push_back(line.substr(0, tab));
        if (tab == line.npos) return columns;
        line.remove_prefix(tab + 1);
    }
}

Error malformed(const RulesFile& file, int line, std::string_view what) {
    return {"RX1101", fmt::format("{}:{}: {}", file.name, line, what),
            "see the head of the built-in file of that name for its columns"};
}

/// Calls `take(line number, columns)` for each row; stops at the first error it returns.
template <class Take>
std::optional<Error> each_row(const RulesFile& file, std::size_t column_count, Take take) {
    int number = 0;
    for (std::string_view line : split(file.content, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const Columns columns = split(line, '\t');
        if (columns.size() != column_count) {
            return malformed(file, number, fmt::format("{} columns where {} are due", columns.size(), column_count));
        }
        if (auto error = take(number, columns)) return error;
    }
    return std::nullopt;
}

std::optional<Error> read_phrases(const RulesFile& file, std::vector<Phrase>& phrases) {
    return each_row(file, 5, [&](int line, const Columns& columns) -> std::optional<Error> {
        const auto term = term_named(columns[1]);
        if (!term) return malformed(file, line, fmt::format("unknown term '{}'", columns[1]));
        if (columns[2].empty()) return malformed(file, line, "empty phrase");
        phrases.push_back({folded(columns[2]), *term, std::string(columns[3]), std::string(columns[0]), file.name,
                           std::string(columns[4])});
        return std::nullopt;
    });
}

std::optional<Error> read_indicators(const RulesFile& file, std::vector<IndicatorRow>& rows) {
    return each_row(file, 4, [&](int, const Columns& columns) -> std::optional<Error> {
        rows.push_back({std::string(columns[0]), std::string(columns[1]), std::string(columns[2]), std::string(columns[3])});
        return std::nullopt;
    });
}

}  // namespace

std::optional<Term> term_named(std::string_view name) {
    const auto* found = std::ranges::find(term_names, name);
    if (found == std::end(term_names)) return std::nullopt;
    return static_cast<Term>(found - std::begin(term_names));
}

Result<std::unique_ptr<const Rules::Tables>> read_tables(const std::vector<RulesFile>& files) {
    std::vector<Phrase> phrases;
    std::vector<IndicatorRow> indicators;
    for (const RulesFile& file : files) {
        const auto error = file.name == "indicators.tsv" ? read_indicators(file, indicators) : read_phrases(file, phrases);
        if (error) return *error;
    }
    return std::unique_ptr<const Rules::Tables>(new Rules::Tables{Lexicon(std::move(phrases)), std::move(indicators)});
}

}  // namespace reportx
