// CLI11's options in, plain rows out.
//
// CLI11 tells a value's name and its allowed values in one string, `FORMAT:{json,jsonl}`; it is taken apart here, in
// the order of declaration, which is the order of help.
#include "option_rows.h"

#include <CLI/CLI.hpp>
#include <string_view>

namespace {

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> choices_of(std::string_view type) {
    const std::size_t open = type.find('{');
    const std::size_t close = type.rfind('}');
    if (open == std::string_view::npos || close == std::string_view::npos) return {};
    return split(type.substr(open + 1, close - open - 1), ",");
}

}  // namespace

std::vector<OptionRow> option_rows(const CLI::App& app) {
    std::vector<OptionRow> rows;
    for (const CLI::Option* option : app.get_options()) {
        OptionRow row;
        if (!option->get_snames().empty()) row.short_name = option->get_snames().front();
        if (!option->get_lnames().empty()) row.long_name = option->get_lnames().front();
        const std::string type = option->get_items_expected_max() == 0 ? "" : option->get_type_name();
        row.value = type.substr(0, type.find(':'));
        row.choices = choices_of(type);
        row.description = option->get_description();
        rows.push_back(std::move(row));
    }
    return rows;
}

OperandForms operand_forms(const std::string& operands) {
    OperandForms forms;
    for (std::string& part : split(operands, "[]|. ")) {
        if (part == "FILE") {
            forms.file = true;
        } else if (part == "COMMAND") {
            forms.command = true;
        } else if (part != "CODE") {
            forms.words.push_back(std::move(part));
        }
    }
    return forms;
}
