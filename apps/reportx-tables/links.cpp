// One hash set of ids a table and record; a document has some hundred.
#include "links.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace {

/// Columns that name a row of the same report by its id.
struct Rule {
    std::string_view column;
    std::vector<std::string_view> targets;
};
const Rule rules[] = {{"parent", {"sections"}},
                      {"section", {"sections"}},
                      {"item", {"measures", "shortcomings", "plans"}},
                      {"part_of", {"quantities"}},
                      {"quantity", {"quantities"}}};

}  // namespace

Links::Links(const Layout& layout) : layout_(layout) {
    for (std::size_t i = 0; i < layout.tables.size(); ++i) {
        const Table& table = layout.tables[i];
        if (table.key.back() == "id") named_.push_back({i, table.column("id")});
        for (const Rule& rule : rules) {
            const std::size_t column = table.column(rule.column);
            if (column == table.columns.size()) continue;
            Pointer pointer{i, column, {}};
            for (const std::string_view target : rule.targets) pointer.targets.push_back(layout.table(target));
            pointers_.push_back(std::move(pointer));
        }
    }
}

std::optional<std::string> Links::broken(const Record& record) const {
    std::vector<std::unordered_set<std::string_view>> ids(layout_.tables.size());
    for (const Named& it : named_) {
        for (std::size_t row = 0; row < record.rows(it.table); ++row) {
            const std::string_view id = *record.row(it.table, row)[it.column];
            if (!ids[it.table].insert(id).second)
                return fmt::format("{}[{}].id: {} comes twice", layout_.tables[it.table].name, row, id);
        }
    }
    for (const Pointer& it : pointers_) {
        for (std::size_t row = 0; row < record.rows(it.table); ++row) {
            const Cell id = record.row(it.table, row)[it.column];
            if (!id || std::ranges::any_of(it.targets, [&](std::size_t target) { return ids[target].contains(*id); }))
                continue;
            const Table& table = layout_.tables[it.table];
            return fmt::format("{}[{}].{}: {} points nowhere", table.name, row, table.columns[it.column].name, *id);
        }
    }
    return std::nullopt;
}
