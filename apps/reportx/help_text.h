// Help texts: the table of commands in, what `reportx help` and `reportx COMMAND --help` print out.
#pragma once

#include <string>

#include "command.h"

std::string general_help();
std::string command_help(const Command& command);

/// `Usage: reportx parse [OPTION]... [FILE]...`
std::string usage_line(const Command& command);

/// What the exit codes mean, one a line: `0  every input gave a result`.
extern const char* const exit_code_lines[5];
