// Planted slips with their correct twins, from samples/slips.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace reportx::test {

struct Slip {
    std::string name;
    std::string code;  ///< that the slip must give
    std::string slip, twin;
};

/// The slips of samples/slips/FILE; sentences without a report around them get one whose form is complete.
std::vector<Slip> read_slips(const std::string& file);

/// The passages of tests/check/passages.txt in which nothing is wrong, with their names.
std::vector<std::pair<std::string, std::string>> read_passages();

/// A report of complete form that holds `sentences` among its measures.
std::string report_around(const std::string& sentences);

}  // namespace reportx::test
