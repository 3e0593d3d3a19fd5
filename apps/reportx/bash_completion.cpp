// Rows of the option table in, a completion function for bash out: the command's name first, then its options, the
// values of the option before the cursor, its operands. The rules come as two case tables, one line for each option and
// each command, and mapfile keeps file names with blanks whole.
#include <fmt/format.h>

#include "generated.h"

namespace {

std::string flags_of(const OptionRow& row) {
    std::string flags = row.short_name.empty() ? "" : fmt::format("-{} ", row.short_name);
    return flags + fmt::format("--{}", row.long_name);
}

/// What to complete after an option that takes a value; empty for a flag.
std::string value_case(const std::string& command, const OptionRow& row) {
    if (row.value.empty()) return {};
    std::string pattern = fmt::format("{}:--{}", command, row.long_name);
    if (!row.short_name.empty()) pattern += fmt::format("|{}:-{}", command, row.short_name);
    std::string action = ":";
    if (!row.choices.empty())
        action =
            fmt::format("mapfile -t COMPREPLY < <(compgen -W \"{}\" -- \"$current\")", fmt::join(row.choices, " "));
    if (row.is_file()) action = "mapfile -t COMPREPLY < <(compgen -f -- \"$current\")";
    if (row.is_folder()) action = "mapfile -t COMPREPLY < <(compgen -d -- \"$current\")";
    return fmt::format("        {}) {}; return ;;\n", pattern, action);
}

std::string word_case(const DescribedCommand& described, const std::string& all_commands) {
    std::string words;
    for (const OptionRow& row : described.options) words += flags_of(row) + ' ';
    const OperandForms operands = operand_forms(described.operands);
    const std::string others = operands.command ? all_commands : fmt::format("{}", fmt::join(operands.words, " "));
    return fmt::format("        {}) options=\"{}\"; operands=\"{}\"; files={} ;;\n", described.name,
                       words.substr(0, words.size() - 1), others, operands.file ? 1 : 0);
}

}  // namespace

std::string bash_completion(const std::vector<DescribedCommand>& commands) {
    std::string names, values, words;
    for (const DescribedCommand& described : commands) {
        names += fmt::format("{}{}", names.empty() ? "" : " ", described.name);
        for (const OptionRow& row : described.options) values += value_case(described.name, row);
    }
    for (const DescribedCommand& described : commands) words += word_case(described, names);
    return fmt::format(R"(# bash completion for reportx, made by "reportx generate bash"
_reportx() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
    local command="" options="" operands="" files=0 i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${{COMP_WORDS[i]}} in -*) ;; *) command=${{COMP_WORDS[i]}}; break ;; esac
    done
    if [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W "{names} --help --version" -- "$current")
        return
    fi
    case $command:$previous in
{values}    esac
    case $command in
{words}    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    elif ((files)); then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$operands" -- "$current")
    fi
}}
complete -o filenames -o bashdefault -F _reportx reportx
)",
                       fmt::arg("names", names), fmt::arg("values", values), fmt::arg("words", words));
}
