#include "documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace fs = std::filesystem;

namespace {

void collect(const fs::path& folder, std::vector<std::string>& files, const Messages& messages) {
    std::error_code problem;
    if (fs::exists(folder / "datapackage.json", problem)) return;
    std::vector<fs::path> entries;
    fs::directory_iterator at(folder, problem);
    for (const fs::directory_iterator end; !problem && at != end; at.increment(problem)) entries.push_back(at->path());
    if (problem) messages.error(fmt::format("{}: {}", folder.string(), problem.message()));
    std::ranges::sort(entries);
    for (const fs::path& entry : entries) {
        if (entry.filename().string().starts_with('.')) continue;
        const auto status = fs::symlink_status(entry, problem);
        if (fs::is_directory(status)) {
            collect(entry, files, messages);
        } else if (entry.extension() == ".json" || entry.extension() == ".jsonl") {
            files.push_back(entry.string());
        }
    }
}

}  // namespace

std::vector<std::string> with_folders_opened(const std::vector<std::string>& names, const Messages& messages) {
    std::vector<std::string> files;
    for (const std::string& name : names) {
        std::error_code ignored;
        if (name != "-" && fs::is_directory(name, ignored)) {
            collect(name, files, messages);
        } else {
            files.push_back(name);
        }
    }
    return files;
}
