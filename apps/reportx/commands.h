// The table of the front command: the commands that need the parser, in the order in which help shows them.
#pragma once

#include <span>
#include <string_view>

#include "command.h"

std::span<const Command* const> all_commands();

/// The built-in command of that name, or null.
const Command* find_command(std::string_view name);

extern const Command parse_command;
extern const Command text_command;
extern const Command explain_command;
extern const Command batch_command;
extern const Command merge_command;
extern const Command worker_command;
extern const Command schema_command;
extern const Command generate_command;
extern const Command help_command;
