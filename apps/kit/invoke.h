// invoke: a command and its arguments in, exit code out; the one place that turns CLI11's outcomes into ours.
#pragma once

#include <string>
#include <vector>

#include "command.h"

/// Declares on `app` all options of `command`: its own and those of every command.
Run declare(const Command& command, CLI::App& app, Messages& messages);

/// Runs `command` with `arguments`, those before its name on the command line included.
ExitCode invoke(const Command& command, std::vector<std::string> arguments);

/// Writes `text` to standard output.
ExitCode print(const std::string& text);

/// What `--version` prints: program, format, rules.
std::string version_text();
