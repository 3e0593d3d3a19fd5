// Rules::Tables: the rules files, read. One row a phrase or an indicator; the columns are told in each file's head.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/result.h"
#include "reportx/rules.h"
#include "rules/lexicon.h"
#include "rules/pattern.h"
#include "rules/region_table.h"

namespace reportx {

/// One row of `indicators.tsv`: an amount with one agreed meaning.
struct IndicatorRow {
    std::string id;
    std::string name;    ///< Chinese
    std::string kind;    ///< of the quantity: `count`, `percent`, `money`
    std::string counts;  ///< the definition
};

/// Groups of words of which each must be found; a group is found when one of its alternatives is.
struct WordGroups {
    struct Group {
        std::vector<std::u16string> alternatives;  ///< folded
        bool wide = false;  ///< also looked for in the whole sentence, the item's title and the section's heading
    };
    std::vector<Group> groups;
};

/// One row of `indicator_rules.tsv`: when an amount means an indicator.
struct IndicatorRule {
    std::string id;
    std::uint32_t indicator = 0;          ///< in `Tables::indicators`
    int priority = 0;                     ///< of several rules that hold the highest wins
    WordGroups words;                     ///< in the amount's clause, up to the amount, and in its subject
    WordGroups context;                   ///< in the part of the sentence between semicolons
    std::vector<std::u16string> against;  ///< none may stand where `words` stand
    std::vector<std::u16string> units;    ///< the units allowed, folded; all when empty
    bool part = false;                    ///< a part of a told total counts
    bool change = false;                  ///< a rate of change is meant, not a level
    bool foreign = false;                 ///< figures of courts and procuratorates count
    std::string example;
};

/// One row of `checks.tsv`: a message or a word that the checks work with.
struct CheckRow {
    std::string id;
    std::string use;  ///< what it is for: `message`, `damage`, `outcome` … told in the head of the file
    std::string text;
    std::string value;  ///< meaning depends on the use
    std::string example;
};

/// A rules file: its name without folder and its content, which `owned` keeps when it is not compiled in.
struct RulesFile {
    std::string_view name;
    std::string_view content;
    std::shared_ptr<const std::string> owned;
};

struct Rules::Tables {
    Lexicon lexicon;  ///< holds the first words of each indicator rule too, as `Term::indicator_word`
    std::vector<IndicatorRow> indicators;
    std::vector<IndicatorRule> indicator_rules;
    RegionTable regions;
    Patterns patterns;
    std::vector<CheckRow> checks;
    std::vector<RulesFile> files;           ///< what the views of the phrases point into
    std::unique_ptr<std::u16string> units;  ///< the same for their folded forms
};

/// Reads the files into tables. Errors name file and line.
Result<std::unique_ptr<const Rules::Tables>> read_tables(std::vector<RulesFile> files);

}  // namespace reportx
