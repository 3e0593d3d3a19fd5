#include "rules/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "texts.h"

namespace reportx::test {
namespace {

RuleFile read(const std::filesystem::path& path) {
    RuleFile file{path.filename().string(), {}};
    std::istringstream content(content_of(path));
    int number = 0;
    for (std::string line; std::getline(content, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        RuleRow row{number, {}};
        std::size_t at = 0;
        for (std::size_t tab; (tab = line.find('\t', at)) != line.npos; at = tab + 1)
            row.columns.push_back(line.substr(at, tab - at));
        row.columns.push_back(line.substr(at));
        file.rows.push_back(std::move(row));
    }
    return file;
}

}  // namespace

std::vector<RuleFile> rule_files() {
    std::vector<RuleFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "lib" / "rules"))
        if (entry.path().extension() == ".tsv") files.push_back(read(entry.path()));
    std::ranges::sort(files, {}, &RuleFile::name);
    return files;
}

RuleFile rule_file(const std::string& name) { return read(source_dir() / "lib" / "rules" / name); }

bool holds_phrases(const std::string& name) {
    static const char* const others[] = {"checks.tsv", "indicators.tsv", "indicator_rules.tsv", "patterns.tsv",
                                         "regions.tsv"};
    return std::ranges::find(others, name) == std::end(others);
}

}  // namespace reportx::test
