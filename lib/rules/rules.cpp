// Rules: the tables behind the public handle, from the files compiled in or from a directory of the user's.
#include "reportx/rules.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "rules/embedded.h"
#include "rules/tables.h"

namespace reportx {
namespace {

std::vector<RulesFile> builtin_files() {
    std::vector<RulesFile> files;
    for (std::size_t i = 0; i < rules_data::file_count; ++i) {
        files.push_back({rules_data::files[i].name, rules_data::files[i].content, nullptr});
    }
    return files;
}

}  // namespace

Rules::Rules(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Rules::~Rules() = default;

const Rules& Rules::builtin() {
    // The data's own tests prove that the built-in files are well-formed. Never destroyed, so that reports may outlive main.
    static const Rules& rules = *new Rules(std::move(read_tables(builtin_files())).value());
    return rules;
}

Result<std::shared_ptr<const Rules>> Rules::load(const std::string& directory) {
    namespace fs = std::filesystem;
    std::error_code failure;
    auto files = builtin_files();
    for (fs::directory_iterator entry(directory, failure), end; !failure && entry != end; entry.increment(failure)) {
        const auto name = entry->path().filename().string();
        if (entry->path().extension() != ".tsv") continue;
        const auto file = std::ranges::find(files, name, &RulesFile::name);
        if (file == files.end()) {
            return Error{"RX1102", fmt::format("{}: no rules file has this name", entry->path().string()),
                         "name it as the built-in file that it replaces"};
        }
        std::ifstream in(entry->path(), std::ios::binary);
        file->owned =
            std::make_shared<std::string>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        file->content = *file->owned;
        if (!in)
            return Error{"RX1103", fmt::format("{}: cannot be read", entry->path().string()), "check its permissions"};
    }
    if (failure) {
        return Error{"RX1103", fmt::format("{}: {}", directory, failure.message()), "name a directory of .tsv files"};
    }
    auto tables = read_tables(std::move(files));
    if (!tables) return tables.error();
    for (const PatternRow& row : tables.value()->patterns.rows()) {
        if (const auto fault = Patterns::fault(row.pattern); !fault.empty()) {
            return Error{"RX1101", fmt::format("patterns.tsv: {}: {}", row.id, fault),
                         "write it as RE2 reads it: no lookaround"};
        }
    }
    return std::shared_ptr<const Rules>(new Rules(std::move(tables).value()));
}

}  // namespace reportx
