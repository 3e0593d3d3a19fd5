// find_quantities: scan, then changes, parts and subjects over neighbours, then the section and item that hold each amount.
#include "quantity/quantities.h"

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

/// Walks along sections or items, which are in order of place, as the amounts that ask do.
template <class Entry>
class Cursor {
public:
    explicit Cursor(const std::vector<Entry>& entries) : entries_(entries) { look_ahead(); }

    /// How many entries start at `at` or before it.
    Index count_up_to(std::uint32_t at) {
        while (next_begin_ <= at) {
            ++count_;
            look_ahead();
        }
        return count_;
    }

private:
    void look_ahead() { next_begin_ = count_ < entries_.size() ? entries_[count_].span.begin : nowhere; }

    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

    const std::vector<Entry>& entries_;
    Index count_ = 0;
    std::uint32_t next_begin_ = nowhere;
};

/// Ties amounts, asked about in order, to their section and item.
class Places {
public:
    Places(const std::vector<Section>& sections, const Items& items)
        : sections_(sections),
          lists_{{ItemList::measures, items.measures},
                 {ItemList::shortcomings, items.shortcomings},
                 {ItemList::plans, items.plans}} {}

    void set(Quantity& quantity) {
        const Index sections = sections_.count_up_to(quantity.span.begin);
        quantity.section =
            sections - (sections > 0 ? 1 : 0);  // the innermost: the last one that starts at or before it
        for (List& list : lists_) {
            const Index count = list.cursor.count_up_to(quantity.span.begin);
            if (count == 0 || !list.items[count - 1].span.contains(quantity.span)) continue;
            quantity.item_list = list.name;
            quantity.item = count - 1;
        }
    }

private:
    struct List {
        List(ItemList of_name, const std::vector<Item>& of_items) : name(of_name), items(of_items), cursor(of_items) {}

        ItemList name;
        const std::vector<Item>& items;
        Cursor<Item> cursor;
    };

    Cursor<Section> sections_;
    List lists_[3];
};

}  // namespace

std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Section>& sections, const Items& items,
                                      ScanRemarks remarks, std::vector<Quantity> quantities) {
    quantities.clear();
    auto amounts = scan_amounts(reading, body_of(reading, sections), remarks, quantities);
    set_changes(reading, amounts);
    set_parts(reading, amounts);
    set_subjects(reading, amounts);
    Places places(sections, items);
    for (Quantity& quantity : quantities) places.set(quantity);
    return quantities;
}

}  // namespace reportx
