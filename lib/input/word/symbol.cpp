// The places of Wingdings and Symbol that stand in reports: ringed numbers, marks, comparison signs. Fonts keep their signs at U+F000
// and up; other codes are Unicode.
#include "input/word/symbol.h"

#include <charconv>

#include "text/code_point.h"

namespace reportx::input::word {
namespace {

struct Row {
    std::string_view font;
    char32_t first, last;  // places
    char32_t code_point;   // of `first`
};

constexpr Row rows[] = {
    {"Wingdings", 0x6C, 0x6C, U'●'},   {"Wingdings", 0x6E, 0x6E, U'■'},   {"Wingdings", 0x6F, 0x72, U'□'},
    {"Wingdings", 0x75, 0x75, U'◆'},   {"Wingdings", 0x80, 0x80, U'⓪'},   {"Wingdings", 0x81, 0x8A, U'①'},
    {"Wingdings", 0x8C, 0x95, U'❶'},   {"Wingdings", 0xA7, 0xA7, U'▪'},   {"Wingdings", 0xA8, 0xA8, U'□'},
    {"Wingdings", 0xD8, 0xD8, U'➢'},   {"Wingdings", 0xFB, 0xFB, U'✗'},   {"Wingdings", 0xFC, 0xFC, U'✓'},
    {"Wingdings", 0xFE, 0xFE, U'☑'},   {"Wingdings 2", 0x50, 0x50, U'✓'}, {"Wingdings 2", 0x52, 0x52, U'☑'},
    {"Wingdings 2", 0xA3, 0xA3, U'□'}, {"Wingdings 2", 0x6A, 0x73, U'①'}, {"Symbol", 0x20, 0x21, U' '},
    {"Symbol", 0x25, 0x26, U'%'},      {"Symbol", 0x28, 0x29, U'('},      {"Symbol", 0x2B, 0x2C, U'+'},
    {"Symbol", 0x2E, 0x3F, U'.'},      {"Symbol", 0xA3, 0xA3, U'≤'},      {"Symbol", 0xB0, 0xB1, U'°'},
    {"Symbol", 0xB3, 0xB3, U'≥'},      {"Symbol", 0xB4, 0xB4, U'×'},      {"Symbol", 0xB7, 0xB7, U'•'},
    {"Symbol", 0xB8, 0xB8, U'÷'},      {"Symbol", 0xB9, 0xB9, U'≠'},      {"Symbol", 0xBB, 0xBB, U'≈'},
};

constexpr char32_t unknown = 0xFFFD;

char32_t sign_at(std::string_view font, char32_t code) {
    if (code < 0xF000 || code > 0xF0FF) return code < ' ' || (code >= 0xD800 && code < 0xF900) ? unknown : code;
    const char32_t place = code - 0xF000;
    for (const Row& row : rows) {
        if (row.font != font || place < row.first || place > row.last) continue;
        return row.code_point == U'□' ? row.code_point
                                      : row.code_point + (place - row.first);  // all of them empty boxes
    }
    return unknown;
}

}  // namespace

std::string symbol(std::string_view font, char32_t code) {
    std::string sign;
    append_code_point(sign_at(font, code), sign);
    return sign;
}

std::string symbol(std::string_view font, std::string_view code) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
    if (error != std::errc() || end != code.data() + code.size() || value < ' ' || value > 0xFFFF) return {};
    return symbol(font, char32_t{value});
}

}  // namespace reportx::input::word
