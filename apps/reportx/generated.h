// What is generated from the table of commands: the manual page and the completions of three shells.
//
// All of them walk the same rows as the parser and the help texts; none knows a command or an option by name.
#pragma once

#include <string>
#include <vector>

#include "describe.h"

std::string man_page(const std::vector<DescribedCommand>& commands);
std::string bash_completion(const std::vector<DescribedCommand>& commands);
std::string zsh_completion(const std::vector<DescribedCommand>& commands);
std::string fish_completion(const std::vector<DescribedCommand>& commands);
