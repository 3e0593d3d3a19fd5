// Room that is reserved beyond the end does not show in the size, and is given back when no more comes.
#include "batch/long_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "write_all.h"

namespace {

constexpr std::size_t block = 256 << 10;                 // bytes of a write, which begins at a multiple of them
constexpr std::uint64_t room = std::uint64_t{32} << 20;  // bytes reserved at once, in files that have as many

}  // namespace

LongFile::LongFile(int fd, std::uint64_t size, bool sync) : fd_(fd), sync_(sync), size_(size), reserved_(size) {
    if (sync) early_sync_.emplace(fd);
}

LongFile::~LongFile() {
    if (fd_ < 0) return;
    give_back();
    close();
}

int LongFile::close() {
    early_sync_.reset();
    return ::close(std::exchange(fd_, -1)) == 0 ? 0 : errno;
}

int LongFile::append(std::string_view bytes) {
    pending_ += bytes;
    size_ += bytes.size();
    return pending_.size() < block ? 0 : write(pending_.size() - size_ % block);
}

int LongFile::flush() { return write(pending_.size()); }

int LongFile::write(std::size_t bytes) {
    if (const int error = write_all(fd_, std::string_view(pending_).substr(0, bytes))) return error;
    pending_.erase(0, bytes);
    if (early_sync_) early_sync_->written(bytes);
    reserve();
    return 0;
}

/// A file system that cannot do it, or has no more room, will do without, or tell at the next write.
void LongFile::reserve() {
    const std::uint64_t end = size_ - pending_.size();
    if (end < room || end + block <= reserved_) return;
    ::fallocate(fd_, FALLOC_FL_KEEP_SIZE, static_cast<off_t>(end), static_cast<off_t>(room));
    reserved_ = end + room;
}

int LongFile::give_back() {
    const std::uint64_t end = size_ - pending_.size();
    if (reserved_ <= end) return 0;
    reserved_ = end;
    return ::ftruncate(fd_, static_cast<off_t>(end)) == 0 ? 0 : errno;
}

int LongFile::finish() {
    if (const int error = flush()) return error;
    if (const int error = give_back()) return error;
    if (!sync_) return 0;
    if (const int error = early_sync_->finish()) return error;
    return ::fdatasync(fd_) == 0 ? 0 : errno;
}
