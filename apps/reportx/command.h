// Command: one row of the table that main.cpp lists. Help, manual page and completions are made from the same rows.
//
// A command declares its options on a CLI::App of its own, made only when the command is chosen or described, so that
// starting the program costs nothing for the commands that are not run.
#pragma once

#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "exit_code.h"
#include "messages.h"

namespace CLI {
class App;
}

/// What a command gets beside its options.
struct Request {
    std::vector<std::string> operands;
    Messages& messages;
};

using Run = std::function<ExitCode(const Request&)>;

struct Command {
    const char* name;
    const char* operands;      ///< as shown in the usage line: `[FILE]...`
    const char* summary;       ///< one line for the list of commands
    const char* description;   ///< paragraphs of plain text, separated by an empty line
    const char* examples;      ///< command lines; one that starts with `# ` explains the next
    Run (*define)(CLI::App&);  ///< declares the options; what it returns runs the command with their values
};

/// The table, in the order in which help shows it.
std::span<const Command* const> all_commands();

/// The built-in command of that name, or null.
const Command* find_command(std::string_view name);

/// Thrown by a command when its command line is wrong in a way that the option table cannot tell.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

extern const Command parse_command;
extern const Command text_command;
extern const Command explain_command;
extern const Command schema_command;
extern const Command generate_command;
extern const Command help_command;
