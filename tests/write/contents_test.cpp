#include "write/contents.h"

#include <gtest/gtest.h>

#include "write/full_report.h"

namespace reportx {
namespace {

TEST(Contents, HangsEverythingUpWhereItBelongs) {
    const Report report = test::full_report();
    const Contents contents(report);
    ASSERT_EQ(contents.sections.size(), report.sections.size());
    EXPECT_EQ(contents.sections[1].own_end, report.sections[2].span.begin) << "ends where the child starts";
    EXPECT_EQ(contents.sections[2].own_end, report.sections[2].span.end);
    EXPECT_TRUE(contents.sections[1].items.empty());
    ASSERT_EQ(contents.sections[2].items.size(), 1u);
    EXPECT_EQ(contents.sections[2].items[0], std::make_pair(ItemList::measures, Index{0}));
    EXPECT_EQ(contents.sections[2].quantities, std::vector<Index>{2}) << "the one that no item holds";
    EXPECT_EQ(contents.quantities_of(ItemList::measures, 0), (std::vector<Index>{0, 1}));
    EXPECT_TRUE(contents.quantities_of(ItemList::plans, 0).empty());
}

TEST(Contents, PutsTheItemsOfSeveralListsInOrderOfPlace) {
    Report report = test::full_report();
    report.plans[0].section = report.shortcomings[0].section = 2;
    const Contents contents(report);
    std::vector<ItemList> lists;
    for (const auto& [list, item] : contents.sections[2].items) lists.push_back(list);
    EXPECT_EQ(lists, (std::vector<ItemList>{ItemList::measures, ItemList::shortcomings, ItemList::plans}));
}

}  // namespace
}  // namespace reportx
