// What every main does: keep the standard streams apart, run, and turn a failed output into its exit code.
#pragma once

#include <string>
#include <vector>

#include "command.h"

/// `arguments` of `run` leave the program's name out.
int run_main(int argc, char** argv, ExitCode (*run)(std::vector<std::string> arguments));

/// main of a program `reportx-NAME` that is one command, run as `reportx NAME`. Answers `--describe`.
int run_program(const Command& command, int argc, char** argv);
