// PrefixTable: a node of a trie by the first units of the phrases that lead to it. A perfect hash: a key stands in its one slot or
// nowhere, so that a look-up takes the same few steps whatever it finds, and none of them is a branch.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace reportx {

/// What is known of the first units of phrases: `Key` holds up to two of them in 32 bits or up to four in 64, as they stand in memory.
/// A table views its arrays, as a trie does.
template <class Key, class Value>
struct PrefixTable {
    struct Slot {
        Key key = 0;  ///< a free slot, which no text is to find, has no value either
        Value value{};
    };

    static constexpr unsigned factor_shift = 22;
    static constexpr std::size_t factor_count = std::size_t{1} << (32 - factor_shift);

    std::span<const Slot> slots;             ///< as many as a power of two
    std::span<const std::uint16_t> factors;  ///< by the upper bits of a key's hash: takes the hash to the key's slot
    Key multiplier = 1;                      ///< makes different hashes of all keys
    std::uint32_t last_slot = 0;

    std::uint32_t hash_of(Key key) const {
        constexpr int bits_above_hash = 8 * (sizeof(Key) - sizeof(std::uint32_t));
        return static_cast<std::uint32_t>((key * multiplier) >> bits_above_hash);
    }

    /// The slot in which the key stands if it does.
    const Slot& slot_of(Key key) const {
        const std::uint32_t hash = hash_of(key);
        return slots.data()[slot_number(hash, factors.data()[hash >> factor_shift], last_slot)];
    }

    /// Of bits in the middle of the product, where all those of the hash have their say; as many as `last_slot` has.
    static std::uint32_t slot_number(std::uint32_t hash, std::uint32_t factor, std::uint32_t last_slot) {
        return (hash * factor) >> 14 & last_slot;
    }

    /// The value, or that of a free slot.
    Value find(Key key) const {
        const Slot& slot = slot_of(key);
        return slot.key == key ? slot.value : Value{};
    }
};

/// Of the units that stand at `units`: two in 32 bits, four in 64.
template <class Key>
Key key_at(const char16_t* units) {
    Key key;
    std::memcpy(&key, units, sizeof key);
    return key;
}

/// Of a unit that is a phrase by itself, as if a 0 followed.
inline std::uint32_t single_key(char16_t unit) {
    const char16_t units[] = {unit, u'\0'};
    return key_at<std::uint32_t>(units);
}

/// The key of three units, made of that of four, as if a 0 followed them.
inline std::uint64_t triple_key(std::uint64_t four) {
    constexpr char16_t three[] = {0xFFFF, 0xFFFF, 0xFFFF, 0};
    return four & key_at<std::uint64_t>(three);
}

/// The arrays of a table that is made at run time.
template <class Key, class Value>
struct PrefixTableArrays {
    using Slot = typename PrefixTable<Key, Value>::Slot;

    std::vector<Slot> slots;
    std::vector<std::uint16_t> factors;
    Key multiplier = 1;

    PrefixTable<Key, Value> view() const {
        return {slots, factors, multiplier, static_cast<std::uint32_t>(slots.size() - 1)};
    }
};

/// How the keys of a table are placed: by key the slot.
template <class Key>
struct PrefixPlaces {
    std::vector<std::size_t> slots;
    std::size_t slot_count = 0;
    std::vector<std::uint16_t> factors;
    Key multiplier = 1;
};

/// `keys` are different.
template <class Key>
PrefixPlaces<Key> place_prefixes(std::span<const Key> keys);

/// The keys of `taken` are different.
template <class Key, class Value>
PrefixTableArrays<Key, Value> make_prefix_table(const std::vector<typename PrefixTable<Key, Value>::Slot>& taken) {
    std::vector<Key> keys;
    for (const auto& slot : taken) keys.push_back(slot.key);
    PrefixPlaces<Key> places = place_prefixes<Key>(keys);
    PrefixTableArrays<Key, Value> made;
    made.slots.resize(places.slot_count);
    for (std::size_t i = 0; i < taken.size(); ++i) made.slots[places.slots[i]] = taken[i];
    made.factors = std::move(places.factors);
    made.multiplier = places.multiplier;
    return made;
}

}  // namespace reportx
