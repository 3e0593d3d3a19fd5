// A folder is read to its end and sorted before anything below it is looked at. Folders sort as if their names ended
// with a slash, so that the whole comes out in the order of whole paths without being sorted as a whole.
#include "batch/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "checksum.h"
#include "command.h"

namespace {

unsigned char type_of(const struct stat& status) {
    if (S_ISREG(status.st_mode)) return DT_REG;
    if (S_ISDIR(status.st_mode)) return DT_DIR;
    return S_ISLNK(status.st_mode) ? DT_LNK : DT_FIFO;
}

FileId id_of(const struct stat& status) { return {status.st_dev, status.st_ino}; }

}  // namespace

/// All names of one folder.
struct Walk::Entries {
    struct Entry {
        std::uint32_t name;  ///< where it begins in `names`
        unsigned char type;
    };

    explicit Entries(const std::string& path) : folder(::opendir(path.empty() ? "." : path.c_str()), ::closedir) {}

    /// Closes the folder; false when it could not be read to its end.
    bool read(bool follow) {
        for (;;) {
            errno = 0;
            const dirent* const entry = ::readdir(folder.get());
            if (!entry) break;
            if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
            list.push_back({static_cast<std::uint32_t>(names.size()), type(entry->d_name, entry->d_type, follow)});
            names.append(entry->d_name, std::strlen(entry->d_name) + 1);
        }
        const bool whole = errno == 0;
        folder.reset();
        std::ranges::sort(list, [&](const Entry& a, const Entry& b) { return before(a, b); });
        return whole;
    }

    /// A link is what it points to when it is followed; one that leads nowhere is a file that is missing.
    unsigned char type(const char* name, unsigned char told, bool follow) const {
        if (told != DT_UNKNOWN && !(told == DT_LNK && follow)) return told;
        struct stat status {};
        const bool known = ::fstatat(::dirfd(folder.get()), name, &status, follow ? 0 : AT_SYMLINK_NOFOLLOW) == 0;
        if (!known) return DT_REG;
        return type_of(status);
    }

    bool before(const Entry& a, const Entry& b) const {
        const std::string_view left = names.data() + a.name, right = names.data() + b.name;
        const std::size_t common = std::min(left.size(), right.size());
        if (const int order = left.compare(0, common, right, 0, common)) return order < 0;
        const auto next = [&](std::string_view name, unsigned char kind) -> unsigned char {
            if (name.size() > common) return static_cast<unsigned char>(name[common]);
            return kind == DT_DIR ? '/' : 0;
        };
        return next(left, a.type) < next(right, b.type);
    }

    std::unique_ptr<DIR, int (*)(DIR*)> folder;
    FileId id{};
    std::string names;
    std::vector<Entry> list;
};

std::string path_below(std::string_view name) {
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        name.remove_prefix(std::min(part.size() + 1, name.size()));
        if (part == "..") {
            if (!parts.empty()) parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
    }
    return fmt::format("{}", fmt::join(parts, "/"));
}

bool Walk::is_own(FileId folder) const {
    return options_.own && folder == options_.own->folder && options_.own->names.empty();
}

bool Walk::is_own(FileId folder, std::string_view name) const {
    if (!options_.own || folder != options_.own->folder) return false;
    return std::ranges::find(options_.own->names, name) != options_.own->names.end();
}

void Walk::add_input(const std::string& relative, std::uint32_t folder, std::string_view name) {
    digest_ = checksum(relative, digest_);
    const std::uint32_t position = inputs_++;
    if (options_.shard.takes(relative)) list_.add_input(folder, name, position);
}

void Walk::add_skipped(const std::string& relative, std::uint32_t folder, std::string_view name, Skipped why) {
    if (options_.shard.takes(relative)) list_.add_skipped(folder, name, why);
}

void Walk::add(const std::string& name) {
    struct stat status {};
    const bool found = ::stat(name.c_str(), &status) == 0;
    if (found && S_ISDIR(status.st_mode)) {
        if (is_own(id_of(status)))
            throw UsageError(fmt::format("{} is input and output at once: name another folder after -o", name));
        open_ = name.substr(0, name.find_last_not_of('/') + 1) + '/';
        relative_ = options_.prefix ? path_below(open_) : std::string();
        if (!relative_.empty()) relative_ += '/';
        visited_.insert(id_of(status));
        return enter_folder();
    }
    const std::size_t slash = name.rfind('/') + 1;
    const std::string last = name.substr(slash);
    std::string below = path_below(name.substr(0, slash));
    if (!below.empty()) below += '/';
    if (!named_folder_ || list_.opened(*named_folder_) != name.substr(0, slash)) {
        named_folder_ = list_.add_folder(name.substr(0, slash), below);
    }
    if (const auto why = options_.selection.refuse_named(below + last, last.c_str())) {
        return add_skipped(below + last, *named_folder_, last, *why);
    }
    add_input(below + last, *named_folder_, last);
}

/// Reads the folder `open_` and all below it.
void Walk::enter_folder() {
    Entries entries(open_);
    struct stat status {};
    if (entries.folder && ::fstat(::dirfd(entries.folder.get()), &status) == 0) entries.id = id_of(status);
    if (is_own(entries.id)) return;
    const std::uint32_t folder = list_.add_folder(open_, relative_);
    if (!entries.folder || !entries.read(options_.follow)) add_input(relative_ + '.', folder, ".");
    for (const Entries::Entry& entry : entries.list) {
        add_entry(entries, entries.names.data() + entry.name, entry.type, folder);
    }
}

void Walk::add_entry(const Entries& entries, const char* name, unsigned char type, std::uint32_t folder) {
    if (is_own(entries.id, name)) return;
    if (type == DT_DIR) return add_subfolder(name, folder);
    const std::string relative = relative_ + name;
    std::optional<Skipped> why = options_.selection.refuse_file(relative, name);
    if (!why && type == DT_LNK) why = Skipped::symlink;
    if (!why && type != DT_REG) why = Skipped::special;
    if (why) return add_skipped(relative, folder, name, *why);
    add_input(relative, folder, name);
}

void Walk::add_subfolder(const char* name, std::uint32_t folder) {
    const std::string relative = relative_ + name;
    std::optional<Skipped> why = options_.selection.refuse_folder(relative, name);
    if (!why && options_.follow) {
        struct stat status {};
        const bool known = ::stat((open_ + name).c_str(), &status) == 0;
        if (known && !visited_.insert(id_of(status)).second) why = Skipped::loop;
    }
    if (why) return add_skipped(relative + '/', folder, std::string(name) + '/', *why);
    const std::size_t open_size = open_.size(), relative_size = relative_.size();
    open_.append(name) += '/';
    relative_.append(name) += '/';
    enter_folder();
    open_.resize(open_size);
    relative_.resize(relative_size);
}
