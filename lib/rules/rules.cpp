// Rules: the tables behind the public handle, from the files compiled in or from a directory of the user's.
#include "reportx/rules.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "rules/builtin.h"
#include "rules/embedded.h"
#include "rules/read_tables.h"
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

std::unique_ptr<const Rules::Tables> builtin_tables() {
    const auto& data = rules_data::builtin;
    return std::unique_ptr<const Rules::Tables>(new Rules::Tables{{data.phrases, data.tries},
                                                                  data.indicators,
                                                                  data.indicator_rules,
                                                                  data.words,
                                                                  data.units,
                                                                  data.checks,
                                                                  RegionTable(),
                                                                  Patterns(data.patterns),
                                                                  nullptr});
}

std::unique_ptr<const Rules::Tables> tables_over(const std::shared_ptr<const TableStorage>& storage) {
    return std::unique_ptr<const Rules::Tables>(
        new Rules::Tables{{storage->phrases, storage->tries.view()},
                          storage->indicators,
                          storage->indicator_rules,
                          storage->words(),
                          storage->units_allowed(),
                          storage->checks,
                          storage->regions.empty() ? RegionTable() : RegionTable(storage->regions),
                          Patterns(storage->patterns),
                          storage});
}

}  // namespace

Rules::Rules(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Rules::~Rules() = default;

const Rules& Rules::builtin() {
    static const Rules& rules = *new Rules(builtin_tables());  // never destroyed, so that reports may outlive main
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
    for (const PatternRow& row : tables.value()->patterns) {
        if (const auto fault = Patterns::fault(row.pattern); !fault.empty()) {
            return Error{"RX1101", fmt::format("patterns.tsv: {}: {}", row.id, fault),
                         "write it as RE2 reads it: no lookaround"};
        }
    }
    return std::shared_ptr<const Rules>(new Rules(tables_over(tables.value())));
}

}  // namespace reportx
