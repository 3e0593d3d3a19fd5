// Command: what a command is called, what it says of itself, and how it runs. Help, manual page and completions are made from it.
//
// A command declares its options on a CLI::App of its own, made only when the command is chosen or described, so that
// starting a program costs nothing for the commands that are not run.
#pragma once

#include <functional>
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
    const char* operands;             ///< as shown in the usage line: `[FILE]...`
    const char* summary;              ///< one line for the list of commands
    const char* description;          ///< paragraphs of plain text, separated by an empty line
    const char* examples;             ///< command lines; one that starts with `# ` explains the next
    Run (*define)(CLI::App&);         ///< declares the options; what it returns runs the command with their values
    const char* failure = "";         ///< when else it ends with 1: `a finding reached --fail-on`
    std::string (*help)() = nullptr;  ///< what --help prints; null: a text made of the above
};

/// Thrown by a command when its command line is wrong in a way that the option table cannot tell.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};
