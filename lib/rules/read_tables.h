// read_tables: rules files in, the rows that the tables view out. Used when the project is built, for the rules compiled in, and
// at run time for those of `--rules`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/result.h"
#include "rules/pattern.h"
#include "rules/region_table.h"
#include "rules/tables.h"

namespace reportx {

/// A rules file: its name without folder and its content, which `owned` keeps when it is not compiled in.
struct RulesFile {
    std::string_view name;
    std::string_view content;
    std::shared_ptr<const std::string> owned;
};

/// Rows that view `files`, and what they view beside them. Neither copied nor moved, so that the views hold.
struct TableStorage {
    TableStorage() = default;
    TableStorage(const TableStorage&) = delete;
    TableStorage& operator=(const TableStorage&) = delete;

    std::vector<RulesFile> files;
    std::u16string units;         ///< of phrases and words; never grows beyond what was reserved
    std::vector<Phrase> phrases;  ///< sorted by their units, those of equal units as in the files
    TriesArrays tries;
    std::vector<IndicatorRow> indicators;
    std::vector<IndicatorRule> indicator_rules;
    std::vector<RuleWord> rule_words;
    std::vector<GroupBits> near_groups, context_groups;  ///< rows of `RuleWord`
    std::vector<std::uint16_t> asked_rules;
    std::vector<CheckRow> checks;
    std::vector<RegionRow> regions;  ///< empty when regions.tsv is: the built-in rows are compiled in apart
    std::vector<PatternRow> patterns;
    PrefixTableArrays<UnitKey, std::uint16_t> unit_rows;
    std::vector<std::uint64_t> unit_rules;
    std::uint32_t unit_row_size = 0;

    RuleWords words() const { return {rule_words, near_groups, context_groups, asked_rules}; }
    UnitTable units_allowed() const { return {unit_rows.view(), unit_rules, unit_row_size}; }
};

/// Errors name file and line.
Result<std::shared_ptr<const TableStorage>> read_tables(std::vector<RulesFile> files);

}  // namespace reportx
