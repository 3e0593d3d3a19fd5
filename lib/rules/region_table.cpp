// RegionTable: binary search over the records, built in or read from a user's file.
#include "rules/region_table.h"

#include <cstdlib>
#include <utility>

namespace reportx {

struct RegionTable::Owned {
    std::vector<RegionRow> rows;
    std::vector<std::uint16_t> by_code;
    NameStarts starts;
};

RegionTable::RegionTable() : data_(rules_data::regions) {}

RegionTable::RegionTable(std::vector<RegionRow> rows) {
    auto owned = std::make_shared<Owned>();
    owned->rows = std::move(rows);
    std::ranges::sort(owned->rows, {}, [](const RegionRow& row) { return std::pair(row.name(), row.code); });
    owned->by_code.resize(owned->rows.size());
    sort_by_code(owned->rows, owned->by_code);
    owned->starts = starts_of(owned->rows);
    data_ = {owned->rows, owned->by_code, &owned->starts};
    owned_ = std::move(owned);
}

std::span<const RegionRow> RegionTable::starting_at(std::u16string_view text, std::size_t at) const {
    if (!may_start(text, at)) return {};
    const auto start = text.substr(at, 2);
    const auto start_of = [](const RegionRow& row) { return row.name().substr(0, 2); };
    const auto first = std::ranges::lower_bound(data_.rows, start, {}, start_of);
    auto last = first;
    while (last != data_.rows.end() && start_of(*last) == start) ++last;
    return {first, last};
}

const RegionRow* RegionTable::coded(std::uint32_t code, int year) const {
    const auto code_of = [&](std::uint16_t i) { return data_.rows[i].code; };
    const RegionRow* nearest = nullptr;
    int least = 0;
    for (auto i = std::ranges::lower_bound(data_.by_code, code, {}, code_of);
         i != data_.by_code.end() && code_of(*i) == code; ++i) {
        const RegionRow& row = data_.rows[*i];
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
