#include "batch/destination.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <climits>
#include <cstdlib>

#include "batch/folder_output.h"
#include "command.h"

namespace {

bool is_lines(const std::string& name) { return name.ends_with(".jsonl") || name.ends_with(".ndjson"); }

std::string resolved(const std::string& path) {
    char real[PATH_MAX];
    return ::realpath(path.c_str(), real) ? std::string(real) : std::string();
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return path.substr(0, slash == path.npos ? 0 : slash + 1);
}

std::string last_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Destination to_file(const std::string& path) { return {Destination::file, path, state_of(path)}; }

Destination to_folder(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return {Destination::folder, path, path + "/.reportx"};
}

/// An input at a place where an output may be put.
void check_input(const std::string& path, const Destination& destination, const std::string& real_output) {
    const std::string real = resolved(path);
    const bool inside =
        destination.kind == Destination::folder ? real.starts_with(real_output + '/') : real == real_output;
    if (!inside || real_output.empty()) return;
    throw UsageError(fmt::format("{} is an input and lies where outputs are put; name another output", path));
}

}  // namespace

std::string state_of(const std::string& path) { return folder_of(path) + '.' + last_of(path) + ".reportx"; }

std::optional<OwnPlaces> Destination::own() const {
    if (kind == stream) return std::nullopt;
    struct stat status {};
    const std::string place = kind == folder ? output : folder_of(output);
    if (::stat(place.empty() ? "." : place.c_str(), &status) != 0) return std::nullopt;
    const FileId id{status.st_dev, status.st_ino};
    if (kind == folder) return OwnPlaces{id, {}};
    return OwnPlaces{id, {last_of(output), last_of(state)}};
}

Destination find_destination(const std::string& output) {
    if (output.empty()) throw UsageError("name the output: -o FOLDER, or -o FILE.jsonl for one file of all records");
    if (output == "-") return {Destination::stream, output, {}};
    struct stat status {};
    if (::stat(output.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode)) return to_folder(output);
        if (!S_ISREG(status.st_mode)) return {Destination::stream, output, {}};
        if (!is_lines(output)) throw UsageError(fmt::format("{} is a file: name a folder, or a file *.jsonl", output));
        const bool is_link = ::lstat(output.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
        return to_file(is_link ? resolved(output) : output);
    }
    if (is_lines(output)) return to_file(output);
    if (output.ends_with(".json")) {
        throw UsageError(fmt::format("{} can hold one document only: name a folder, or a file *.jsonl", output));
    }
    return to_folder(output);
}

void check_outputs(InputList& list, const Destination& destination) {
    const std::string_view end = destination.kind == Destination::folder ? FolderOutput::ending : "";
    const auto clash = list.index(end);
    std::string path, other;
    if (clash) {
        list.open_path(clash->first, path);
        list.open_path(clash->second, other);
        throw UsageError(path == other ? fmt::format("{} is named twice, or within a folder that is named, too", path)
                                       : fmt::format("{} and {} would have the same output; read them in two runs with "
                                                     "two outputs",
                                                     path, other));
    }
    const std::string real_output = resolved(destination.output);
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (list.fate(i) == Fate::skipped) continue;
        list.open_path(i, path);
        const bool may_be = end.empty() ? last_of(path) == last_of(destination.output) : path.ends_with(end);
        if (may_be) check_input(path, destination, real_output);
    }
}
