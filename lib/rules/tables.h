// Rules::Tables: the rules files, read. One row a phrase or an indicator; the columns are told in each file's head.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/result.h"
#include "reportx/rules.h"
#include "rules/lexicon.h"

namespace reportx {

/// One row of `indicators.tsv`: an amount with one agreed meaning.
struct IndicatorRow {
    std::string id;
    std::string name;    ///< Chinese
    std::string kind;    ///< of the quantity: `count`, `percent`, `money`
    std::string counts;  ///< the definition
};

struct Rules::Tables {
    Lexicon lexicon;
    std::vector<IndicatorRow> indicators;
};

/// A rules file: its name without folder and its content.
struct RulesFile {
    std::string name;
    std::string content;
};

/// Reads the files into tables. Errors name file and line.
Result<std::unique_ptr<const Rules::Tables>> read_tables(const std::vector<RulesFile>& files);

}  // namespace reportx
