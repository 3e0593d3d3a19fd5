#include "input/html/css.h"

#include <algorithm>

#include "text/ascii.h"

namespace reportx::input {
namespace {

std::string without_blanks(std::string_view text) {
    std::string kept = lower_ascii(text);
    std::erase_if(kept, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; });
    return kept;
}

}  // namespace

std::string css_value(std::string_view style, std::string_view property) {
    std::string value;
    while (!style.empty()) {
        const std::size_t end = std::min(style.find(';'), style.size());
        const std::string_view declaration = style.substr(0, end);
        const std::size_t colon = declaration.find(':');
        if (colon != declaration.npos && without_blanks(declaration.substr(0, colon)) == property)
            value = without_blanks(declaration.substr(colon + 1));  // the last one counts
        style.remove_prefix(std::min(end + 1, style.size()));
    }
    return value;
}

bool css_hides(std::string_view style) {
    const std::string lower = lower_ascii(style);
    const bool may_hide = lower.find("none") != lower.npos || lower.find("hid") != lower.npos;
    if (!may_hide) return false;
    return css_value(style, "display").starts_with("none") || css_value(style, "visibility").starts_with("hidden") ||
           css_value(style, "mso-hide") == "all";
}

}  // namespace reportx::input
