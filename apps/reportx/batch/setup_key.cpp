// What cannot be read counts as empty: the run itself will tell of it.
#include "batch/setup_key.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <reportx/version.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "checksum.h"

namespace {

namespace fs = std::filesystem;

std::uint64_t file_checksum(const char* path, std::uint64_t sum) {
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    std::vector<char> block(256 << 10);
    for (ssize_t got; fd >= 0 && (got = ::read(fd, block.data(), block.size())) > 0;) {
        sum = checksum({block.data(), static_cast<std::size_t>(got)}, sum);
    }
    if (fd >= 0) ::close(fd);
    return sum;
}

std::uint64_t folder_checksum(const std::string& folder) {
    std::error_code ignored;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) files.push_back(entry.path());
    std::ranges::sort(files);
    std::uint64_t sum = 0;
    for (const fs::path& file : files) {
        sum = file_checksum(file.c_str(), checksum(file.filename().native(), sum));
    }
    return sum;
}

}  // namespace

SetupKey setup_key(const reportx::ParseOptions& options, const std::string& rules) {
    const std::string told =
        fmt::format("{}\n{}\n{}\n{:016x}\n{}\n{}\n{}\n{}\n", reportx::version(), reportx::format_version(),
                    reportx::rules_version(), rules.empty() ? 0 : folder_checksum(rules), options.encoding,
                    options.from, options.max_bytes, options.region);
    return {checksum(told), file_checksum("/proc/self/exe", 0)};
}
