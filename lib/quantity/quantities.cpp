// find_quantities: scan, then changes, parts and subjects over neighbours, then the section and item that hold each amount.
#include "quantity/quantities.h"

#include <algorithm>
#include <limits>

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

/// Calls `tie(quantity, i)` for each amount with the last of `entries` that starts at it or before it. Both are in order of place.
template <class Entry, class Tie>
void each_within(std::vector<Quantity>& quantities, const std::vector<Entry>& entries, Tie tie) {
    if (entries.empty()) return;
    const auto begin_of = [](const Quantity& quantity) { return quantity.span.begin; };
    auto quantity = std::ranges::lower_bound(quantities, entries.front().span.begin, {}, begin_of);
    for (Index i = 0; i < entries.size(); ++i) {
        const std::uint32_t next =
            i + 1 < entries.size() ? entries[i + 1].span.begin : std::numeric_limits<std::uint32_t>::max();
        for (; quantity != quantities.end() && quantity->span.begin < next; ++quantity) tie(*quantity, i);
    }
}

void set_items(std::vector<Quantity>& quantities, ItemList list, const std::vector<Item>& items) {
    each_within(quantities, items, [&](Quantity& quantity, Index item) {
        if (!items[item].span.contains(quantity.span)) return;
        quantity.item_list = list;
        quantity.item = item;
    });
}

}  // namespace

std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Section>& sections, const Items& items,
                                      ScanRemarks remarks, std::vector<Quantity> quantities) {
    quantities.clear();
    auto amounts = scan_amounts(reading, body_of(reading, sections), remarks, quantities);
    set_changes(reading, amounts);
    set_parts(reading, amounts);
    set_subjects(reading, amounts);
    each_within(quantities, sections, [](Quantity& quantity, Index section) { quantity.section = section; });
    set_items(quantities, ItemList::measures, items.measures);
    set_items(quantities, ItemList::shortcomings, items.shortcomings);
    set_items(quantities, ItemList::plans, items.plans);
    return quantities;
}

}  // namespace reportx
