// A record is cut out by counting brackets outside of texts; a line end inside a text, a bracket of the wrong kind, or the
// start of a record where one is still open tells that it is damaged.
#include "record_stream.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace {

constexpr std::size_t block = 256 << 10;
constexpr std::size_t largest =
    256 << 20;  // bytes of one record; a file that is none of ours may have no line end at all

/// What may stand before a record; byte order marks too, since each of several files that are one stream may have its own.
bool is_blank(char c) {
    constexpr std::string_view blank(" \t\r\n\xEF\xBB\xBF");
    return blank.find(c) != blank.npos;
}

}  // namespace

/// A set of bytes to look for.
struct RecordStream::Bytes {
    bool in[256] = {};
    explicit constexpr Bytes(std::string_view bytes) {
        for (const char c : bytes) in[static_cast<unsigned char>(c)] = true;
    }
};

/// Whether there is a byte at `at_`; reads more when need be, and forgets what lies before `begin_`.
bool RecordStream::ready() {
    while (at_ >= buffer_.size() && !ended_) {
        buffer_.erase(0, begin_);
        at_ -= begin_;
        begin_ = 0;
        const std::size_t filled = buffer_.size();
        buffer_.resize(filled + block);
        const ssize_t got = ::read(fd_, buffer_.data() + filled, block);
        buffer_.resize(filled + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) error_ = errno;
        ended_ = got <= 0;
    }
    return at_ < buffer_.size();
}

/// Goes on to the next byte of the set; false when there is none, or none in what a record may have.
bool RecordStream::find(const Bytes& bytes) {
    while (ready() && at_ - begin_ <= largest) {
        const auto found = std::find_if(buffer_.begin() + static_cast<std::ptrdiff_t>(at_), buffer_.end(),
                                        [&](char c) { return bytes.in[static_cast<unsigned char>(c)]; });
        at_ = static_cast<std::size_t>(found - buffer_.begin());
        if (found != buffer_.end()) return true;
    }
    return false;
}

bool RecordStream::skip_blank() {
    while (ready() && is_blank(buffer_[at_])) {
        line_ += buffer_[at_] == '\n';
        begin_ = ++at_;
    }
    return ready();
}

/// Passes over what follows, up to a line that opens with {.
RecordText RecordStream::damaged(std::size_t line, std::string fault) {
    while (ready()) {
        const bool line_end = buffer_[at_] == '\n';
        line_ += line_end;
        begin_ = ++at_;
        if (line_end && ready() && buffer_[at_] == '{') break;
    }
    return {{}, line, std::move(fault)};
}

RecordText RecordStream::scan() {
    static constexpr Bytes structure("{}[]\"\n"), text("\"\\\n");
    const std::size_t line = line_;
    std::string open;  // the brackets that have to close
    bool in_text = false;
    bool flat = false;  // spread over lines without indent: { at the start of a line may be inside
    for (; find(in_text ? text : structure); ++at_) {
        const char c = buffer_[at_];
        if (c == '"') {
            in_text = !in_text;
        } else if (c == '\\') {
            ++at_;  // what is escaped does not end the text; a line end cannot be escaped
            if (ready() && buffer_[at_] == '\n') --at_;
        } else if (c == '\n') {
            if (in_text) return damaged(line, "the record is cut off inside a text");
            const bool alone = buffer_.find_first_not_of(" \t\r", begin_ + 1) == at_;  // { has the line to itself
            ++line_;
            ++at_;
            const char next = ready() ? buffer_[at_] : '\n';
            if (alone) flat = next != ' ' && next != '\t' && next != '{';
            if (next == '{' && !flat) {
                begin_ = at_;
                return {{}, line, "the record is cut off"};
            }
            --at_;
        } else if (c == '{' || c == '[') {
            open += c == '{' ? '}' : ']';
        } else if (open.back() != c) {
            return damaged(line, "brackets that do not match");
        } else if (open.pop_back(); open.empty()) {
            ++at_;
            return {std::string_view(buffer_).substr(begin_, at_ - begin_), line};
        }
    }
    if (ready()) return damaged(line, fmt::format("a record of more than {} MiB", largest >> 20));
    begin_ = at_;
    return {{}, line, "the record is cut off"};
}

std::optional<RecordText> RecordStream::next() {
    begin_ = at_;
    if (!skip_blank()) return std::nullopt;
    if (buffer_[at_] == '{') return scan();
    const char* const fault = buffer_[at_] == '[' ? "a list; write its records one a line, as jq -c '.[]' does"
                                                  : "no JSON record begins here";
    return damaged(line_, fault);
}
