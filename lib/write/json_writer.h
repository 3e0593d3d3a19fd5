// JsonWriter: JSON values in call order in, bytes appended to a string out.
//
// There is no tree: each call writes at once, keys are literals of known length, and text is copied in long stretches.
// The caller is trusted to nest calls properly; the round trip test proves that the documents do.
//
// Three things make it short: a comma follows every value, and what closes takes the place of the last one; the string out is kept
// longer than what is written, and room is asked for at each element of a list and for each string, and there for all keys, numbers and
// the like up to the next; and a writer is a value, passed on and given back, so that where the next byte goes stays in a register.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "reportx/decimal.h"
#include "reportx/span.h"
#include "reportx/text.h"
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

/// A key as it is written, with its quotation marks, the colon and a null behind; made when the program is.
struct QuotedKey {
    static constexpr std::string_view null = "null,";

    template <std::size_t size_and_end>
    consteval QuotedKey(const char (&name)[size_and_end]) : size(size_and_end + 2) {
        char* at = bytes;
        const auto put = [&](char byte) { *at++ = byte; };
        put('"');
        for (std::size_t i = 0; i + 1 < size_and_end; ++i) put(name[i]);
        put('"');
        put(':');
        for (const char byte : null) put(byte);
    }

    char bytes[24] = {};
    std::size_t size;  // without the null
};

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

/// The string that is written to. What writes more than a few bytes takes the place where they go and returns what is behind them, with
/// room there for `spare` bytes.
class JsonOutput {
public:
    explicit JsonOutput(std::string& out) : out_(out), start_(out.size()), begin_(grow(nullptr, 0)) {}
    JsonOutput(const JsonOutput&) = delete;
    JsonOutput& operator=(const JsonOutput&) = delete;

private:
    template <Layout>
    friend class JsonWriter;
    static constexpr std::size_t spare =
        512;  // more than anything but strings needs from one string or element to the next

    bool has_room(const char* at, std::size_t bytes) const {
        return static_cast<std::size_t>(end_ - at) >= bytes + spare;
    }
    char* with_room(char* at, std::size_t bytes) { return has_room(at, bytes) ? at : grow(at, bytes); }
    template <std::size_t Size>
    static char* copy_literal(const char (&bytes)[Size], char* at) {
        std::memcpy(at, bytes, Size - 1);
        return at + Size - 1;
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

    char* grow(char* at, std::size_t bytes);
    char* new_line(char* at);
    char* key_on_new_line(char* at, std::string_view name);
    char* decimal(char* at, const Decimal& value);
    char* long_decimal(char* at, const Decimal& value);
    char* raw(char* at, std::string_view bytes);
    char* string(char* at, std::string_view utf8);
    char* slice(char* at, const Text& text, Span span);
    char* escaped_slice(char* at, std::string_view plain);
    char* escaped(char* at, std::string_view utf8);
    void end(const char* at);

    std::string& out_;
    const std::size_t start_;  // what stood in `out_` before
    std::size_t depth_ = 0;    // of what is open, when it is laid out
    char* end_ = nullptr;      // of `out_`
    char* const begin_;
};

template <Layout layout>
class JsonWriter {
public:
    explicit JsonWriter(JsonOutput& out) : out_(&out), at_(out.begin_) {}

    void open(char bracket) {
        put(bracket);
        if constexpr (is_pretty) ++out_->depth_;
    }
    void close(char bracket) {
        if constexpr (is_pretty) --out_->depth_;
        if (at_[-1] == ',') {
            --at_;
            if constexpr (is_pretty) at_ = out_->new_line(at_);
        }
        put(bracket);
        put(',');
    }
    /// Ends the document: what was written is in the string.
    void end() { out_->end(at_); }

    /// Starts a member of the open object; its value is the next call, on what this returns.
    JsonWriter& key(const QuotedKey& name) {
        if constexpr (is_pretty) {
            at_ = out_->key_on_new_line(at_, {name.bytes, name.size});
        } else {
            put_start(name, name.size);
            at_ += name.size;
        }
        return *this;
    }
    /// Starts a member that may have no value. When it has, its value is the next call; if not, null is written. Returns which.
    bool given(const QuotedKey& name, bool has_value) {
        if constexpr (is_pretty) {
            key(name);
            if (!has_value) null();
        } else {
            put_start(name, name.size + QuotedKey::null.size());
            at_ += name.size + (has_value ? 0 : QuotedKey::null.size());
        }
        return has_value;
    }
    /// Starts an element of the open array; its value is the next call, on what this returns.
    JsonWriter& element() {
        if constexpr (is_pretty) at_ = out_->new_line(at_);
        at_ = out_->with_room(at_, 0);
        return *this;
    }

    void null() { literal("null,"); }
    void number(std::uint64_t value) {
        at_ = JsonOutput::digits(at_, value);
        put(',');
    }
    void decimal(const Decimal& value) { at_ = out_->decimal(at_, value); }
    /// A string of plain ASCII letters.
    void name(std::string_view plain) {
        at_ = out_->with_room(at_, plain.size());
        put('"');
        at_ = JsonOutput::copy(plain, at_);
        literal("\",");
    }
    void name(const QuotedName& quoted) {
        std::memcpy(at_, quoted.bytes, sizeof quoted.bytes);
        at_ += quoted.size;
    }
    /// A string of any valid UTF-8.
    void string(std::string_view utf8) { at_ = out_->string(at_, utf8); }
    /// Likewise, when it is one Chinese sign mostly; no character from U+3000 to U+EFFF is escaped.
    void sign(const std::string& utf8) {
        const auto first = static_cast<unsigned char>(utf8[0]);
        if (utf8.size() != 3 || first < 0xE3 || first > 0xEE) return string(utf8);
        put('"');
        std::memcpy(at_, utf8.c_str(), 4);
        at_ += 3;
        literal("\",");
    }
    void slice(const Text& text, Span span) { at_ = out_->slice(at_, text, span); }
    /// `"q12"`, for the element at `index` of its list.
    void id(char prefix, std::size_t index) {
        put('"');
        put(prefix);
        at_ = JsonOutput::digits(at_, index + 1);
        literal("\",");
    }
    /// `[begin,end]`, on one line in either layout.
    void span(Span span) {
        put('[');
        at_ = JsonOutput::digits(at_, span.begin);
        put(',');
        if constexpr (is_pretty) put(' ');
        at_ = JsonOutput::digits(at_, span.end);
        literal("],");
    }

private:
    static constexpr bool is_pretty = layout == Layout::pretty;

    void put(char byte) { *at_++ = byte; }
    template <std::size_t Size>
    void literal(const char (&bytes)[Size]) {
        at_ = JsonOutput::copy_literal(bytes, at_);
    }
    /// The first bytes of a key, at least `size` of them.
    void put_start(const QuotedKey& name, std::size_t size) {
        constexpr std::size_t at_once = 16;
        std::memcpy(at_, name.bytes, size <= at_once ? at_once : sizeof name.bytes);
    }

    JsonOutput* out_;
    char* at_;  // where the next byte goes
};

}  // namespace reportx
