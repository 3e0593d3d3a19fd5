#include "texts.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace reportx::test {
namespace {

std::vector<std::filesystem::path> text_files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(folder, absent))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

std::filesystem::path source_dir() { return REPORTX_SOURCE_DIR; }

std::vector<std::filesystem::path> samples() { return text_files_in(source_dir() / "samples"); }

std::vector<std::filesystem::path> shared_texts() { return text_files_in(source_dir() / ".." / "shared" / "seeds"); }

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_if_changed(const std::filesystem::path& path, const std::string& content) {
    if (std::filesystem::exists(path) && content_of(path) == content) return;
    std::ofstream(path, std::ios::binary) << content;
}

bool update_wanted() {
    const char* value = std::getenv("REPORTX_UPDATE");
    return value != nullptr && std::string(value) == "1";
}

std::string test_name_of(const std::string& text) {
    std::string name = text;
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c))) c = '_';
    return name;
}

}  // namespace reportx::test
