// Rows of the option table in, completions for fish out: one `complete` line for each command and each option, guarded
// by the command that stands before the cursor. fish shows the descriptions beside what it offers, so they are the
// help text's own.
#include <fmt/format.h>

#include <string_view>

#include "generated.h"

namespace {

std::string fish_string(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + '\'';
}

std::string option_line(const std::string& when, const OptionRow& row) {
    std::string line = fmt::format("complete -c reportx -n '{}'", when);
    if (!row.short_name.empty()) line += fmt::format(" -s {}", row.short_name);
    line += fmt::format(" -l {}", row.long_name);
    if (!row.choices.empty()) {
        line += fmt::format(" -x -a '{}'", fmt::join(row.choices, " "));
    } else if (row.is_folder()) {
        line += " -x -a '(__fish_complete_directories)'";
    } else if (row.is_file()) {
        line += " -r -F";
    } else if (!row.value.empty()) {
        line += " -x";
    }
    return line + fmt::format(" -d {}\n", fish_string(row.description));
}

std::string operand_line(const std::string& when, const OperandForms& operands, const std::string& all_commands) {
    const std::string words = operands.command ? all_commands : fmt::format("{}", fmt::join(operands.words, " "));
    if (operands.file) return fmt::format("complete -c reportx -n '{}' -F\n", when);
    if (words.empty()) return {};
    return fmt::format("complete -c reportx -n '{}' -a '{}'\n", when, words);
}

}  // namespace

std::string fish_completion(const std::vector<DescribedCommand>& commands) {
    std::string names;
    for (const DescribedCommand& described : commands) {
        names += fmt::format("{}{}", names.empty() ? "" : " ", described.name);
    }
    std::string out = "# fish completion for reportx, made by \"reportx generate fish\"\ncomplete -c reportx -f\n";
    for (const DescribedCommand& described : commands) {
        const std::string when = fmt::format("__fish_seen_subcommand_from {}", described.name);
        out += fmt::format("complete -c reportx -n 'not __fish_seen_subcommand_from {}' -a {} -d {}\n", names,
                           described.name, fish_string(described.summary));
        for (const OptionRow& row : described.options) out += option_line(when, row);
        out += operand_line(when, operand_forms(described.operands), names);
    }
    return out;
}
