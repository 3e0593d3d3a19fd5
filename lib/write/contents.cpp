// Turns the upward pointers of a report round: own ends from the children's starts, items by section, quantities by
// item or section. Each list is walked once; only the items of a section, which come from three lists, are sorted.
// Nothing is copied but indices.
#include "write/contents.h"

#include <algorithm>

namespace reportx {
namespace {

constexpr ItemList item_lists[] = {ItemList::measures, ItemList::shortcomings, ItemList::plans};

void find_own_ends(const Report& report, std::vector<Contents::Held>& sections) {
    for (std::size_t i = 0; i < sections.size(); ++i) sections[i].own_end = report.sections[i].span.end;
    for (const Section& section : report.sections) {
        if (!section.parent) continue;
        std::uint32_t& end = sections[*section.parent].own_end;
        end = std::min(end, section.span.begin);
    }
}

void hang_up_items(const Report& report, std::vector<Contents::Held>& sections) {
    for (const ItemList list : item_lists) {
        const std::vector<Item>& items = report.items(list);
        for (Index i = 0; i < items.size(); ++i) sections[items[i].section].items.emplace_back(list, i);
    }
    const auto begin = [&](const std::pair<ItemList, Index>& it) {
        return report.items(it.first)[it.second].span.begin;
    };
    for (Contents::Held& section : sections) {
        std::stable_sort(section.items.begin(), section.items.end(),
                         [&](const auto& a, const auto& b) { return begin(a) < begin(b); });
    }
}

}  // namespace

Contents::Contents(const Report& report) : sections(report.sections.size()) {
    find_own_ends(report, sections);
    hang_up_items(report, sections);
    for (const ItemList list : item_lists) {
        item_quantities[static_cast<std::size_t>(list)].resize(report.items(list).size());
    }
    for (Index i = 0; i < report.quantities.size(); ++i) {
        const Quantity& quantity = report.quantities[i];
        if (quantity.item_list) {
            item_quantities[static_cast<std::size_t>(*quantity.item_list)][quantity.item].push_back(i);
        } else {
            sections[quantity.section].quantities.push_back(i);
        }
    }
}

}  // namespace reportx
