// Grammar: lists of phrases with slots in, fresh sentences out. frame.txt tells how the lists are written.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/random.h"

namespace reportx::bench {

/// What holds for a whole document.
struct Setting {
    int year = 2024;
    std::string province, city, county, gov, area;
    bool thousands = false;  ///< 12,345 for 12345
};

class Grammar {
public:
    /// Reads every *.txt of `folder` but places.txt. Ends the program with a message when a list is missing or malformed.
    explicit Grammar(const std::filesystem::path& folder);

    /// One alternative of `list` with its slots filled.
    std::string expand(std::string_view list, Random& random, const Setting& setting) const;

    /// The alternative number `turn` of `list`, counted round and round, so that a document can take one after the other.
    std::string expand_turn(const std::string& list, std::size_t turn, Random& random, const Setting& setting) const;

private:
    const std::vector<std::string>& alternatives(const std::string& list) const;
    void fill(std::string_view phrase, Random& random, const Setting& setting, std::string& out) const;
    void fill_slot(std::string_view slot, Random& random, const Setting& setting, std::string& out) const;

    std::unordered_map<std::string, std::vector<std::string>> lists_;
};

}  // namespace reportx::bench
