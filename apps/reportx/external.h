// Programs of their own that run as commands: `reportx NAME` is the program `reportx-NAME`, as with git and cargo.
#pragma once

#include <string>
#include <vector>

#include "describe.h"

/// Becomes the program `reportx-NAME` beside this executable or on PATH. Returns only when that fails: the reason, or
/// nothing when there is no such program.
std::string run_external(const std::string& name, const std::vector<std::string>& arguments);

/// The names of such programs beside this executable, sorted.
std::vector<std::string> external_names();

/// What these programs say of themselves. One that does not answer, as a script of the user's may not, has its name alone.
std::vector<DescribedCommand> external_commands();
