// Contents: a report in, what each section and each item holds out.
//
// A report's lists point up, from item to section and from quantity to item. Whoever shows a report from top to bottom
// needs the other direction; it is made here in one pass over the lists.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "reportx/report.h"

namespace reportx {

struct Contents {
    struct Held {
        std::uint32_t own_end = 0;                      ///< where the first child starts, or the section ends
        std::vector<std::pair<ItemList, Index>> items;  ///< of all lists, in order of place
        std::vector<Index> quantities;                  ///< those that no item holds
    };

    explicit Contents(const Report& report);

    const std::vector<Index>& quantities_of(ItemList list, Index item) const {
        return item_quantities[static_cast<std::size_t>(list)][item];
    }

    std::vector<Held> sections;                          ///< parallel to `Report::sections`
    std::vector<std::vector<Index>> item_quantities[3];  ///< by list and item
};

}  // namespace reportx
