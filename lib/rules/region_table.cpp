// RegionTable: hash tables over the records, built in or read from a user's file.
#include "rules/region_table.h"

#include <utility>

namespace reportx {

struct RegionTable::Owned {
    std::vector<RegionRow> rows;
    NameStarts starts;
    std::vector<RowsOfKey> of_start, of_code;
};

RegionTable::RegionTable() : data_(rules_data::regions) {}

RegionTable::RegionTable(std::vector<RegionRow> rows) {
    auto owned = std::make_shared<Owned>();
    owned->rows = std::move(rows);
    std::ranges::sort(owned->rows, {}, [](const RegionRow& row) { return std::pair(row.name(), row.code); });
    owned->starts = starts_of(owned->rows);
    owned->of_start.resize(slots_for(owned->rows.size()));
    index_starts(owned->rows, owned->of_start);
    owned->of_code.resize(slots_for(owned->rows.size()));
    index_codes(owned->rows, owned->of_code);
    data_ = {owned->rows, &owned->starts, owned->of_start, owned->of_code};
    owned_ = std::move(owned);
}

std::span<const RegionRow> RegionTable::starting_at(std::u16string_view text, std::size_t at) const {
    if (at + 1 >= text.size()) return {};
    const RowsOfKey& found = data_.of_start[slot_of(data_.of_start, name_key(text[at], text[at + 1]))];
    return data_.rows.subspan(found.first, found.count);
}

const RegionRow* RegionTable::coded(std::uint32_t code, int year) const {
    const auto distance = [&](const RegionRow& row) {
        return row.in_force(year) ? 0 : year < row.first_year ? row.first_year - year : year - row.last_year;
    };
    const auto is_nearer = [&](const RegionRow& row, const RegionRow& other) {
        return std::pair(distance(row), row.first_year) < std::pair(distance(other), other.first_year);
    };
    const RegionRow* nearest = nullptr;
    for (std::size_t slot = slot_of(data_.of_code, code); data_.of_code[slot].count != 0;
         slot = next_slot(data_.of_code, slot)) {
        const RegionRow& row = data_.rows[data_.of_code[slot].first];
        if (data_.of_code[slot].key == code && (nearest == nullptr || is_nearer(row, *nearest))) nearest = &row;
    }
    return nearest;
}

}  // namespace reportx
