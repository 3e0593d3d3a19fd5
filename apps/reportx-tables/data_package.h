// data_package: the descriptor of a folder of tables, by the Data Package standard, version 2: files, types, keys and links, so that
// software can load and check them.
#pragma once

#include <string>
#include <vector>

#include "text_format.h"

struct DataFile {
    const Table* table;
    std::string name;  ///< in the folder
    std::size_t bytes;
};

std::string data_package(const std::vector<DataFile>& files, const TextFormat& format);
