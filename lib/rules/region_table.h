// RegionTable: the dated table of GB/T 2260 codes, looked up by name, by short form and by code.
//
// The built-in rows are sorted by name when the project is built and compiled in as one array of fixed-size records without a
// pointer: nothing is read, allocated or relocated when a program starts, and a look-up touches a few records. A file of the
// user's own (`--rules`) is read into the same records.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reportx {

enum class RegionLevel : std::uint8_t { province, prefecture, county };

/// A code with its name, and the first and last year whose list has both.
struct RegionRow {
    static constexpr std::size_t longest_name = 16;
    static constexpr std::uint16_t open_end = 9999;

    char16_t signs[longest_name];
    std::uint8_t size;
    std::uint8_t short_size;  ///< the short form is what the name begins with; 0 for none
    RegionLevel level;
    std::uint32_t code;
    std::uint32_t parent;  ///< code; 0 for a province
    std::uint16_t first_year;
    std::uint16_t last_year;

    constexpr std::u16string_view name() const { return {signs, size}; }
    constexpr std::u16string_view short_name() const { return {signs, short_size}; }
    constexpr std::uint32_t province() const { return code / 10000 * 10000; }
    constexpr bool in_force(int year) const { return first_year <= year && year <= last_year; }
    constexpr bool lies_in(const RegionRow& other) const {
        return code == other.code || parent == other.code ||
               (other.level == RegionLevel::province && province() == other.code);
    }
};

/// A record from what a row of `regions.tsv` says; `last_year` is 0 where the row has none.
constexpr RegionRow region_row(std::u16string_view name, std::u16string_view short_name, RegionLevel level,
                               std::uint32_t code, std::uint32_t parent, unsigned first_year, unsigned last_year) {
    RegionRow row{};
    std::ranges::copy(name, row.signs);
    row.size = static_cast<std::uint8_t>(name.size());
    row.short_size = static_cast<std::uint8_t>(short_name.size());
    row.level = level;
    row.code = code;
    row.parent = parent;
    row.first_year = static_cast<std::uint16_t>(first_year);
    row.last_year = last_year == 0 ? RegionRow::open_end : static_cast<std::uint16_t>(last_year);
    return row;
}

/// One bit for each hash of the first two signs of a name: most places of a text are turned away with one look.
using NameStarts = std::array<std::uint64_t, 512>;
constexpr std::size_t start_key(char16_t a, char16_t b) {
    return (a * 0x9E37u ^ b * 0x85EBu) % (64 * NameStarts{}.size());
}

/// The rows of one key, which lie side by side: a slot of a hash table, free when `count` is 0.
struct RowsOfKey {
    std::uint32_t key = 0;
    std::uint16_t first = 0;
    std::uint16_t count = 0;
};

/// The slots for so many rows: twice as many at least, so that most keys are found, or missed, where they are looked for first.
constexpr std::size_t slots_for(std::size_t rows) { return 2 * std::bit_ceil(rows); }

constexpr std::size_t next_slot(std::span<const RowsOfKey> slots, std::size_t slot) {
    return (slot + 1) & (slots.size() - 1);
}

/// The first slot that holds `key`, or the free one that would.
constexpr std::size_t slot_of(std::span<const RowsOfKey> slots, std::uint32_t key) {
    std::size_t slot = (key * 0x9E3779B1u) >> (33 - std::bit_width(slots.size()));
    while (slots[slot].count != 0 && slots[slot].key != key) slot = next_slot(slots, slot);
    return slot;
}

/// The first two signs of a name as a key.
constexpr std::uint32_t name_key(char16_t a, char16_t b) { return std::uint32_t{a} << 16 | b; }

/// `rows` sorted by name.
struct RegionData {
    std::span<const RegionRow> rows;
    const NameStarts* starts;
    std::span<const RowsOfKey> of_start;  ///< by `name_key`
    std::span<const RowsOfKey> of_code;   ///< a slot for each row
};

constexpr NameStarts starts_of(std::span<const RegionRow> rows) {
    NameStarts starts{};
    for (const RegionRow& row : rows) {
        const auto key = start_key(row.signs[0], row.signs[1]);
        starts[key / 64] |= std::uint64_t{1} << (key % 64);
    }
    return starts;
}

/// Fills `slots`, all of them free.
constexpr void index_starts(std::span<const RegionRow> rows, std::span<RowsOfKey> slots) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto key = name_key(rows[i].signs[0], rows[i].signs[1]);
        RowsOfKey& slot = slots[slot_of(slots, key)];
        if (slot.count == 0) slot = {key, static_cast<std::uint16_t>(i), 0};
        ++slot.count;
    }
}

/// The same; rows of one code do not lie side by side.
constexpr void index_codes(std::span<const RegionRow> rows, std::span<RowsOfKey> slots) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t slot = slot_of(slots, rows[i].code);
        while (slots[slot].count != 0) slot = next_slot(slots, slot);
        slots[slot] = {rows[i].code, static_cast<std::uint16_t>(i), 1};
    }
}

class RegionTable {
public:
    RegionTable();  ///< the built-in table

    /// Takes the rows of a file of the user's own.
    explicit RegionTable(std::vector<RegionRow> rows);

    std::span<const RegionRow> rows() const { return data_.rows; }

    /// False where no name begins with the two signs at `at`; where it is true, one is likely to.
    bool may_start(std::u16string_view text, std::size_t at) const {
        if (at + 1 >= text.size()) return false;
        const auto key = start_key(text[at], text[at + 1]);
        return (*data_.starts)[key / 64] >> (key % 64) & 1;
    }

    /// The rows whose names begin with the two signs at `at`, all forms of them; empty at most places of a text.
    std::span<const RegionRow> starting_at(std::u16string_view text, std::size_t at) const;

    /// The row of `code` in the list of `year`, else the one nearest in time, the earlier one of two; else null.
    const RegionRow* coded(std::uint32_t code, int year) const;

private:
    struct Owned;
    RegionData data_;
    std::shared_ptr<const Owned> owned_;
};

namespace rules_data {
extern const RegionData regions;  // written by scripts/cmake/embed_regions.cmake when the project is built
}

}  // namespace reportx
