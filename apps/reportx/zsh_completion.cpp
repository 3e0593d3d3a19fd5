// Rows of the option table in, a completion function for zsh out: one _arguments call for each command, chosen by the
// second word. The script works both from a folder of $fpath, where it is loaded on first use, and sourced, where it
// registers itself.
#include <fmt/format.h>

#include <string_view>

#include "generated.h"

namespace {

/// Inside single quotes, where a colon or bracket would end a part of the specification.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
            out += c;
        }
    }
    return out;
}

std::string value_part(const OptionRow& row) {
    if (row.value.empty()) return {};
    std::string action;
    if (!row.choices.empty()) action = fmt::format("({})", fmt::join(row.choices, " "));
    if (row.is_file()) action = "_files";
    if (row.is_folder()) action = "_files -/";
    return fmt::format(":{}:{}", row.value, action);
}

std::string option_part(const OptionRow& row) {
    const std::string rest = fmt::format("[{}]{}", zsh_text(row.description), value_part(row));
    const std::string equals = row.value.empty() ? "" : "=";
    if (row.short_name.empty()) return fmt::format(" \\\n                '--{}{}{}'", row.long_name, equals, rest);
    return fmt::format(" \\\n                '(-{0} --{1})'{{-{0}{2},--{1}{3}}}'{4}'", row.short_name, row.long_name,
                       row.value.empty() ? "" : "+", equals, rest);
}

std::string operand_part(const DescribedCommand& described) {
    const OperandForms operands = operand_forms(described.operands);
    if (operands.file) return " \\\n                '*:file:_files'";
    if (operands.command) return " \\\n                '1:command:($known)'";
    if (!operands.words.empty())
        return fmt::format(" \\\n                '1:what:({})'", fmt::join(operands.words, " "));
    return {};
}

}  // namespace

std::string zsh_completion(const std::vector<DescribedCommand>& commands) {
    std::string names, cases;
    for (const DescribedCommand& described : commands) {
        names += fmt::format("        '{}:{}'\n", described.name, zsh_text(described.summary));
        cases += fmt::format("        {})\n            _arguments -S", described.name);
        for (const OptionRow& row : described.options) cases += option_part(row);
        cases += operand_part(described) + " ;;\n";
    }
    return fmt::format(R"(#compdef reportx
# zsh completion for reportx, made by "reportx generate zsh"
_reportx() {{
    local -a names
    names=(
{names}    )
    if ((CURRENT == 2)); then
        _describe command names
        return
    fi
    local -a known=(${{names%%:*}})
    local chosen=$words[2]
    shift words
    ((CURRENT--))
    case $chosen in
{cases}    esac
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _reportx "$@"
else
    compdef _reportx reportx
fi
)",
                       fmt::arg("names", names), fmt::arg("cases", cases));
}
