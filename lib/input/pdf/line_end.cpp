#include "input/pdf/line_end.h"

#include "text/code_point.h"

namespace reportx::input::pdf {
namespace {

bool is_ascii_sign(char32_t c) { return c > ' ' && c < 0x7F; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool opens(char32_t c) { return std::u32string_view(U"（《〈「『【〔“‘(［[").find(c) != std::u32string_view::npos; }
bool closes(char32_t c) {
    return std::u32string_view(U"，。、；：？！）》〉」』】〕”’％%,.;:?!)]］").find(c) != std::u32string_view::npos;
}

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return next_code_point(text, at);
}

char32_t last_of(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return next_code_point(text, at);
}

/// Whether a blank stood where the line was broken: between Latin words, but not within numbers, which Word breaks anywhere.
bool blank_between(char32_t before, char32_t after) {
    return is_ascii_sign(before) && is_ascii_sign(after) && !(is_digit(before) && is_digit(after)) && !opens(before) &&
           !closes(after) && before != '-' && before != '/';
}

}  // namespace

std::string_view first_piece(std::string_view text) {
    std::size_t end = 0;
    char32_t before = next_code_point(text, end);
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t c = next_code_point(text, next);
        if (!opens(before) && !closes(c) && !(is_ascii_sign(before) && is_ascii_sign(c))) break;
        before = c;
        end = next;
    }
    return text.substr(0, end);
}

bool ends_with_hanging_sign(std::string_view text) {
    return std::u32string_view(U"，。、；：？！,.;:?!").find(last_of(text)) != std::u32string_view::npos;
}

bool ends_sentence(std::string_view text) {
    return std::u32string_view(U"。；：！？;:!?").find(last_of(text)) != std::u32string_view::npos;
}

void join_line(std::string& paragraph, std::string_view line) {
    if (blank_between(last_of(paragraph), first_of(line))) paragraph += ' ';
    paragraph += line;
}

}  // namespace reportx::input::pdf
