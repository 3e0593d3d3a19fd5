// RegionTable: hash tables over the records, built in or read from a user's file.
#include "rules/region_table.h"

#include <utility>

namespace reportx {

struct RegionTable::Owned {
    std::vector<RegionRow> rows;
    std::vector<std::uint16_t> by_code;
    NameStarts starts;
    std::vector<RowsOfKey> of_start, of_code;
};

RegionTable::RegionTable() : data_(rules_data::regions) {}

RegionTable::RegionTable(std::vector<RegionRow> rows) {
    auto owned = std::make_shared<Owned>();
    owned->rows = std::move(rows);
    std::ranges::sort(owned->rows, {}, [](const RegionRow& row) { return std::pair(row.name(), row.code); });
    owned->by_code.resize(owned->rows.size());
    sort_by_code(owned->rows, owned->by_code);
    owned->starts = starts_of(owned->rows);
    owned->of_start.resize(slots_for(owned->rows.size()));
    index_starts(owned->rows, owned->of_start);
    owned->of_code.resize(slots_for(owned->rows.size()));
    index_codes(owned->rows, owned->by_code, owned->of_code);
    data_ = {owned->rows, owned->by_code, &owned->starts, owned->of_start, owned->of_code};
    owned_ = std::move(owned);
}

std::span<const RegionRow> RegionTable::starting_at(std::u16string_view text, std::size_t at) const {
    if (at + 1 >= text.size()) return {};
    const RowsOfKey& found = data_.of_start[slot_of(data_.of_start, name_key(text[at], text[at + 1]))];
    return data_.rows.subspan(found.first, found.count);
}

const RegionRow* RegionTable::coded(std::uint32_t code, int year) const {
    const RowsOfKey& found = data_.of_code[slot_of(data_.of_code, code)];
    const RegionRow* nearest = nullptr;
    int least = 0;
    for (const std::uint16_t i : data_.by_code.subspan(found.first, found.count)) {
        const RegionRow& row = data_.rows[i];
        const int distance = row.in_force(year)      ? 0
                             : year < row.first_year ? row.first_year - year
                                                     : year - row.last_year;
        if (nearest == nullptr || distance < least) {
            nearest = &row;
            least = distance;
        }
    }
    return nearest;
}

}  // namespace reportx
