// find_frame: the body starts with the first line that reads as prose or as a numbered heading; a title further down (after a
// news lead-in or a cover letter) moves it behind that title. The back is found from the end upwards: signature, date,
// attachments, footer. Between the two, no line is ever left out.
#include "outline/frame.h"

#include <iterator>

#include "outline/marker.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t prose_length = 45;      // a line this long is prose even without a full stop
constexpr std::uint32_t signature_length = 40;  // a signature is at most this long
constexpr std::size_t longest_key = 8;          // signs of a key of a page header
constexpr std::size_t title_reach = 12;         // a title after prose stands within this many filled lines

bool opens_with_item_marker(const Reading& reading, Span line) {
    const auto text = reading.units;
    if (const auto numeral = read_numeral(text.substr(0, line.end), line.begin)) {
        const auto behind = line.begin + numeral->length;
        if (behind < line.end && text[behind] == u'是') return true;
    }
    return reading.longest_at(line.begin, Term::ordinal_word) != nullptr;
}

bool has_sentence(const Reading& reading, Span line) {
    const auto is_stop = [](char16_t c) { return c == u'。'; };
    return reading.marks.first(line.begin, line.end, is_stop, Marked::sentence) < line.end;
}

/// Prose, as against titles, keys, addressees: it has a full stop, or announces the report, or is long.
bool is_prose(const Reading& reading, Span line) {
    if (has_sentence(reading, line)) return true;
    if (reading.hits.any_in(Term::preamble_end, line)) return true;
    return line.size() >= prose_length && reading.units_of(line).find(u',') != std::u16string_view::npos;
}

bool starts_body(const Reading& reading, const Line& line) {
    if (is_furniture(reading, line)) return false;
    if (!has_sentence(reading, line.content) && reading.pattern("session_line", line.content) != nullptr) return false;
    return read_marker(reading.units, line.content).has_value() || opens_with_item_marker(reading, line.content) ||
           is_prose(reading, line.content);
}

std::size_t first_body_line(const Reading& reading, std::size_t from) {
    for (std::size_t i = from; i < reading.lines.size(); ++i) {
        if (!reading.lines[i].blank() && starts_body(reading, reading.lines[i])) return i;
    }
    return reading.lines.size();
}

/// A line that is short and no sentence, or is the page's.
bool is_short_or_furniture(const Reading& reading, const Line& line) {
    const auto units = reading.units_of(line.content);
    if (is_furniture(reading, line)) return true;
    if (reading.longest_at(line.content.begin, Term::back_opener) != nullptr) return true;
    if (opens_with_item_marker(reading, line.content)) return false;
    if (units.front() == u'(' && units.back() == u')') return true;  // (此件公开发布), (联系人：…)
    if (const auto marker = read_marker(reading.units, line.content)) return false;
    return line.content.size() <= signature_length && units.back() != u':' &&
           units.find_first_of(u"。;!") == units.npos;
}

/// A line that may stand behind a report. Whether it is a date takes longest to tell, and most dates are short.
bool may_follow_report(const Reading& reading, const Line& line) {
    return line.blank() || is_short_or_furniture(reading, line) || is_date_line(reading, line.content);
}

std::size_t first_back_line(const Reading& reading, std::size_t body) {
    std::size_t back = reading.lines.size();
    while (back > body && may_follow_report(reading, reading.lines[back - 1])) --back;
    // A list of attachments or related pages can hold numbered lines: a line that opens the back ends the report for good.
    for (std::size_t i = body + (back - body) / 2 + 1; i < back; ++i) {
        if (reading.lines[i].blank()) continue;
        if (reading.longest_at(reading.lines[i].content.begin, Term::back_opener) != nullptr) {
            back = i;
            while (back > body && may_follow_report(reading, reading.lines[back - 1])) --back;
            break;
        }
    }
    while (back < reading.lines.size() && back > body && reading.lines[back].blank()) ++back;
    return back;
}

}  // namespace

bool is_date_line(const Reading& reading, Span line) {
    constexpr std::uint32_t longest_date = 30;
    return line.size() <= longest_date && reading.pattern("date_line", line) != nullptr;
}

bool is_furniture(const Reading& reading, const Line& line) {
    if (line.blank()) return false;
    const auto units = reading.units_of(line.content);
    const bool sentence = has_sentence(reading, line.content);
    if (units.front() == u'|') return !sentence || units.back() == u'|';
    std::uint32_t begin = line.content.begin;
    while (begin < line.content.end && (is_opening(reading.units[begin]) || reading.units[begin] == middle_dot ||
                                        reading.units[begin] == u'*' || is_blank(reading.units[begin]))) {
        ++begin;
    }
    if (reading.longest_at(begin, Term::furniture) != nullptr || reading.hits.any_in(Term::clock, line.content))
        return true;
    if (!sentence && (units.find(u'>') != units.npos || reading.hits.any_in(Term::furniture, line.content)))
        return true;
    // A key of a page header, with its colon: 索 引 号：, 发布时间:2025-02-06.
    char16_t key[longest_key + 1];
    std::size_t size = 0;
    for (std::uint32_t at = begin; at < line.content.end && size < std::size(key); ++at) {
        const char16_t c = reading.units[at];
        if (c == u':' || c == u'|') break;
        if (!is_blank(c)) key[size++] = c;
    }
    return size <= longest_key && reading.lexicon.exact({key, size}, Term::header_key) != nullptr;
}

Frame find_frame(const Reading& reading) {
    Frame frame;
    frame.body = first_body_line(reading, 0);
    std::size_t filled = 0;
    for (std::size_t i = 0; i < reading.lines.size() && filled < title_reach + frame.body; ++i) {
        if (reading.lines[i].blank()) continue;
        ++filled;
        if (read_marker(reading.units, reading.lines[i].content)) break;
        auto title = read_title(reading, i);
        if (!title) continue;
        if (title->last_line >= frame.body) frame.body = first_body_line(reading, title->last_line + 1);
        i = title->last_line;
        if (!frame.title) frame.title = std::move(title);
    }
    frame.back = first_back_line(reading, frame.body);
    return frame;
}

}  // namespace reportx
