// LineReader: an open file in, one line after the other out, in bounded memory however long the file or a line is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

class LineReader {
public:
    struct Line {
        std::string_view text;    ///< without its end; lives until the next call
        std::uint64_t begin = 0;  ///< its place in what was read, in bytes
        bool ended = true;        ///< false for a last line without line end
        bool too_long = false;    ///< longer than the limit: `text` is empty, the line is passed over
    };

    /// Reads `fd`, which stays the caller's; a line ends with `end`. Longer lines than `limit` bytes are not kept.
    explicit LineReader(int fd, char end = '\n', std::size_t limit = std::numeric_limits<std::size_t>::max());

    /// The next line; nothing at the end and after a failed read.
    std::optional<Line> next();

    /// errno of the read that failed; 0 when none did.
    int error() const { return error_; }

private:
    bool fill();
    Line take(std::size_t length, bool ended);

    int fd_;
    char end_;
    std::size_t limit_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, filled_ = 0, searched_ = 0;
    std::uint64_t dropped_ = 0;  // bytes that have left the buffer
    bool passing_over_ = false, at_end_ = false;
    int error_ = 0;
};
