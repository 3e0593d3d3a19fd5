#include "batch/record_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string_view>
#include <utility>

#include "write_all.h"

RecordFiles::RecordFiles(std::string target, std::string folder, std::optional<Finished> finished)
    : target_(std::move(target)), folder_(std::move(folder)), finished_(finished) {
    if (finished_) ::rename(part(finished_->file).c_str(), target_.c_str());  // fails when it was done
}

RecordFiles::~RecordFiles() {
    for (const auto& [number, file] : open_) {
        if (file.fd >= 0) ::close(file.fd);
    }
}

std::string RecordFiles::part(std::uint32_t file) const { return fmt::format("{}/part-{}.jsonl", folder_, file); }

const RecordFiles::Open* RecordFiles::find(std::uint32_t file) {
    auto [it, is_new] = open_.try_emplace(file, Open{-1, 0});
    if (is_new) {
        const std::string path = is_finished(file) ? target_ : part(file);
        it->second.fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        if (it->second.fd >= 0 && ::fstat(it->second.fd, &status) == 0) {
            it->second.bytes = static_cast<std::uint64_t>(status.st_size);
        }
    }
    const Open& found = it->second;
    if (found.fd < 0 || (is_finished(file) && found.bytes != finished_->bytes)) return nullptr;
    return &found;
}

std::optional<std::uint64_t> RecordFiles::size(std::uint32_t file) {
    const Open* const open = find(file);
    return open ? std::optional(open->bytes) : std::nullopt;
}

bool RecordFiles::read(Place place, std::uint64_t bytes, std::string& out) {
    const Open* const open = find(place.file);
    out.clear();
    if (!open || place.at > open->bytes || bytes > open->bytes - place.at) return false;
    out.resize(bytes);
    for (std::size_t filled = 0; filled < bytes;) {
        const ssize_t got =
            ::pread(open->fd, out.data() + filled, bytes - filled, static_cast<off_t>(place.at + filled));
        if (got <= 0 && !(got < 0 && errno == EINTR)) return false;
        if (got > 0) filled += static_cast<std::size_t>(got);
    }
    return true;
}

int RecordFiles::copy_front(std::uint32_t file, std::uint64_t bytes, int to) {
    std::string block;
    for (std::uint64_t at = 0; at < bytes; at += block.size()) {
        if (!read({file, at}, std::min<std::uint64_t>(1 << 20, bytes - at), block)) return EIO;
        if (const int error = write_all(to, block)) return error;
    }
    return 0;
}

int RecordFiles::finish(std::uint32_t file, int fd) {
    struct stat old {};
    if (::stat(target_.c_str(), &old) == 0) ::fchmod(fd, old.st_mode & 07777);
    return ::rename(part(file).c_str(), target_.c_str()) == 0 ? 0 : errno;
}

void RecordFiles::drop_parts(std::uint32_t but) {
    const std::string kept = but == 0 ? std::string() : fmt::format("part-{}.jsonl", but);
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder_.c_str()), ::closedir);
    while (const dirent* const entry = entries ? ::readdir(entries.get()) : nullptr) {
        const std::string_view name = entry->d_name;
        if (name.starts_with("part-") && name != kept) ::unlink(fmt::format("{}/{}", folder_, name).c_str());
    }
}
