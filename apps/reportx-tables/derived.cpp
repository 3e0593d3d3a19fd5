#include "derived.h"

#include <string>

Derived::Derived(const Layout& layout, std::unordered_map<std::string_view, std::string_view> names)
    : layout_(layout),
      names_(std::move(names)),
      indicators_(layout.table("indicators")),
      quantities_(layout.table("quantities")),
      first_count_(layout.tables[reports_table].columns.size() - (layout.tables.size() - 1)) {
    for (const char* name : {"change", "subject", "text"}) {
        from_quantity_.emplace_back(layout.tables[quantities_].column(name), layout.tables[indicators_].column(name));
    }
}

void Derived::fill(Record& record, const Identity& identity) const {
    const std::string_view id = record.keep(identity.report_id);
    record.at(reports_table, 0, 0) = id;
    if (!identity.copy_of.empty()) record.at(reports_table, 0, 1) = record.keep(identity.copy_of);
    for (std::size_t table = 1; table < layout_.tables.size(); ++table) {
        const std::size_t rows = record.rows(table);
        record.at(reports_table, 0, first_count_ + table - 1) = record.keep(std::to_string(rows));
        const bool counted = layout_.tables[table].key.back() == "position";
        for (std::size_t row = 0; row < rows; ++row) {
            record.at(table, row, 0) = id;
            if (counted) record.at(table, row, 1) = record.keep(std::to_string(row + 1));
        }
    }
    fill_indicators(record);
}

void Derived::fill_indicators(Record& record) const {
    const Table& table = layout_.tables[indicators_];
    const std::size_t own_id = table.column("id"), name = table.column("name"), quantity = table.column("quantity");
    const std::size_t quantity_id = layout_.tables[quantities_].column("id");
    std::unordered_map<std::string_view, std::size_t> rows;
    for (std::size_t row = 0; record.rows(indicators_) > 0 && row < record.rows(quantities_); ++row)
        rows.emplace(*record.row(quantities_, row)[quantity_id], row);
    for (std::size_t row = 0; row < record.rows(indicators_); ++row) {
        if (const auto known = names_.find(*record.at(indicators_, row, own_id)); known != names_.end())
            record.at(indicators_, row, name) = known->second;
        const Cell source = record.at(indicators_, row, quantity);
        if (!source) continue;
        for (const auto& [from, to] : from_quantity_)
            record.at(indicators_, row, to) = record.row(quantities_, rows.at(*source))[from];
    }
}
