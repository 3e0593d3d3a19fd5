// Help texts: a described command in, what `reportx COMMAND --help` prints out.
#pragma once

#include <string>

#include "describe.h"

std::string command_help(const DescribedCommand& described);

/// `Usage: reportx parse [OPTION]... [FILE]...`
std::string usage_line(const std::string& name, const std::string& operands);

/// What the exit codes mean, one a line: `0  every input gave a result`.
extern const char* const exit_code_lines[5];

/// These lines under their heading; `failure` is added to the one of code 1.
std::string exit_codes(const std::string& failure);
