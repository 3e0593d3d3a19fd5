// The table of commands in, help texts out: two columns for options, 80 characters wide.
//
// Paragraphs and examples come laid out from the commands themselves; the options come from their tables, so that help
// never tells of an option that is not there.
#include "help_text.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <string_view>

#include "external.h"
#include "invoke.h"
#include "option_rows.h"

const char* const exit_code_lines[5] = {
    "0  every input gave a result; warnings do not count",
    "1  some inputs failed, the results of the others are written",
    "2  the command line is wrong, nothing was done",
    "3  no input gave a result",
    "4  the output could not be written whole",
};

namespace {

constexpr std::size_t width = 80;

/// `text` broken at blanks, from column `indent` on; the first line is already indented.
std::string wrap(std::string_view text, std::size_t indent) {
    std::string out;
    std::size_t column = indent;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (column > indent && column + 1 + word.size() > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return out;
}

std::string option_lines(const OptionRow& row) {
    constexpr std::size_t description_column = 26;
    std::string names = row.short_name.empty() ? "      " : fmt::format("  -{}, ", row.short_name);
    names += fmt::format("--{}{}{}", row.long_name, row.value.empty() ? "" : " ", row.value);
    std::string description = row.description;
    if (!row.choices.empty()) description += fmt::format(" ({})", fmt::join(row.choices, ", "));
    const std::string gap = names.size() + 2 > description_column ? '\n' + std::string(description_column, ' ')
                                                                  : std::string(description_column - names.size(), ' ');
    return names + gap + wrap(description, description_column) + '\n';
}

std::string exit_codes() {
    std::string out = "\nExit status:\n";
    for (const char* line : exit_code_lines) out += fmt::format("  {}\n", line);
    return out;
}

std::string indented(std::string_view lines) {
    std::string out = "  ";
    for (const char c : lines) {
        out += c;
        if (c == '\n') out += "  ";
    }
    return out;
}

}  // namespace

std::string general_help() {
    std::string out =
        "reportx turns reports on building a rule-of-law government into data.\n\n"
        "Usage: reportx COMMAND [OPTION]... [FILE]...\n\n"
        "Commands:\n";
    for (const Command* command : all_commands()) out += fmt::format("  {:10}{}\n", command->name, command->summary);
    if (const auto names = external_names(); !names.empty()) {
        out += "\nPrograms beside this one, run as commands:\n";
        for (const std::string& name : names) out += fmt::format("  {}\n", name);
    }
    out +=
        "\nAny other NAME runs the program reportx-NAME beside this one or on PATH.\n\n"
        "  reportx parse report.txt          the report as JSON\n"
        "  reportx help parse                what parse does, with all its options\n"
        "  reportx --version                 versions of program, format and rules\n";
    return out + exit_codes();
}

std::string usage_line(const Command& command) {
    return fmt::format("Usage: reportx {} [OPTION]...{}{}", command.name, *command.operands ? " " : "",
                       command.operands);
}

std::string command_help(const Command& command) {
    if (&command == &help_command) return general_help();
    Messages unused;
    CLI::App app;
    declare(command, app, unused);
    std::string out = fmt::format("{}\n\n{}\n\nOptions:\n", usage_line(command), command.description);
    for (const OptionRow& row : option_rows(app)) out += option_lines(row);
    out += fmt::format("\nExamples:\n{}\n", indented(command.examples));
    return out + exit_codes();
}
