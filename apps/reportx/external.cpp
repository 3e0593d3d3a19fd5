// A name in, another program in place of this one out; exec, so that its streams, signals and exit code are its own.
// The folder of the running executable comes from /proc/self/exe, which a link on PATH does not mislead; the search on
// PATH is execvp's.
#include "external.h"

#include <dirent.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <memory>
#include <string_view>

namespace {

constexpr std::string_view prefix = "reportx-";

/// With a slash at its end; empty when the system does not tell.
std::string own_folder() {
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    const std::string_view executable(path, length > 0 ? static_cast<std::size_t>(length) : 0);
    const std::size_t slash = executable.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(executable.substr(0, slash + 1));
}

}  // namespace

std::string run_external(const std::string& name, const std::vector<std::string>& arguments) {
    if (name.empty() || name.find('/') != std::string::npos) return {};
    const std::string program = std::string(prefix) + name;
    std::vector<char*> argv{const_cast<char*>(program.c_str())};  // exec promises not to change them
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);

    const std::string beside = own_folder() + program;
    if (beside.front() == '/' && ::access(beside.c_str(), F_OK) == 0) {
        ::execv(beside.c_str(), argv.data());
    } else {
        ::execvp(program.c_str(), argv.data());
        // A folder on PATH that may not be searched gives EACCES and says nothing about the program.
        if (errno == ENOENT || errno == ENOTDIR || errno == EACCES) return {};
    }
    return fmt::format("cannot run {}: {}", program, std::strerror(errno));
}

std::vector<std::string> external_names() {
    std::vector<std::string> names;
    const std::string folder = own_folder();
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), ::closedir);
    while (entries) {
        const dirent* const entry = ::readdir(entries.get());
        if (!entry) break;
        const std::string_view file = entry->d_name;
        if (file.starts_with(prefix) && ::access((folder + entry->d_name).c_str(), X_OK) == 0) {
            names.emplace_back(file.substr(prefix.size()));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}
