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
#include "rules/prefix_table.h"
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

/// False when `key` has four signs already.
constexpr bool add_sign(UnitKey& key, char16_t sign) {
    if (key >> 48 != 0) return false;
    key = key << 16 | sign;
    return true;
}

constexpr UnitKey unit_key(std::u16string_view unit) {
    UnitKey key = 0;
    for (const char16_t sign : unit)
        if (!add_sign(key, sign)) return 0;
    return key;
}

/// Which rules allow which units.
struct UnitTable {
    PrefixTable<UnitKey, std::uint16_t> rows;  ///< by unit its row; 0 of those that no rule names
    std::span<const std::uint64_t> rules;      ///< in each row a bit for each rule that allows the unit
    std::uint32_t row_size = 0;

    /// The row of a unit.
    const std::uint64_t* row_of(UnitKey unit) const { return rules.data() + std::size_t{rows.find(unit)} * row_size; }

    static bool allows(const std::uint64_t* row, std::size_t rule) { return (row[rule / 64] >> rule % 64 & 1) != 0; }
};

/// Groups of words, a bit each. What is found around an amount is the groups that the words there are of; whether a rule holds is then
/// asked of bits, not of words.
struct GroupBits {
    static constexpr std::size_t most = 256;

    std::array<std::uint64_t, most / 64> bits{};

    constexpr void set(std::size_t group) { bits[group / 64] |= std::uint64_t{1} << group % 64; }
    constexpr bool has(std::size_t group) const { return (bits[group / 64] >> group % 64 & 1) != 0; }
    void add(const GroupBits& other) {
        for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= other.bits[i];
    }
    GroupBits without(const GroupBits& other) const {
        GroupBits left;
        for (std::size_t i = 0; i < bits.size(); ++i) left.bits[i] = bits[i] & ~other.bits[i];
        return left;
    }
    bool shares(const GroupBits& other) const {
        std::uint64_t shared = 0;
        for (std::size_t i = 0; i < bits.size(); ++i) shared |= bits[i] & other.bits[i];
        return shared != 0;
    }
    friend auto operator<=>(const GroupBits&, const GroupBits&) = default;
    bool empty() const { return (bits[0] | bits[1] | bits[2] | bits[3]) == 0; }
};

/// Groups of words of which each must be found.
struct GroupsNeeded {
    GroupBits all;  ///< as bits of `near_groups` or `context_groups`
    /// Those of them also looked for in the whole sentence, the item's title and the section's heading.
    GroupBits wide;
    bool any = false;

    void set(std::size_t group, bool is_wide) {
        all.set(group);
        if (is_wide) wide.set(group);
        any = true;
    }
};

inline constexpr std::uint16_t group_of_none = 0;  ///< of no word: never found
inline constexpr std::uint16_t group_of_all = 1;   ///< of any word: always found

/// One row of `indicator_rules.tsv`: when an amount means an indicator.
struct alignas(64) IndicatorRule {
    /// By the first group of words the rule is asked; the others must be found in the amount's clause, up to the amount, or in its subject.
    std::uint16_t second = group_of_all;
    std::uint16_t against = group_of_none;  ///< the group of which none may stand there
    bool part = false;                      ///< a part of a told total counts
    bool change = false;                    ///< a rate of change is meant, not a level
    bool foreign = false;                   ///< figures of courts and procuratorates count
    QuantityKind kind{};                    ///< of the indicator
    int priority = 0;                       ///< of several rules that hold the highest wins
    std::uint32_t indicator = 0;            ///< in `Tables::indicators`
    std::string_view id;
    std::string_view example;
    GroupsNeeded context;  ///< each in the part of the sentence between semicolons
    GroupsNeeded words;    ///< what is needed near the amount besides: wide groups, the third and so on
};

/// A word of the indicator rules, where it is the longest one at its place: what is said of it is said of the words that it begins with too.
/// Few words differ in their groups, so that these stand in rows of their own.
struct RuleWord {
    std::uint16_t near = 0;         ///< row of `near_groups`
    std::uint16_t context = 0;      ///< row of `context_groups`
    std::uint16_t own_context = 0;  ///< likewise, of the word alone
    std::uint16_t first_rule = 0;   ///< in `asked_rules`: those whose first group holds it
    std::uint16_t rule_count = 0;
};

/// The words of the indicator rules by number.
struct RuleWords {
    std::span<const RuleWord> words;         ///< the first one is none
    std::span<const GroupBits> near_groups;  ///< the groups of `second`, `words` and `against`; the first row has none
    std::span<const GroupBits> context_groups;   ///< the groups of `context`; likewise
    std::span<const std::uint16_t> asked_rules;  ///< in the order of words and rules

    std::span<const std::uint16_t> rules_of(std::size_t word) const {
        return asked_rules.subspan(words[word].first_rule, words[word].rule_count);
    }
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
    RuleWords words;
    UnitTable units;
    std::span<const CheckRow> checks;
    RegionTable regions;
    Patterns patterns;
    std::shared_ptr<const void> storage;  ///< null for the built-in tables
};

}  // namespace reportx
