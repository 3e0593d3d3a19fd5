// Two columns for options, 80 characters wide.
//
// Paragraphs and examples come laid out from the commands themselves; the options come from their tables, so that help
// never tells of an option that is not there.
#include "help_text.h"

#include <fmt/format.h>

#include <string_view>

const char* const exit_code_lines[5] = {
    "0  every input gave a result; warnings do not count",
    "1  some inputs failed, the results of the others are written",
    "2  the command line is wrong, nothing was done",
    "3  no input gave a result",
    "4  the output could not be written whole",
};

namespace {

constexpr std::size_t width = 80;

/// `text` broken at blanks; the first line starts in column `first`, the others are indented.
std::string wrap(std::string_view text, std::size_t indent, std::size_t first) {
    std::string out;
    std::size_t column = first;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!out.empty() && column + 1 + word.size() > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (!out.empty()) {
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
    return names + gap + wrap(description, description_column, description_column) + '\n';
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

std::string usage_line(const std::string& name, const std::string& operands) {
    return fmt::format("Usage: reportx {} [OPTION]...{}{}", name, operands.empty() ? "" : " ", operands);
}

std::string command_help(const DescribedCommand& described) {
    std::string out =
        fmt::format("{}\n\n{}\n\nOptions:\n", usage_line(described.name, described.operands), described.description);
    for (const OptionRow& row : described.options) out += option_lines(row);
    out += fmt::format("\nExamples:\n{}\n", indented(described.examples));
    return out + exit_codes(described.failure);
}

std::string exit_codes(const std::string& failure) {
    std::string out = "\nExit status:\n";
    for (const std::string_view line : exit_code_lines) {
        const bool more = line.front() == '1' && !failure.empty();
        out += fmt::format("  {}\n", wrap(more ? fmt::format("{}, or {}", line, failure) : line, 5, 2));
    }
    return out;
}
