// Places are offsets in bytes. The file is read with pread, so that reading and appending do not disturb each other.
#include "batch/journal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "line_reader.h"
#include "output.h"
#include "write_all.h"

namespace {

constexpr std::size_t usual_window = 32 << 10;

}  // namespace

Journal::Journal(std::string path) : path_(std::move(path)) { open(); }

Journal::~Journal() {
    if (fd_ >= 0) ::close(fd_);
}

void Journal::open() {
    fd_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (fd_ < 0) fail(errno);
}

void Journal::fail(int error, const char* act) const {
    throw OutputFailed(fmt::format("cannot {} {}: {}", act, path_, std::strerror(error)));
}

void Journal::load(const std::function<void(std::uint64_t, std::string_view)>& take) {
    if (::lseek(fd_, 0, SEEK_SET) < 0) fail(errno);
    lines_ = written_ = 0;
    window_.clear();
    LineReader reader(fd_);
    while (const auto line = reader.next()) {
        if (!line->ended) break;
        take(line->begin, line->text);
        ++lines_;
        written_ = line->begin + line->text.size() + 1;
    }
    if (reader.error() != 0) fail(reader.error(), "read");
    if (::ftruncate(fd_, static_cast<off_t>(written_)) != 0) fail(errno);
}

std::uint64_t Journal::add(const JournalEntry& entry) {
    const std::uint64_t place = bytes();
    write_line(entry, pending_);
    ++lines_;
    return place;
}

std::uint64_t Journal::add(std::string_view line) {
    const std::uint64_t place = bytes();
    pending_.append(line) += '\n';
    ++lines_;
    return place;
}

void Journal::add_finished(std::uint32_t file, std::uint64_t bytes) { write_finished(file, bytes, pending_); }

void Journal::flush(bool sync) {
    if (const int error = write_all(fd_, pending_)) fail(error);
    written_ += pending_.size();
    pending_.clear();
    if (sync && ::fdatasync(fd_) != 0 && errno != EINVAL) fail(errno);
}

void Journal::read(std::uint64_t place, std::string& line) const {
    if (place >= written_) {
        const std::size_t begin = place - written_;
        line.assign(pending_, begin, pending_.find('\n', begin) - begin);
        return;
    }
    std::size_t begin = place - window_at_, end = window_.npos;
    if (place >= window_at_ && begin < window_.size()) end = window_.find('\n', begin);
    for (std::size_t length = usual_window; end == window_.npos; length *= 2) {
        const std::size_t got = read_window(place, length);
        begin = 0;
        end = window_.find('\n');
        if (end == window_.npos && got < length) fail(EIO, "read");
    }
    line.assign(window_, begin, end - begin);
}

/// Has the `length` bytes at `place` in hand, or as many as there are; returns how many.
std::size_t Journal::read_window(std::uint64_t place, std::size_t length) const {
    window_at_ = place;
    window_.resize(length);
    ssize_t got;
    do got = ::pread(fd_, window_.data(), length, static_cast<off_t>(place));
    while (got < 0 && errno == EINTR);
    window_.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    if (got < 0) fail(errno, "read");
    return window_.size();
}

void Journal::replace(const std::function<void(Journal&)>& write) {
    const std::string name = path_ + std::string(temporary_ending);
    ::unlink(name.c_str());
    Journal fresh(name);
    write(fresh);
    fresh.flush(true);
    if (::rename(name.c_str(), path_.c_str()) != 0) fail(errno);
    std::swap(fd_, fresh.fd_);
    written_ = fresh.written_;
    lines_ = fresh.lines_;
    window_.clear();
    pending_.clear();
}
