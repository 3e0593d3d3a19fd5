// JsonWriter: JSON values in call order in, bytes appended to a string out.
//
// There is no tree: each call writes at once, keys are literals of known length, and text is copied in long stretches.
// The caller is trusted to nest calls properly; the round trip test proves that the documents do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "reportx/span.h"
#include "reportx/write.h"

namespace reportx {

class JsonWriter {
public:
    JsonWriter(std::string& out, Layout layout) : out_(out), pretty_(layout == Layout::pretty) {}
    ~JsonWriter() { flush(); }
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void open(char bracket) {
        room(1);
        put(bracket);
        ++depth_;
        first_ = true;
    }
    void close(char bracket) {
        --depth_;
        if (!first_) new_line();
        room(1);
        put(bracket);
        first_ = false;
    }

    /// Starts a member of the open object; its value is the next call, on what this returns.
    template <std::size_t Size>
    JsonWriter& key(const char (&name)[Size]) {
        separate();
        room(Size + 4);
        put('"');
        std::memcpy(block_ + used_, name, Size - 1);
        used_ += Size - 1;
        put('"');
        put(':');
        if (pretty_) put(' ');
        return *this;
    }
    /// Starts an element of the open array; its value is the next call, on what this returns.
    JsonWriter& element() {
        separate();
        return *this;
    }

    void null() { raw("null"); }
    void number(std::uint64_t value);
    /// Digits, a literal or a name that needs no escaping, as they are.
    void raw(std::string_view bytes);
    /// A string of plain ASCII letters, such as a name of an enumeration.
    void name(std::string_view plain);
    /// A string of any valid UTF-8.
    void string(std::string_view utf8);
    /// `"q12"`, for the element at `index` of its list.
    void id(char prefix, std::size_t index);
    /// `[begin,end]`, on one line in either layout.
    void span(Span span);

private:
    void room(std::size_t bytes) {
        if (sizeof block_ - used_ < bytes) flush();
    }
    void put(char byte) { block_[used_++] = byte; }
    void digits(std::uint64_t value);
    void separate() {
        room(1);
        if (!first_) put(',');
        first_ = false;
        new_line();
    }
    void new_line();
    void flush();
    std::size_t escape(std::string_view utf8, std::size_t at);
    void escape_unit(unsigned unit);

    std::string& out_;
    const bool pretty_;
    bool first_ = true;
    int depth_ = 0;
    std::size_t used_ = 0;
    char block_[4096];  // what is not yet in out_: appending to a string byte by byte costs several times as much
};

}  // namespace reportx
