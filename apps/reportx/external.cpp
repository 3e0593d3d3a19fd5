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

#include "capture.h"

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

/// What may be a word of help and of completion scripts; a program of another name runs all the same.
bool is_command_name(std::string_view name) {
    return !name.empty() && name.front() != '-' && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
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
        if (file.starts_with(prefix) && is_command_name(file.substr(prefix.size())) &&
            ::access((folder + entry->d_name).c_str(), X_OK) == 0) {
            names.emplace_back(file.substr(prefix.size()));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<DescribedCommand> external_commands() {
    std::vector<DescribedCommand> commands;
    const std::string folder = own_folder();
    for (const std::string& name : external_names()) {
        const auto answer = output_of(folder + std::string(prefix) + name, {describe_option});
        auto described = answer ? read_description(*answer, name) : std::nullopt;
        commands.push_back(described ? std::move(*described) : DescribedCommand{.name = name});
    }
    return commands;
}
