// Names are sorted, so that the first of them are the same ones on every machine.
#include "product/documents.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

namespace reportx::bench {

std::vector<std::string> documents(const std::string& folder, std::size_t count) {
    std::vector<std::filesystem::path> names;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) names.push_back(entry.path());
    std::sort(names.begin(), names.end());
    if (count == 0) count = names.size();
    if (problem || names.size() < count || count == 0) {
        std::fprintf(stderr, "bench: %zu documents wanted, %zu found in %s\n", count, names.size(), folder.c_str());
        std::exit(1);
    }
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        std::ifstream file(names[i], std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

std::size_t bytes_of(const std::vector<std::string>& documents) {
    return std::transform_reduce(documents.begin(), documents.end(), std::size_t{0}, std::plus<>(),
                                 [](const std::string& text) { return text.size(); });
}

}  // namespace reportx::bench
