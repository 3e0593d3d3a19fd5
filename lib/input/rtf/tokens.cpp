// A scan in one direction; line ends are layout and no text.
#include "input/rtf/tokens.h"

#include <charconv>

#include "text/ascii.h"

namespace reportx::input::rtf {
namespace {

constexpr std::string_view not_text = "{}\\\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Token Tokens::next() {
    at_ = std::min(rtf_.find_first_not_of("\r\n", at_), rtf_.size());
    if (at_ == rtf_.size()) return {};
    switch (rtf_[at_]) {
        case '{':
            return ++at_, Token{Token::Kind::open, {}, {}};
        case '}':
            return ++at_, Token{Token::Kind::close, {}, {}};
        case '\\':
            return ++at_, control();
        default:
            break;
    }
    const std::size_t end = std::min(rtf_.find_first_of(not_text, at_), rtf_.size());
    const Token token{Token::Kind::text, rtf_.substr(at_, end - at_), {}};
    at_ = end;
    return token;
}

/// What follows a backslash.
Token Tokens::control() {
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && is_ascii_letter(rtf_[at_])) ++at_;
    if (at_ == begin) {  // a sign
        if (at_ == rtf_.size()) return {};
        ++at_;
        if (rtf_[begin] != '\'') return {Token::Kind::word, rtf_.substr(begin, 1), {}};
        int value = 0;
        const std::string_view digits = rtf_.substr(at_, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        at_ += static_cast<std::size_t>(end - digits.data());
        return {Token::Kind::byte, {}, value};
    }
    Token token{Token::Kind::word, rtf_.substr(begin, at_ - begin), {}};
    const std::size_t number = at_;
    if (at_ < rtf_.size() && rtf_[at_] == '-') ++at_;
    while (at_ < rtf_.size() && is_digit(rtf_[at_])) ++at_;
    int value = 0;
    const auto [end, error] = std::from_chars(rtf_.data() + number, rtf_.data() + at_, value);
    if (error == std::errc() && end == rtf_.data() + at_) token.number = value;
    if (!token.number) at_ = number;
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    return token;
}

}  // namespace reportx::input::rtf
