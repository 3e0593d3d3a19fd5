// Tokens of RTF: groups, control words with their numbers, bytes of text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace reportx::input::rtf {

struct Token {
    enum class Kind { open, close, word, byte, text, end };
    Kind kind = Kind::end;
    std::string_view text;      ///< of a word its name without the backslash; of text its bytes
    std::optional<int> number;  ///< behind a word; the value of a byte
};

class Tokens {
public:
    explicit Tokens(std::string_view rtf) : rtf_(rtf) {}

    Token next();

    /// Passes over `size` bytes that are binary data.
    void skip(std::size_t size) { at_ += std::min(size, rtf_.size() - at_); }

private:
    Token control();

    std::string_view rtf_;
    std::size_t at_ = 0;
};

}  // namespace reportx::input::rtf
