// JsonWriter: JSON values in call order in, bytes appended to a string out.
//
// There is no tree: each call writes at once, keys are literals of known length, and text is copied in long stretches.
// The caller is trusted to nest calls properly; the round trip test proves that the documents do.
//
// Two things make it short: a comma follows every value, and what closes takes the place of the last one; and the string out is
// kept longer than what is written, so that bytes are put down by a pointer and room is asked for once for a key and its value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "reportx/decimal.h"
#include "reportx/span.h"
#include "reportx/write.h"

namespace reportx {

class JsonWriter {
public:
    JsonWriter(std::string& out, Layout layout) : out_(out), pretty_(layout == Layout::pretty), start_(out.size()) {
        grow(longest_value, start_);
    }
    ~JsonWriter() { out_.resize(used() - (used() > start_ ? 1 : 0)); }  // the last comma
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void open(char bracket) {
        put(bracket);
        ++depth_;
    }
    void close(char bracket) {
        --depth_;
        if (at_[-1] == ',') {
            --at_;
            if (pretty_) new_line();
        }
        room(longest_value);
        put(bracket);
        put(',');
    }

    /// Starts a member of the open object; its value is the next call, on what this returns.
    template <std::size_t Size>
    JsonWriter& key(const char (&name)[Size]) {
        if (pretty_) new_line();
        room(Size + longest_value);
        char* at = at_;  // a member would be stored after each byte
        *at++ = '"';
        std::memcpy(at, name, Size - 1);
        at += Size - 1;
        *at++ = '"';
        *at++ = ':';
        if (pretty_) *at++ = ' ';
        at_ = at;
        return *this;
    }
    /// Starts an element of the open array; its value is the next call, on what this returns.
    JsonWriter& element() {
        if (pretty_) new_line();
        room(longest_value);
        return *this;
    }

    void null() { literal("null,"); }
    void number(std::uint64_t value) {
        at_ = digits(at_, value);
        put(',');
    }
    void decimal(const Decimal& value) {
        value.scale == 0 && value.coefficient >= 0 ? number(static_cast<std::uint64_t>(value.coefficient))
                                                   : raw(value.to_string());
    }
    /// A string of plain ASCII letters, such as a name of an enumeration.
    void name(std::string_view plain) {
        room(plain.size() + longest_value);
        char* at = at_;
        *at++ = '"';
        at_ = copy(plain, at);
        literal("\",");
    }
    /// A string of any valid UTF-8.
    void string(std::string_view utf8);
    /// `"q12"`, for the element at `index` of its list.
    void id(char prefix, std::size_t index) {
        char* at = at_;
        *at++ = '"';
        *at++ = prefix;
        at_ = digits(at, index + 1);
        literal("\",");
    }
    /// `[begin,end]`, on one line in either layout.
    void span(Span span) {
        char* at = at_;
        *at++ = '[';
        at = digits(at, span.begin);
        *at++ = ',';
        if (pretty_) *at++ = ' ';
        at_ = digits(at, span.end);
        literal("],");
    }

private:
    static constexpr std::size_t longest_value = 64;  // of null, numbers, ids, spans and brackets, with room to spare

    std::size_t used() const { return static_cast<std::size_t>(at_ - out_.data()); }
    void room(std::size_t bytes) {
        if (static_cast<std::size_t>(end_ - at_) < bytes) grow(bytes, used());
    }
    void grow(std::size_t bytes, std::size_t used);
    void put(char byte) { *at_++ = byte; }
    template <std::size_t Size>
    void literal(const char (&bytes)[Size]) {
        std::memcpy(at_, bytes, Size - 1);
        at_ += Size - 1;
    }
    /// Copies bytes that are few, nearly always, to `at` and returns what is behind them: two moves that may overlap in place of a call.
    static char* copy(std::string_view few, char* at) {
        const std::size_t size = few.size();
        const auto ends = [&]<class Half>(Half half) {
            std::memcpy(&half, few.data(), sizeof half);
            std::memcpy(at, &half, sizeof half);
            std::memcpy(&half, few.data() + size - sizeof half, sizeof half);
            std::memcpy(at + size - sizeof half, &half, sizeof half);
        };
        if (size > 16) {
            std::memcpy(at, few.data(), size);
        } else if (size >= 8) {
            ends(std::uint64_t{});
        } else if (size >= 4) {
            ends(std::uint32_t{});
        } else {
            for (std::size_t i = 0; i < size; ++i) at[i] = few[i];
        }
        return at + size;
    }
    /// Writes `value` at `at` and returns what is behind it.
    static char* digits(char* at, std::uint64_t value);
    void raw(std::string_view bytes);
    void new_line();
    void escaped(std::string_view utf8);
    std::size_t escape(std::string_view utf8, std::size_t at);
    void escape_unit(unsigned unit);

    std::string& out_;
    const bool pretty_;
    const std::size_t start_;  // what stood in `out_` before
    std::size_t depth_ = 0;
    char *at_ = nullptr, *end_ = nullptr;  // where the next byte goes, and the end of `out_`
};

}  // namespace reportx
