#include "cli/tree.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

/// `out/.reportx/journal.jsonl`, `out/.reportx/tmp/7`: it tells of the run, not of the result.
bool is_state(const fs::path& path) { return path.string().find(".reportx/") != std::string::npos; }

template <class Take>
void for_each_file(const fs::path& folder, Take take) {
    if (!fs::exists(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) take(entry.path());
    }
}

}  // namespace

std::map<std::string, std::string> tree_of(const Workdir& dir, const std::string& folder) {
    std::map<std::string, std::string> files;
    for_each_file(dir.path(folder), [&](const fs::path& path) {
        if (is_state(path) && path.filename() != "manifest.json") return;
        const std::string name = path.lexically_relative(dir.path("")).string();
        files[name] = dir.read(name);
    });
    return files;
}

std::size_t temporary_files(const Workdir& dir, const std::string& folder) {
    std::size_t count = 0;
    for_each_file(dir.path(folder), [&](const fs::path& path) {
        count += path.parent_path().filename() == "tmp" || path.extension() == ".tmp";
    });
    return count;
}

}  // namespace reportx::test
