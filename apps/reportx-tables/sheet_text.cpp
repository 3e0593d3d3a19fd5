#include "sheet_text.h"

#include <algorithm>

#include "text_format.h"

namespace {

/// `_x0041_` stands for a character.
bool is_escape(std::string_view text) {
    const auto is_hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
           std::ranges::all_of(text.substr(2, 4), is_hex);
}

std::string escape(unsigned code) {
    constexpr char hex[] = "0123456789ABCDEF";
    return {'_', 'x', hex[code >> 12 & 15], hex[code >> 8 & 15], hex[code >> 4 & 15], hex[code & 15], '_'};
}

/// Bytes of the code point that `text` begins with.
std::size_t length_of_first(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    return std::min<std::size_t>(text.size(), lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

}  // namespace

SheetText sheet_text(std::string_view utf8) {
    SheetText text;
    text.xml.reserve(utf8.size());
    for (std::size_t units = 0; !utf8.empty();) {
        const std::size_t length = length_of_first(utf8);
        const std::string_view sign = utf8.substr(0, length);
        std::string escaped;
        if (is_escape(utf8)) {
            escaped = escape('_');
        } else if (length == 1 && static_cast<unsigned char>(sign[0]) < 0x20 && sign != "\t" && sign != "\n") {
            escaped = escape(static_cast<unsigned char>(sign[0]));
        } else if (sign == "\xEF\xBF\xBE" || sign == "\xEF\xBF\xBF") {
            escaped = escape(sign[2] == '\xBE' ? 0xFFFE : 0xFFFF);
        }
        units += !escaped.empty() ? escaped.size() : length == 4 ? 2 : 1;
        text.cut = units > excel_cell;
        if (text.cut) break;
        text.xml += escaped.empty() ? sign : std::string_view(escaped);
        utf8.remove_prefix(length);
    }
    return text;
}
