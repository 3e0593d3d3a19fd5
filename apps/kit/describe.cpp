// Descriptions as JSON, and back.
#include "describe.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "invoke.h"

using nlohmann::json;

namespace {

struct Field {
    const char* key;
    std::string DescribedCommand::*value;
};
constexpr Field fields[] = {{"name", &DescribedCommand::name},         {"operands", &DescribedCommand::operands},
                            {"summary", &DescribedCommand::summary},   {"description", &DescribedCommand::description},
                            {"examples", &DescribedCommand::examples}, {"failure", &DescribedCommand::failure}};

bool is_word(const std::string& text, std::string_view further) {
    return std::ranges::all_of(text, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               further.find(c) != further.npos;
    });
}

bool is_safe(const OptionRow& row) {
    return !row.long_name.empty() && row.long_name.front() != '-' && row.short_name.size() <= 1 &&
           is_word(row.long_name, "-") && is_word(row.short_name, "") && is_word(row.value, "-_:") &&
           std::ranges::all_of(row.choices, [](const std::string& choice) { return is_word(choice, "-_.+"); });
}

OptionRow option_row(const json& option) {
    OptionRow row;
    row.short_name = option.value("short", "");
    row.long_name = option.at("long").get<std::string>();
    row.value = option.value("value", "");
    row.choices = option.value("choices", std::vector<std::string>{});
    row.description = option.value("description", "");
    return row;
}

}  // namespace

DescribedCommand describe(const Command& command) {
    Messages unused;
    CLI::App app;
    declare(command, app, unused);
    return {command.name,     command.operands, command.summary, command.description,
            command.examples, command.failure,  option_rows(app)};
}

std::string to_json(const DescribedCommand& described) {
    json document;
    for (const Field& field : fields) document[field.key] = described.*field.value;
    document["options"] = json::array();
    for (const OptionRow& row : described.options) {
        document["options"].push_back({{"short", row.short_name},
                                       {"long", row.long_name},
                                       {"value", row.value},
                                       {"choices", row.choices},
                                       {"description", row.description}});
    }
    return document.dump() + '\n';
}

std::optional<DescribedCommand> read_description(std::string_view text, std::string_view name) {
    DescribedCommand described;
    try {
        const json document = json::parse(text);
        for (const Field& field : fields) described.*field.value = document.value(field.key, "");
        for (const json& option : document.value("options", json::array()))
            described.options.push_back(option_row(option));
    } catch (const json::exception&) {
        return std::nullopt;
    }
    const bool safe = described.name == name && is_word(described.operands, "[]|. -") &&
                      std::ranges::all_of(described.options, is_safe);
    if (!safe || described.summary.find('\n') != std::string::npos) return std::nullopt;
    return described;
}
