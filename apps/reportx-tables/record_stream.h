// RecordStream: bytes of a file or pipe in, the text of one JSON record after the other out.
//
// One record a line, records spread over lines, and files of either kind one behind the other. It looks at brackets and
// quotes only, and finds the next record again behind one that is damaged: a record opens with { at the start of a line,
// and what is inside one that is spread over lines is indented. No more than one record is held.
#pragma once

#include <optional>
#include <string>
#include <string_view>

struct RecordText {
    std::string_view text;   ///< lives until the next call; empty when there is a fault
    std::size_t line = 0;    ///< in which it begins, from 1
    std::string fault = {};  ///< why no record could be cut out here; empty when one was
};

class RecordStream {
public:
    /// Reads from `fd`, which stays the caller's.
    explicit RecordStream(int fd) : fd_(fd) {}

    /// Nothing at the end, also when reading fails.
    std::optional<RecordText> next();

    /// errno of a failed read, 0 when there was none.
    int error() const { return error_; }

private:
    struct Bytes;

    bool ready();
    bool find(const Bytes& bytes);
    bool skip_blank();
    RecordText damaged(std::size_t line, std::string fault);
    RecordText scan();

    int fd_;
    int error_ = 0;
    bool ended_ = false;
    std::string buffer_;
    std::size_t begin_ = 0;  // of the record at hand, in the buffer
    std::size_t at_ = 0;     // the byte looked at
    std::size_t line_ = 1;
};
