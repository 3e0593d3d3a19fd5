// JsonWriter: JSON values in call order in, bytes appended to a string out.
//
// There is no tree: each call writes at once, keys are literals of known length, and text is copied in long stretches.
// The caller is trusted to nest calls properly; the round trip test proves that the documents do.
//
// Two things make it short: a comma follows every value, and what closes takes the place of the last one; and the string out is
// kept longer than what is written, so that bytes are put down by a pointer. Room is asked for where something opens and for each
// string, and there for all keys, numbers and the like up to the next.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "reportx/decimal.h"
#include "reportx/span.h"
#include "reportx/write.h"

namespace reportx {

/// A name of an enumeration as it is written, with its quotation marks and the comma behind.
struct QuotedName {
    char bytes[24] = {};
    std::size_t size = 0;
};

template <std::size_t count>
consteval std::array<QuotedName, count> quoted_names(const std::string_view (&names)[count]) {
    std::array<QuotedName, count> list;
    for (std::size_t i = 0; i < count; ++i) {
        const auto put = [&](char byte) { list[i].bytes[list[i].size++] = byte; };
        put('"');
        for (const char byte : names[i]) put(byte);
        put('"');
        put(',');
    }
    return list;
}

/// 000 to 999, each with the number of its leading zeros behind it.
inline constexpr auto three_digits_of = [] {
    std::array<char, 4 * 1001> digits{};  // four bytes are read from the last digit of the last
    for (std::size_t i = 0; i < 1000; ++i) {
        digits[4 * i] = static_cast<char>('0' + i / 100);
        digits[4 * i + 1] = static_cast<char>('0' + i / 10 % 10);
        digits[4 * i + 2] = static_cast<char>('0' + i % 10);
        digits[4 * i + 3] = i < 10 ? 2 : i < 100 ? 1 : 0;
    }
    return digits;
}();

class JsonWriter {
public:
    JsonWriter(std::string& out, Layout layout) : out_(out), pretty_(layout == Layout::pretty), start_(out.size()) {
        grow(spare, start_);
    }
    ~JsonWriter() { out_.resize(used() - (used() > start_ ? 1 : 0)); }  // the last comma
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void open(char bracket) {
        room(spare);
        put(bracket);
        ++depth_;
    }
    void close(char bracket) {
        --depth_;
        if (at_[-1] == ',') {
            --at_;
            if (pretty_) new_line();
        }
        put(bracket);
        put(',');
    }

    /// Starts a member of the open object; its value is the next call, on what this returns.
    template <std::size_t Size>
    JsonWriter& key(const char (&name)[Size]) {
        if (pretty_) {
            key_on_new_line({name, Size - 1});
            return *this;
        }
        char* at = at_;  // a member would be stored after each byte
        *at++ = '"';
        std::memcpy(at, name, Size - 1);
        at += Size - 1;
        *at++ = '"';
        *at++ = ':';
        at_ = at;
        return *this;
    }
    /// Starts an element of the open array; its value is the next call, on what this returns.
    JsonWriter& element() {
        if (pretty_) new_line();
        room(spare);
        return *this;
    }

    void null() { literal("null,"); }
    void number(std::uint64_t value) {
        at_ = digits(at_, value);
        put(',');
    }
    void decimal(const Decimal& value);
    /// A string of plain ASCII letters.
    void name(std::string_view plain) {
        room(plain.size() + spare);
        char* at = at_;
        *at++ = '"';
        at_ = copy(plain, at);
        literal("\",");
    }
    void name(const QuotedName& quoted) {
        std::memcpy(at_, quoted.bytes, sizeof quoted.bytes);
        at_ += quoted.size;
    }
    /// A string of any valid UTF-8.
    void string(std::string_view utf8);
    /// A slice of a text that is plain (`Text::is_plain`).
    void plain_string(std::string_view utf8);
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
    static constexpr std::size_t spare =
        512;  // more than anything but strings needs from one string or opening to the next

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
    /// Writes `value` at `at` and returns what is behind it; up to three bytes behind that are written too.
    static char* digits(char* at, std::uint64_t value) {
        if (value < 1'000) return first_digits(at, value);
        if (value < 1'000'000) return three_digits(first_digits(at, value / 1'000), value % 1'000);
        return many_digits(at, value);
    }
    static char* first_digits(char* at, std::uint64_t below_thousand) {
        const char* const digits = &three_digits_of[4 * below_thousand];
        const char zeros = digits[3];
        std::memcpy(at, digits + zeros, 4);
        return at + 3 - zeros;
    }
    static char* three_digits(char* at, std::uint64_t below_thousand) {
        std::memcpy(at, &three_digits_of[4 * below_thousand], 4);
        return at + 3;
    }
    static char* many_digits(char* at, std::uint64_t value);
    void raw(std::string_view bytes);
    void new_line();
    void key_on_new_line(std::string_view name);
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
