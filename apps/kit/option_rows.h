// option_rows: a command's CLI::App in, its option table as plain rows out.
//
// Help, manual page and shell completions are all written from these rows, so none of them can fall behind the parser.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

struct OptionRow {
    std::string short_name;            ///< `f`; empty for none
    std::string long_name;             ///< `format`; empty for none
    std::string value;                 ///< `FORMAT`; empty for a flag
    std::vector<std::string> choices;  ///< all values allowed; empty when there are others
    std::string description;

    bool is_file() const { return value == "FILE"; }
    bool is_folder() const { return value == "DIR"; }
};

std::vector<OptionRow> option_rows(const CLI::App& app);

/// What an operand (`[FILE]...`, `man|bash`) stands for: `FILE` among them, and the words that are given literally.
struct OperandForms {
    bool file = false;
    bool command = false;
    std::vector<std::string> words;
};
OperandForms operand_forms(const std::string& operands);
