// find_quantities: scan, then changes, parts and subjects over neighbours, then the section and item that hold each amount.
#include "quantity/quantities.h"

#include <algorithm>

#include "quantity/amount.h"
#include "quantity/change.h"
#include "quantity/part.h"
#include "quantity/subject.h"

namespace reportx {
namespace {

/// The report without front and back.
Span body_of(const Reading& reading, const std::vector<Section>& sections) {
    Span body{0, reading.text.size()};
    if (!sections.empty() && sections.front().role == Role::front) body.begin = sections.front().span.end;
    if (!sections.empty() && sections.back().role == Role::back) body.end = sections.back().span.begin;
    return body;
}

/// The innermost section that holds `at`: the last one that starts at or before it.
Index section_of(const std::vector<Section>& sections, std::uint32_t at) {
    const auto after = std::ranges::upper_bound(sections, at, {}, [](const Section& s) { return s.span.begin; });
    return static_cast<Index>(after - sections.begin()) - (after != sections.begin() ? 1 : 0);
}

void set_item(const Items& items, Quantity& quantity) {
    const auto look = [&](const std::vector<Item>& list, ItemList which) {
        const auto after =
            std::ranges::upper_bound(list, quantity.span.begin, {}, [](const Item& item) { return item.span.begin; });
        if (after == list.begin() || !std::prev(after)->span.contains(quantity.span)) return;
        quantity.item_list = which;
        quantity.item = static_cast<Index>(after - list.begin()) - 1;
    };
    look(items.measures, ItemList::measures);
    look(items.shortcomings, ItemList::shortcomings);
    look(items.plans, ItemList::plans);
}

}  // namespace

std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Section>& sections, const Items& items,
                                      ScanRemarks remarks, std::vector<Quantity> quantities) {
    auto amounts = scan_amounts(reading, body_of(reading, sections), remarks);
    set_changes(reading, amounts);
    set_parts(reading, amounts);
    set_subjects(reading, amounts);
    quantities.clear();
    quantities.reserve(amounts.size());
    for (Amount& amount : amounts) {
        amount.quantity.section = section_of(sections, amount.quantity.span.begin);
        set_item(items, amount.quantity);
        quantities.push_back(std::move(amount.quantity));
    }
    return quantities;
}

}  // namespace reportx
