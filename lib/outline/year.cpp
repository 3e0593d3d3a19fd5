// reported_year: the title's word first. A title may drop 年 (某街道2024法治政府建设年度报告). A span of years (2021—2025年) and a year in
// 《》 name plans, not the report's year.
#include "outline/year.h"

#include <algorithm>

#include "text/fold.h"
#include "text/numeral.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr int first_year = 1990, last_year = 2099;

bool is_range_sign(char16_t c) { return c == dash || c == u'-' || c == u'~' || c == u'至'; }

std::optional<YearFound> read_bare_year(std::u16string_view text, std::uint32_t at) {
    if (at > 0 && (is_digit(text[at - 1]) || is_range_sign(text[at - 1]))) return std::nullopt;
    int year = 0;
    std::uint32_t end = at;
    if (at < text.size() && is_digit(text[at])) {
        while (end < text.size() && end <= at + year_length && is_digit(text[end]))
            year = year * 10 + (text[end++] - u'0');
        if (end != at + year_length) return std::nullopt;
    } else {
        while (end < text.size() && end <= at + year_length &&
               (numeral_digit(text[end]) >= 0 || text[end] == u'○' || text[end] == u'O')) {
            year = year * 10 + std::max(0, numeral_digit(text[end]));
            ++end;
        }
        if (end != at + year_length) return std::nullopt;
    }
    if (year < first_year || year > last_year) return std::nullopt;
    return YearFound{year, end};
}

std::optional<int> first_year_in(std::u16string_view text, Span span, bool bare) {
    for (std::uint32_t at = span.begin; at < span.end;) {
        if (text[at] == u'《') {
            if (const auto behind = behind_bracket(text, at, span.end); behind != at) {
                at = behind;
                continue;
            }
        }
        if (const auto found = bare ? read_bare_year(text, at) : read_year(text, at)) return found->year;
        ++at;
    }
    return std::nullopt;
}

}  // namespace

std::optional<YearFound> read_year_before_sign(std::u16string_view text, std::uint32_t at) {
    auto found = read_bare_year(text, at);
    if (!found) return std::nullopt;
    ++found->end;
    if (found->end < text.size() && text[found->end] == u'年') ++found->end;  // 2024年年度
    if (found->end < text.size() && text[found->end] == u'度') ++found->end;
    return found;
}

std::optional<int> reported_year(const Reading& reading, const Frame& frame) {
    if (frame.title) {
        for (const Span piece : frame.title->pieces) {
            if (const auto year = first_year_in(reading.units, piece, true)) return year;
        }
    }
    std::size_t filled = 0;
    for (std::size_t i = frame.body; i < frame.back && filled < 6; ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty()) continue;
        ++filled;
        if (const auto year = first_year_in(reading.units, {line.begin, std::min(line.end, line.begin + 400)}, false))
            return year;
    }
    return std::nullopt;
}

}  // namespace reportx
