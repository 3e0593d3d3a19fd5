// Programs of their own that run as commands: `reportx NAME` is the program `reportx-NAME`, as with git and cargo.
#pragma once

#include <string>
#include <vector>

/// Becomes the program `reportx-NAME` beside this executable or on PATH. Returns only when that fails: the reason, or
/// nothing when there is no such program.
std::string run_external(const std::string& name, const std::vector<std::string>& arguments);

/// The names of such programs beside this executable, sorted.
std::vector<std::string> external_names();
