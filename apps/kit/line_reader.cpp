// One buffer that grows to the longest line within the limit. Each byte is searched once; what remains of a line is moved to
// the front only when room is wanted. Of a line that is too long only its length is kept.
#include "line_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace {

constexpr std::size_t block = 256 << 10;

}  // namespace

LineReader::LineReader(int fd, char end, std::size_t limit) : fd_(fd), end_(end), limit_(limit), buffer_(block) {}

/// Reads on behind what is there; false at the end of the input.
bool LineReader::fill() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, filled_ - begin_);
        dropped_ += begin_;
        filled_ -= begin_;
        searched_ -= begin_;
        begin_ = 0;
    }
    if (filled_ == buffer_.size()) buffer_.resize(buffer_.size() + std::min(buffer_.size(), std::max(limit_, block)));
    for (;;) {
        const ssize_t got = ::read(fd_, buffer_.data() + filled_, buffer_.size() - filled_);
        if (got > 0) {
            filled_ += static_cast<std::size_t>(got);
            return true;
        }
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) error_ = errno;
        return false;
    }
}

LineReader::Line LineReader::take(std::size_t length, bool ended) {
    Line line{{buffer_.data() + begin_, length}, dropped_ + begin_, ended, false};
    begin_ += length + (ended ? 1 : 0);
    searched_ = begin_;
    if (passing_over_ || length > limit_) {
        line.text = {};
        line.too_long = true;
        passing_over_ = false;
    }
    return line;
}

std::optional<LineReader::Line> LineReader::next() {
    while (!at_end_) {
        const auto* const found =
            static_cast<const char*>(std::memchr(buffer_.data() + searched_, end_, filled_ - searched_));
        if (found) return take(static_cast<std::size_t>(found - buffer_.data()) - begin_, true);
        searched_ = filled_;
        if (filled_ - begin_ > limit_) {  // the end of this line is still wanted, its text no more
            passing_over_ = true;
            begin_ = filled_;
        }
        at_end_ = !fill();
    }
    if (error_ != 0 || (filled_ == begin_ && !passing_over_)) return std::nullopt;
    return take(filled_ - begin_, false);
}
