#include "rules/prefix_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <set>
#include <vector>

namespace reportx {
namespace {

template <class Key>
void expect_finds_its_keys_only(std::size_t count) {
    std::mt19937_64 random(count);
    std::set<Key> keys;
    while (keys.size() < count) keys.insert(static_cast<Key>(random() | 1));
    std::vector<typename PrefixTable<Key, std::uint16_t>::Slot> taken;
    for (const Key key : keys) taken.push_back({key, static_cast<std::uint16_t>(taken.size() + 1)});
    const auto made = make_prefix_table<Key, std::uint16_t>(taken);
    const auto table = made.view();
    for (const auto& slot : taken) EXPECT_EQ(table.find(slot.key), slot.value);
    for (std::size_t i = 0; i < 10'000; ++i) {
        const auto other = static_cast<Key>(random() | 1);
        if (!keys.contains(other)) EXPECT_EQ(table.find(other), 0);
    }
    EXPECT_EQ(table.find(0), 0) << "a free slot has no value";
}

TEST(PrefixTable, FindsItsKeysOnly) {
    for (const std::size_t count : {0, 1, 2, 3, 1000, 5000, 20'000}) {
        expect_finds_its_keys_only<std::uint32_t>(count);
        expect_finds_its_keys_only<std::uint64_t>(count);
    }
}

TEST(PrefixTable, KeysHoldTheUnitsAsTheyStand) {
    const char16_t text[] = u"行政复议";
    EXPECT_EQ(single_key(u'行'), key_at<std::uint32_t>(u"行"));
    EXPECT_EQ(triple_key(key_at<std::uint64_t>(text)), key_at<std::uint64_t>(u"行政复"));
    EXPECT_NE(key_at<std::uint64_t>(text), key_at<std::uint64_t>(u"行政复审"));
}

}  // namespace
}  // namespace reportx
