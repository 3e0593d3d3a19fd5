// Rules::Tables: the rules files, read. One row a phrase or an indicator; the columns are told in each file's head.
//
// Everything here is a view. What the built-in tables view was made when the project was built (`builtin.h`); what tables of a
// user's own view belongs to their `storage`.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "reportx/enums.h"
#include "reportx/rules.h"
#include "rules/lexicon.h"
#include "rules/pattern.h"
#include "rules/region_table.h"

namespace reportx {

/// One row of `indicators.tsv`: an amount with one agreed meaning.
struct IndicatorRow {
    std::string_view id;
    std::string_view name;    ///< Chinese
    QuantityKind kind;        ///< that the amount must be of
    std::string_view counts;  ///< the definition
};

/// A unit of up to four folded signs as one number, which is 0 of no sign and of more than four.
using UnitKey = std::uint64_t;

constexpr UnitKey unit_key(std::u16string_view unit) {
    UnitKey key = 0;
    if (unit.size() > sizeof key / sizeof unit[0]) return 0;
    for (const char16_t sign : unit) key = key << 16 | sign;
    return key;
}

/// The units of a rule are rows of so many, the last filled up with one of them, so that nearly all rules have as many.
inline constexpr std::size_t unit_row = 8;

/// Number of a word in `Rules::Tables::words`.
using WordNumber = std::uint16_t;

/// Groups of words, a bit each. What is found around an amount is the groups that the words there are of; whether a rule holds is then
/// asked of single bits, not of words.
struct GroupBits {
    static constexpr std::size_t most = 256;

    std::array<std::uint64_t, most / 64> bits{};

    constexpr void set(std::size_t group) { bits[group / 64] |= std::uint64_t{1} << group % 64; }
    constexpr bool has(std::size_t group) const { return (bits[group / 64] >> group % 64 & 1) != 0; }
    void add(const GroupBits& other) {
        for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= other.bits[i];
    }
};

/// Words of which one must be found, or of which none may.
struct WordGroup {
    std::uint16_t number;  ///< as a bit of `RuleWord::near` or `RuleWord::context`
    bool wide = false;     ///< also looked for in the whole sentence, the item's title and the section's heading
};

inline constexpr std::uint16_t group_of_none = 0;  ///< of no word: never found

/// One row of `indicator_rules.tsv`: when an amount means an indicator.
struct IndicatorRule {
    std::string_view id;
    std::uint32_t indicator = 0;  ///< in `Tables::indicators`
    int priority = 0;             ///< of several rules that hold the highest wins
    std::span<const WordGroup>
        words;  ///< each found in the amount's clause, up to the amount, or in its subject; without
                ///< the first, by which the rule is asked
    std::span<const WordGroup> context;     ///< each found in the part of the sentence between semicolons
    std::uint16_t against = group_of_none;  ///< the group of which none may stand where `words` stand
    std::span<const UnitKey> units;         ///< the units allowed, in rows; all when empty
    bool part = false;                      ///< a part of a told total counts
    bool change = false;                    ///< a rate of change is meant, not a level
    bool foreign = false;                   ///< figures of courts and procuratorates count
    std::string_view example;
};

/// A word of the indicator rules.
struct RuleWord {
    std::u16string_view units;             ///< folded
    std::span<const std::uint16_t> rules;  ///< those whose first group it is of, in their order
    GroupBits near;                        ///< the other groups of `words`, and those `against`, that it is of
    GroupBits context;                     ///< the groups of `context` that it is of
};

/// One row of `checks.tsv`: a message or a word that the checks work with.
struct CheckRow {
    std::string_view id;
    std::string_view use;  ///< what it is for: `message`, `damage`, `outcome` … told in the head of the file
    std::string_view text;
    std::string_view value;  ///< meaning depends on the use
    std::string_view example;
};

struct Rules::Tables {
    Lexicon lexicon;  ///< holds the words of the indicator rules too, as `Term::rule_word`
    std::span<const IndicatorRow> indicators;
    std::span<const IndicatorRule> indicator_rules;
    std::span<const RuleWord> words;
    std::span<const CheckRow> checks;
    RegionTable regions;
    Patterns patterns;
    std::shared_ptr<const void> storage;  ///< null for the built-in tables
};

}  // namespace reportx
