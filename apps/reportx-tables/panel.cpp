#include "panel.h"

#include <fmt/format.h>

#include <algorithm>

namespace {

constexpr const char* from_reports[] = {
    "report_id",     "region_code", "region_name", "region_level", "region_province", "region_prefecture",
    "region_county", "issuer",      "year",        "kind",         "published",       "source_path"};

}  // namespace

Panel::Panel(const Layout& layout, const Codebook& codebook, const PanelOptions& options)
    : options_(options),
      indicators_(layout.table("indicators")),
      reports_table_(layout.tables[reports_table]),
      indicators_table_(layout.tables[indicators_]),
      table_{"panel", "One row a yearly report, one column an indicator; see codebook", {}, {"report_id"}, {}} {
    for (const char* name : from_reports) {
        taken_over_.push_back(reports_table_.column(name));
        table_.columns.push_back(reports_table_.columns[taken_over_.back()]);
        if (!options.scoped || std::string_view(name) != "report_id") continue;
        table_.columns.push_back(
            {"position", Type::integer, true, {}, "1 for the whole unit, then one for each scope"});
        table_.columns.push_back(
            {"scope", Type::text, false, {}, "The words that the amounts of the row are limited to"});
        table_.key.push_back("position");
    }
    for (const auto& it : codebook) {
        indicator_columns_.emplace(it.id, table_.columns.size());
        table_.columns.push_back(
            {std::string(it.id), Type::number, false, {}, fmt::format("{} ({}): {}", it.name, it.kind, it.counts)});
    }
    table_.columns.push_back({"conflicts", Type::text, false, {}, "Indicators with several amounts, left empty"});
    table_.links.push_back({{"report_id"}, "reports", {"report_id"}});
}

bool Panel::belongs(Row report) {
    if (report[reports_table_.column("copy_of")]) {
        ++tally_.copies;
        return false;
    }
    const bool yearly = report[reports_table_.column("kind")] == "annual_report";
    if (!yearly && !options_.any_kind) ++tally_.other_kinds;
    return yearly || options_.any_kind;
}

Panel::Line& Panel::line_of(Cell scope) {
    const auto found = std::ranges::find(lines_, scope, &Line::scope);
    return found != lines_.end() ? *found : lines_.emplace_back(Line{scope, {}});
}

void Panel::put(Line& line, std::size_t column, std::string_view amount) {
    const auto [found, is_new] = line.amounts.try_emplace(column, amount);
    if (is_new || !found->second || *found->second == amount) return;
    found->second.reset();
    ++tally_.conflicts;
}

void Panel::collect(Record& record, Row indicator, Row report) {
    const auto cell = [&](std::string_view name) { return indicator[indicators_table_.column(name)]; };
    const auto column = indicator_columns_.find(*cell("id"));
    const Cell year = cell("year"), own_year = report[reports_table_.column("year")];
    if (column == indicator_columns_.end()) {
        ++tally_.without_column;
    } else if (year && own_year && year != own_year) {
        ++tally_.other_years;
    } else if (cell("scope") && !options_.scoped) {
        ++tally_.scoped;
    } else {
        std::string_view amount = *cell("value");
        if (cell("change") == "decrease" && amount != "0") amount = record.keep(fmt::format("-{}", amount));
        put(line_of(cell("scope")), column->second, amount);
    }
}

void Panel::emit(const Line& line, std::size_t position, Record& record, const std::function<void(Row)>& take) {
    std::vector<Cell> row(table_.columns.size());
    const Row report = record.row(reports_table, 0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < taken_over_.size(); ++i) {
        row[next++] = report[taken_over_[i]];
        if (i > 0 || !options_.scoped) continue;
        row[next++] = record.keep(std::to_string(position));
        row[next++] = line.scope;
    }
    std::string conflicts;
    for (const auto& [column, amount] : line.amounts) {
        row[column] = amount;
        if (!amount) conflicts += (conflicts.empty() ? "" : " ") + table_.columns[column].name;
    }
    if (!conflicts.empty()) row.back() = conflicts;
    take(row);
}

void Panel::add(Record& record, const std::function<void(Row)>& take) {
    const Row report = record.row(reports_table, 0);
    if (!belongs(report)) return;
    lines_.assign(1, Line{});
    for (std::size_t row = 0; row < record.rows(indicators_); ++row)
        collect(record, record.row(indicators_, row), report);
    for (std::size_t i = 0; i < lines_.size(); ++i) emit(lines_[i], i + 1, record, take);
}
