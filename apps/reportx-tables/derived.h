// Derived: fills the columns that a document does not have itself: ids of reports, positions, counts, and what indicators take
// from other tables.
#pragma once

#include <string_view>
#include <unordered_map>

#include "identity.h"
#include "record.h"

class Derived {
public:
    /// `names` are the Chinese names of the indicators by id.
    Derived(const Layout& layout, std::unordered_map<std::string_view, std::string_view> names);

    void fill(Record& record, const Identity& identity) const;

private:
    void fill_indicators(Record& record) const;

    const Layout& layout_;
    std::unordered_map<std::string_view, std::string_view> names_;
    std::size_t indicators_, quantities_, first_count_;
    std::vector<std::pair<std::size_t, std::size_t>> from_quantity_;  // column of quantities, column of indicators
};
