// place_prefixes: the keys that share a factor are placed together, the largest such groups first, each with the first factor that leads all
// of its keys to free slots. When none does, another multiplier is tried, with more slots in the end.
#include "rules/prefix_table.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>

namespace reportx {
namespace {

constexpr std::uint32_t most_factor = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t multipliers_a_size = 4;  // tried before there are more slots

template <class Key>
class Placer {
public:
    Placer(std::span<const Key> keys, std::size_t slot_count, Key multiplier)
        : taken_(slot_count), groups_(Table::factor_count) {
        placed_.slots.resize(keys.size());
        placed_.slot_count = slot_count;
        placed_.factors.resize(Table::factor_count, 1);
        placed_.multiplier = multiplier;
        Table table;
        table.multiplier = multiplier;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::uint32_t hash = table.hash_of(keys[i]);
            groups_[hash >> Table::factor_shift].push_back({i, hash});
        }
    }

    bool place_all() {
        std::vector<std::size_t> order;
        for (std::size_t group = 0; group < groups_.size(); ++group) order.push_back(group);
        std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t group) { return groups_[group].size(); });
        return std::ranges::all_of(order, [&](std::size_t group) { return place(group); });
    }

    PrefixPlaces<Key> take() { return std::move(placed_); }

private:
    using Table = PrefixTable<Key, bool>;  // of any value: it tells how keys are hashed

    struct Hashed {
        std::size_t key;  ///< its number
        std::uint32_t hash;
    };

    bool place(std::size_t group) {
        for (std::uint32_t factor = 1; factor <= most_factor; factor += 2) {  // odd ones lose no bits of a hash
            if (!fits(groups_[group], factor)) continue;
            placed_.factors[group] = static_cast<std::uint16_t>(factor);
            return true;
        }
        return false;
    }

    /// Puts all of `group` in their slots, or none.
    bool fits(const std::vector<Hashed>& group, std::uint32_t factor) {
        std::size_t placed = 0;
        const auto last_slot = static_cast<std::uint32_t>(placed_.slot_count - 1);
        const auto slot_of = [&](const Hashed& key) { return Table::slot_number(key.hash, factor, last_slot); };
        for (; placed < group.size() && !taken_[slot_of(group[placed])]; ++placed) {
            placed_.slots[group[placed].key] = slot_of(group[placed]);
            taken_[slot_of(group[placed])] = true;
        }
        if (placed == group.size()) return true;
        while (placed > 0) taken_[slot_of(group[--placed])] = false;
        return false;
    }

    PrefixPlaces<Key> placed_;
    std::vector<bool> taken_;                  // by slot
    std::vector<std::vector<Hashed>> groups_;  // by their factor
};

}  // namespace

template <class Key>
PrefixPlaces<Key> place_prefixes(std::span<const Key> keys) {
    auto multiplier = static_cast<Key>(0x9E3779B97F4A7C15u);
    for (std::size_t slot_count = std::bit_ceil(keys.size() + keys.size() / 8 + 2);; slot_count *= 2) {
        for (std::size_t i = 0; i < multipliers_a_size; ++i) {
            Placer<Key> placer(keys, slot_count, multiplier);
            if (placer.place_all()) return placer.take();
            multiplier = static_cast<Key>(multiplier * 0x2545F4914F6CDD1Du);  // odd as well
        }
    }
}

template PrefixPlaces<std::uint32_t> place_prefixes(std::span<const std::uint32_t>);
template PrefixPlaces<std::uint64_t> place_prefixes(std::span<const std::uint64_t>);

}  // namespace reportx
