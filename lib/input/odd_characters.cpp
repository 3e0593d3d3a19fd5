// Valid UTF-8 in, diagnostics out. Most text holds nothing odd, so only what the scan for suspects stops at is decoded.
#include "input/odd_characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "input/codes.h"
#include "text/code_point.h"
#include "text/count.h"
#include "text/suspect.h"

namespace reportx::input {
namespace {

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_control(char32_t c) { return (c < 0x20 && !(c >= 0x09 && c <= 0x0D)) || c == 0x7F; }

// C1 controls but NEL, soft hyphen, Arabic letter mark, zero-width and bidi controls, invisible operators, isolates,
// mark within the text, interlinear marks, language tags.
bool is_hidden(char32_t c) {
    if (c < 0x80) return false;
    return (c <= 0x9F && c != 0x85) || c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

bool is_replacement(char32_t c) { return c == 0xFFFD; }

struct Sort {
    bool (*holds)(char32_t);
    std::string_view code;
    std::string_view name;
    Severity severity;
};

constexpr Sort sorts[] = {
    {is_control, control_characters, "control", Severity::warning},
    {is_hidden, hidden_characters, "hidden", Severity::warning},
    {is_replacement, replaced_characters, "replacement", Severity::warning},
};

struct Finds {
    Span first;
    std::map<char32_t, std::size_t> count;
};

std::string message_for(const Sort& sort, const Finds& finds) {
    std::size_t all = 0;
    for (const auto& [code_point, count] : finds.count) all += count;
    std::string message = fmt::format("{} {} character{} kept:", all, sort.name, all == 1 ? "" : "s");
    constexpr std::size_t shown = 4;
    std::size_t left = shown;
    for (const auto& [code_point, count] : finds.count) {
        if (left-- == 0) break;
        message += fmt::format(" U+{:04X}", static_cast<std::uint32_t>(code_point));
        if (count > 1) message += fmt::format(" ×{}", count);
    }
    if (finds.count.size() > shown) message += " …";
    return message;
}

}  // namespace

bool is_blank(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = next_code_point(utf8, at);
        if (!is_space(c) && !is_control(c) && !is_hidden(c)) return false;
    }
    return true;
}

std::vector<Diagnostic> odd_characters(std::string_view utf8) {
    Finds finds[std::size(sorts)];
    std::size_t position = 0, counted = 0;  // `position` code points lie before the byte `counted`
    for (std::size_t at = find_suspect(utf8, 0); at < utf8.size(); at = find_suspect(utf8, at)) {
        const std::size_t start = at;
        const char32_t c = next_code_point(utf8, at);
        for (std::size_t i = 0; i < std::size(sorts); ++i) {
            if (!sorts[i].holds(c)) continue;
            position += count_code_points(utf8.substr(counted, start - counted));
            counted = start;
            const auto begin = static_cast<std::uint32_t>(position);
            if (finds[i].count.empty()) finds[i].first = {begin, begin + 1};
            ++finds[i].count[c];
        }
    }
    std::vector<Diagnostic> diagnostics;
    for (std::size_t i = 0; i < std::size(sorts); ++i)
        if (!finds[i].count.empty())
            diagnostics.push_back({sorts[i].code, sorts[i].severity, finds[i].first, message_for(sorts[i], finds[i])});
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return diagnostics;
}

}  // namespace reportx::input
