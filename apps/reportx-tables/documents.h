// documents_in: names on the command line in, names of files with records out.
#pragma once

#include <string>
#include <vector>

#include "messages.h"

/// Each folder is replaced by the .json and .jsonl files in it and below, in the order of their bytes; hidden ones, links to folders
/// and folders of tables (with datapackage.json) are passed over. Other names stay.
std::vector<std::string> with_folders_opened(const std::vector<std::string>& names, const Messages& messages);
