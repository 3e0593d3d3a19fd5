// Trees: what a run leaves below a folder, as names and contents that can be compared.
#pragma once

#include <map>
#include <string>

#include "cli/workdir.h"

namespace reportx::test {

/// All regular files below `folder`, relative, with their bytes; of the state folders of batch only the account.
std::map<std::string, std::string> tree_of(const Workdir& dir, const std::string& folder);

/// Files below `folder` that are temporary: what a run that was cut short may not leave behind when it was asked to stop.
std::size_t temporary_files(const Workdir& dir, const std::string& folder);

}  // namespace reportx::test
