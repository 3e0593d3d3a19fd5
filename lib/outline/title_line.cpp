// read_title: trim what the page glued on, then ask what the words say. A line that lacks a piece is tried with the next one.
#include "outline/title_line.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_title = 70;
constexpr std::uint32_t longest_key = 7;  // signs before a title, with the colon

bool is_edge_sign(char16_t c) {
    return is_blank(c) || c == u'|' || c == u'#' || c == u'*' || c == u'>' || c == middle_dot || c == u'-' ||
           c == dash || c == u':';
}

/// Cuts a trailing piece in brackets (（公开稿）, (2025-03-26)) or a bare date or file extension.
std::uint32_t without_tail(std::u16string_view text, Span span) {
    std::uint32_t end = span.end;
    if (is_closing(text[end - 1]) && text[end - 1] != u'》' && text[end - 1] != u'”') {
        for (std::uint32_t at = end - 1; at > span.begin; --at) {
            if (behind_bracket(text, at, end) == end) return at;
        }
        return end;
    }
    std::uint32_t at = end;
    while (at > span.begin && (is_digit(text[at - 1]) || text[at - 1] == u'-' || text[at - 1] == u':' ||
                               text[at - 1] == u'/' || text[at - 1] == blank || text[at - 1] == u'.')) {
        --at;
    }
    if (end - at >= 8 && is_digit(text[end - 1])) return at;  // 2025-02-24, 2025-03-05 09:30
    at = end;
    while (at > span.begin && is_letter(text[at - 1])) --at;
    if (at < end && at > span.begin && text[at - 1] == u'.') return at - 1;  // .pdf
    return end;
}

/// Whether `title`, at whose end `instrument` stands or null, is a yearly report's; `stands(at)` tells whether the subject matter stands there.
template <class Stands>
bool is_report_title(const Reading& reading, std::u16string_view title, const Phrase* instrument, Stands stands) {
    const auto length = static_cast<std::uint32_t>(title.size());
    if (instrument == nullptr || instrument->value == "other" || length > longest_title) return false;
    if (title.find_first_of(u"。;!?|") != title.npos) return false;
    if (instrument->value == "plan" && !tells_account_first(reading, title)) return false;
    for (std::uint32_t at = 0; at < length;) {
        if (title[at] == u'《') {
            if (const auto behind = behind_bracket(title, at, length); behind != at) {
                at = behind;
                continue;
            }
        }
        if (stands(at)) return true;
        ++at;
    }
    return false;
}

bool is_report_title(const Reading& reading, Span title) {
    return is_report_title(reading, reading.units_of(title),
                           reading.longest_before(title.end, Term::instrument, title.begin), [&](std::uint32_t at) {
                               return reading.longest_at(title.begin + at, Term::subject_matter, title.end) != nullptr;
                           });
}

bool is_joined_title(const Reading& reading, Span first, Span second) {
    const std::u16string title = std::u16string(reading.units_of(first)).append(reading.units_of(second));
    const auto length = static_cast<std::uint32_t>(title.size());
    return is_report_title(
        reading, title, reading.lexicon.longest_before(title, length, Term::instrument),
        [&](std::uint32_t at) { return reading.lexicon.longest_at(title, at, Term::subject_matter) != nullptr; });
}

/// A piece that goes on with a title begun above: 关于…, 2017年度…, 法治政府建设….
bool continues_title(const Reading& reading, Span piece) {
    const auto units = reading.units_of(piece);
    return reading.longest_at(piece.begin, Term::about, piece.end) != nullptr || is_digit(units.front()) ||
           reading.longest_at(piece.begin, Term::subject_matter) != nullptr;
}

}  // namespace

bool tells_account_first(const Reading& reading, std::u16string_view title) {
    for (std::uint32_t at = 0; at < title.size(); ++at) {
        const char16_t c = title[at];
        if (c != u'及' && c != u'和' && c != u'与' && c != u'暨') continue;
        const Phrase* noun = reading.lexicon.longest_before(title, at, Term::instrument);
        if (noun != nullptr && noun->value == "report") return true;
    }
    return false;
}

Span title_core(const Reading& reading, Span line) {
    const auto text = reading.units;
    for (bool changed = true; changed && !line.empty();) {
        const Span before = line;
        while (!line.empty() && is_edge_sign(text[line.begin])) ++line.begin;
        while (!line.empty() && is_edge_sign(text[line.end - 1])) --line.end;
        if (!line.empty()) line.end = without_tail(text, line);
        if (!line.empty() && text[line.begin] == u'【') {
            if (const auto behind = behind_bracket(text, line.begin, line.end); behind < line.end) line.begin = behind;
        }
        changed = before != line;
    }
    const auto is_bar = [](char16_t c) { return c == u'|'; };
    line.begin = reading.marks.behind_last(line.end, line.begin, is_bar);  // 名 称 | 某县2024年…
    while (!line.empty() && is_edge_sign(text[line.begin])) ++line.begin;
    const auto colon = text.substr(line.begin, std::min(line.size(), longest_key)).find(u':');
    if (colon != text.npos) {  // 标题：某县2024年…
        line.begin += static_cast<std::uint32_t>(colon) + 1;
        while (!line.empty() && is_edge_sign(text[line.begin])) ++line.begin;
    }
    return line;
}

std::optional<TitleLine> read_title(const Reading& reading, std::size_t index) {
    const Span first = title_core(reading, reading.lines[index].content);
    if (first.empty() || first.size() > longest_title) return std::nullopt;
    const auto alone = reading.units_of(first);
    if (alone.find(u'>') != alone.npos) return std::nullopt;  // 首页 > 政务公开 > …: a path, not a title

    if (is_report_title(reading, first)) return TitleLine{{first}, index};

    // A first piece that makes a title only with the next line: 某县人民政府 ⏎ 关于2017年度…的报告. What stands above a title that names its
    // issuer itself is no piece of it.
    std::size_t next = index + 1;
    while (next < reading.lines.size() && reading.lines[next].blank() && next <= index + 2) ++next;
    if (next >= reading.lines.size() || alone.find_first_of(u",;:。") != alone.npos) return std::nullopt;
    if (reading.hits.any_in(Term::header_key, first)) return std::nullopt;
    const Span second = title_core(reading, reading.lines[next].content);
    if (second.empty() || !is_joined_title(reading, first, second)) return std::nullopt;
    const bool names_organ = reading.hits.stands_in(Term::organ, first);
    const bool below_is_whole = is_report_title(reading, second) && !continues_title(reading, second);
    const bool opens_title = names_organ || reading.hits.stands_in(Term::subject_matter, first);
    if (!opens_title || below_is_whole) return std::nullopt;
    return TitleLine{{first, second}, next};
}

}  // namespace reportx
