// The states of the HTML standard's tokenizer, as far as they tell text from tags; references are left to who wants them.
#include "input/html/tokenizer.h"

#include <algorithm>

#include "text/ascii.h"

namespace reportx::input {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool equal_in_lower_case(std::string_view any_case, std::string_view lower) {
    return std::ranges::equal(any_case, lower, [](char a, char b) { return lower_ascii(a) == b; });
}

}  // namespace

const std::string_view* Token::attribute(std::string_view attribute_name) const {
    for (std::size_t i = 0; i < attribute_count; ++i)
        if (equal_in_lower_case(attributes[i].name, attribute_name)) return &attributes[i].value;
    return nullptr;
}

/// Whether the `<` at `at` opens a tag, a comment or a declaration, and is no sign of the text.
bool Tokenizer::starts_markup(std::size_t at) const {
    if (at + 1 >= page_.size()) return false;
    const char c = page_[at + 1];
    return is_ascii_letter(c) || c == '/' || c == '!' || c == '?';
}

bool Tokenizer::next(Token& token) {
    while (at_ < page_.size()) {
        if (page_[at_] != '<' || !starts_markup(at_)) {
            const std::size_t end = std::min(page_.find('<', at_ + 1), page_.size());
            token.kind = Token::Kind::text;
            token.text = page_.substr(at_, end - at_);
            at_ = end;
            return true;
        }
        const char sign = page_[at_ + 1];
        const bool closes = sign == '/' && at_ + 2 < page_.size() && is_ascii_letter(page_[at_ + 2]);
        if (!closes && !is_ascii_letter(sign)) {
            pass_declaration();
            continue;
        }
        token.kind = closes ? Token::Kind::end : Token::Kind::start;
        at_ += closes ? 2 : 1;
        return read_tag(token);
    }
    return false;
}

/// A comment, or what is taken for one: <!DOCTYPE, <?xml, <![CDATA[, </ without a name.
void Tokenizer::pass_declaration() {
    if (!page_.substr(at_).starts_with("<!--")) {
        const std::size_t end = page_.find('>', at_);
        at_ = end == page_.npos ? page_.size() : end + 1;
        return;
    }
    at_ += 4;
    const std::string_view rest = page_.substr(at_);
    if (rest.starts_with('>') || rest.starts_with("->")) {  // <!--> and <!---> are whole comments
        at_ += rest.find('>') + 1;
        return;
    }
    for (std::size_t dashes = page_.find("--", at_); dashes != page_.npos; dashes = page_.find("--", dashes + 1)) {
        const std::string_view behind = page_.substr(dashes + 2, 2);
        if (behind.starts_with('>') || behind == "!>") {
            at_ = dashes + (behind.starts_with('>') ? 3 : 4);
            return;
        }
    }
    at_ = page_.size();
}

bool Tokenizer::read_tag(Token& token) {
    const std::size_t end = std::min(page_.find_first_of(" \t\r\n\f/>", at_), page_.size());
    name_ = lower_ascii(page_.substr(at_, end - at_));
    at_ = end;
    token.name = name_;
    read_attributes(token);
    if (at_ >= page_.size()) return false;
    ++at_;  // >
    return true;
}

/// Stops at the `>` that ends the tag, or at the end of the page.
void Tokenizer::read_attributes(Token& token) {
    token.attribute_count = 0;
    for (;;) {
        at_ = std::min(page_.find_first_not_of(" \t\r\n\f/", at_), page_.size());
        if (at_ == page_.size() || page_[at_] == '>') return;
        const std::size_t begin = at_;
        at_ += page_[at_] == '=' ? 1 : 0;  // a stray one begins a name
        unquoted(" \t\r\n\f/>=");
        Token::Attribute attribute{page_.substr(begin, at_ - begin), {}};
        pass_blanks();
        if (at_ < page_.size() && page_[at_] == '=') {
            ++at_;
            pass_blanks();
            const char quote = at_ < page_.size() ? page_[at_] : '\0';
            if (quote == '"' || quote == '\'') {
                const std::size_t end = std::min(page_.find(quote, at_ + 1), page_.size());
                attribute.value = page_.substr(at_ + 1, end - at_ - 1);
                at_ = std::min(end + 1, page_.size());
            } else {
                attribute.value = unquoted(" \t\r\n\f>");
            }
        }
        if (token.attribute_count < Token::most_attributes) token.attributes[token.attribute_count++] = attribute;
    }
}

void Tokenizer::pass_blanks() { at_ = std::min(page_.find_first_not_of(blanks, at_), page_.size()); }

std::string_view Tokenizer::unquoted(std::string_view stops) {
    const std::size_t begin = at_;
    at_ = std::min(page_.find_first_of(stops, at_), page_.size());
    return page_.substr(begin, at_ - begin);
}

std::string_view Tokenizer::raw_content(std::string_view name) {
    const std::size_t begin = at_;
    for (std::size_t at = page_.find("</", at_); at != page_.npos; at = page_.find("</", at + 2)) {
        const std::string_view found = page_.substr(at + 2, name.size());
        const std::size_t behind = at + 2 + name.size();
        const bool ends =
            behind >= page_.size() || std::string_view(" \t\r\n\f/>").find(page_[behind]) != std::string_view::npos;
        if (ends && equal_in_lower_case(found, name)) {
            at_ = at;
            return page_.substr(begin, at - begin);
        }
    }
    at_ = page_.size();
    return page_.substr(begin);
}

}  // namespace reportx::input
