// describe: a command in, all that it says of itself out, as plain values that can pass from one program to another.
//
// Help, manual page and completions of the front command take in the programs beside it this way: each answers `--describe` with
// what it is, so that the front command knows none of them by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "option_rows.h"

/// The option that asks a program for its description; not shown in help.
inline constexpr const char* describe_option = "--describe";

struct DescribedCommand {
    std::string name, operands, summary, description, examples, failure;
    std::vector<OptionRow> options;
};

DescribedCommand describe(const Command& command);

/// One line of JSON.
std::string to_json(const DescribedCommand& described);

/// Nothing when it is no description of the command `name`: another program's answer is not trusted, and what names an option or a
/// choice goes into scripts for shells, so it may hold letters, digits and `-_.:|+` alone.
std::optional<DescribedCommand> read_description(std::string_view json, std::string_view name);
