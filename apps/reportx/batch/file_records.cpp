// Data is written before the lines that tell of it: block by block the data, once a second the lines. Neither is sure to be on the disk
// before the end: a power cut may tear both, so a part file that is gone on with has the checksum of each of its records looked at.
#include "batch/file_records.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "output.h"

namespace {

using namespace std::chrono_literals;

constexpr std::size_t many_lines = 256 << 10;  // bytes of the journal
constexpr auto long_enough = 1s;

[[noreturn]] void fail(const std::string& path, int error) {
    throw OutputFailed(fmt::format("cannot write {}: {}", path, std::strerror(error)));
}

}  // namespace

FileRecords::FileRecords(Setup setup, RecordFiles& files, Journal& journal, InputList& list)
    : setup_(setup),
      files_(files),
      journal_(journal),
      list_(list),
      in_place_(setup.base != 0),
      file_(setup.base),
      position_(0),
      flushed_(std::chrono::steady_clock::now()) {}

void FileRecords::keep(std::uint32_t input) {
    std::string text;
    journal_.read(list_.line(input), text);
    auto entry = read_entry(text);
    if (!entry) fail("the journal of " + files_.target(), EIO);
    any_done_ |= entry->done;
    if (in_place_ && entry->place.file == file_ && (!entry->done || entry->place.at == position_)) {
        position_ += entry->output_bytes;
        return;
    }
    leave_base(input);
    const Place from = std::exchange(entry->place, {file_, position_});
    if (entry->done && !files_.read(from, entry->output_bytes, text)) fail(files_.target(), EIO);
    if (entry->done) append(text);
    enter(input, *entry);
}

void FileRecords::add(std::uint32_t input, JournalEntry& entry, std::string_view record) {
    if (entry.done || file_ == 0) leave_base(input);
    entry.place = {file_, position_};
    if (entry.done) append(record);
    any_done_ |= entry.done;
    enter(input, entry);
    list_.set_fate(input, entry.done ? Fate::done : Fate::failed);
}

/// From here on something is written: behind what is kept in the base where that is its end, else into a new file.
void FileRecords::leave_base(std::uint32_t input) {
    if (part_) return;
    if (!in_place_ || files_.is_finished(file_) || position_ != setup_.base_kept) return begin_file(input);
    in_place_ = false;
    open_part(O_WRONLY | O_APPEND, position_);
    if (::ftruncate(part_->fd(), static_cast<off_t>(position_)) != 0) fail(files_.part(file_), errno);
}

void FileRecords::begin_file(std::uint32_t input) {
    const std::uint32_t base = std::exchange(file_, setup_.next);
    const bool takes_over = std::exchange(in_place_, false);
    open_part(O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, takes_over ? position_ : 0);
    if (!takes_over) return;
    if (const int error = files_.copy_front(base, position_, part_->fd())) fail(files_.part(file_), error);
    std::string line;
    for (std::uint32_t before = 0; before < input; ++before) {
        if (list_.line(before) == InputList::no_line) continue;
        journal_.read(list_.line(before), line);
        auto entry = read_entry(line);
        if (!entry) fail("the journal of " + files_.target(), EIO);
        entry->place.file = file_;
        enter(before, *entry);
    }
}

void FileRecords::open_part(int flags, std::uint64_t size) {
    const int fd = ::open(files_.part(file_).c_str(), flags | O_CLOEXEC, 0666);
    if (fd < 0) fail(files_.part(file_), errno);
    part_.emplace(fd, size, setup_.sync);
}

void FileRecords::append(std::string_view bytes) {
    position_ += bytes.size();
    if (const int error = part_->append(bytes)) fail(files_.part(file_), error);
}

void FileRecords::enter(std::uint32_t input, const JournalEntry& entry) {
    list_.set_line(input, journal_.add(entry));
    if (journal_.pending() >= many_lines) flush();
}

void FileRecords::flush() {
    if (const int error = part_ ? part_->flush() : 0) fail(files_.part(file_), error);
    journal_.flush(false);
    flushed_ = std::chrono::steady_clock::now();
}

void FileRecords::pause() {
    if (std::chrono::steady_clock::now() - flushed_ >= long_enough) flush();
}

void FileRecords::finish() {
    const bool all_there = in_place_ && files_.is_finished(file_) && files_.size(file_) == position_;
    if (all_there || file_ == 0) return journal_.flush(setup_.sync);
    leave_base(list_.size());
    flush();
    if (!any_done_) return files_.drop_parts();
    const std::string path = files_.part(file_);
    if (const int error = part_->finish()) fail(path, error);
    journal_.add_finished(file_, position_);
    journal_.flush(setup_.sync);
    if (const int error = files_.finish(file_, part_->fd())) fail(files_.target(), error);
    if (const int error = part_->close()) fail(files_.target(), error);
    part_.reset();
    files_.drop_parts();
}

std::optional<Finished> FileRecords::finished() const {
    return any_done_ ? std::optional(Finished{file_, position_}) : std::nullopt;
}

/// What is whole stays in the part file, for the run that goes on.
void FileRecords::abandon() {
    flush();
    part_.reset();
}
