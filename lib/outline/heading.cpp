// find_headings: numbered lines, whose levels come from nesting, ranked by alphabet; and unnumbered lines that stand alone like
// headings, as converters that lose automatic numbering leave them.
#include "outline/heading.h"

#include <algorithm>
#include <utility>

#include "outline/opener.h"
#include "outline/year.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_heading = 80;          // the longest seen has 75 units
constexpr std::uint32_t longest_single_sentence = 50;  // a longer line of one sentence with commas is prose
constexpr std::uint32_t longest_before_colon = 30;
constexpr std::uint32_t longest_unnumbered = 40;
constexpr std::size_t usual_headings = 32;

bool is_closing_stop(char16_t c) { return c == u'。' || c == u'.' || c == u':' || c == u';' || c == u','; }

Span without_closing_stop(std::u16string_view text, Span words) {
    while (!words.empty() && (is_closing_stop(text[words.end - 1]) || is_blank(text[words.end - 1]))) --words.end;
    return words;
}

std::uint32_t skip_blanks(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && is_blank(text[at])) ++at;
    return at;
}

/// Splits what follows a marker into the heading's words and its body.
void split_heading(const Reading& reading, Span rest, Heading& heading) {
    const auto text = reading.units;
    std::uint32_t stop = sentence_end(reading.marks, rest);
    bool stopped = stop < rest.end;
    if (const auto opener = first_list_opener(reading, rest, stop); opener != stop) {  // …健全机制，一是…
        stop = opener;
        stopped = false;
    }

    // 主要做法：一是… and 加强学习：组织…: a short piece before a colon that is followed by text.
    const std::uint32_t colon =
        find_outside(reading.marks, {rest.begin, stop}, [](char16_t c, std::uint32_t) { return ends_clause(c); });
    if (colon < stop && text[colon] == u':' && colon - rest.begin <= longest_before_colon && colon + 1 < rest.end)
        stop = colon;

    // 一、基本情况　　2024年，…: blanks between heading and prose on one line.
    if (stopped) {
        const std::uint32_t reach = std::min(stop, rest.begin + longest_unnumbered);
        const auto is_gap = [&](std::uint32_t at) {
            return text[at] == blank && at + 1 < stop && text[at + 1] == blank;
        };
        std::uint32_t at = reading.marks.next(rest.begin, reach);
        while (at < reach && !ends_clause(text[at]) && !is_gap(at)) at = reading.marks.next(at + 1, reach);
        if (at < reach && is_gap(at)) stop = at;
    }
    const Span words = without_closing_stop(text, {rest.begin, stop});
    const bool whole_line = skip_blanks(text, std::min(stop + 1, rest.end), rest.end) == rest.end;
    const auto commas = [&] { return std::ranges::count(text.substr(words.begin, words.size()), u','); };
    const bool prose = words.size() > longest_heading ||
                       (whole_line && stopped && words.size() > longest_single_sentence && commas() >= 2) ||
                       (whole_line && text[rest.end - 1] == u';' && commas() >= 1);
    heading.body = rest.begin;
    if (words.empty() || prose) return;
    std::uint32_t body = stop;
    while (body < rest.end && (is_closing_stop(text[body]) || is_blank(text[body]))) ++body;
    heading.words = words;
    heading.body = body;
}

/// ①…；②…；③… on one line are the points of a paragraph, not a heading each.
bool opens_points(const Reading& reading, Span line, const Marker& marker) {
    if (marker.alphabet != Alphabet::arabic_in_brackets && marker.alphabet != Alphabet::circled) return false;
    const auto openers = find_openers(reading, line);
    if (openers.empty() || openers.front().marker.begin != line.begin) return false;
    return std::ranges::any_of(openers, [&](const Opener& opener) {
        return opener.family == openers.front().family && opener.ordinal == openers.front().ordinal + 1;
    });
}

/// A line that stands alone like a heading: short, no closing sign, no sentence, and followed by prose.
bool looks_unnumbered(const Reading& reading, const Frame& frame, std::size_t index) {
    const Span line = reading.lines[index].content;
    if (line.size() < 4 || line.size() > longest_unnumbered) return false;
    const auto units = reading.units_of(line);
    if (ends_clause(units.back()) || units.back() == u'、' || is_digit(units.back())) return false;
    if (units.find_first_of(u"。;|>:") != units.npos ||
        (is_digit(units.front()) && !read_year(reading.units, line.begin)))
        return false;
    if (is_furniture(reading, reading.lines[index]) || is_date_line(reading, line)) return false;
    if (first_list_opener(reading, line, line.end) != line.end) return false;
    std::size_t next = index + 1;
    while (next < frame.back && reading.lines[next].blank()) ++next;
    if (next >= frame.back) return false;
    const Span following = reading.lines[next].content;
    return read_marker(reading.units, following).has_value() ||
           reading.units_of(following).find(u'。') != std::u16string_view::npos;
}

bool names_role(const Reading& reading, Span line) { return reading.hits.any_in(Term::role, line); }

/// Levels by nesting: a marker closes all open ones of its own alphabet or of a lower rank. An unnumbered heading that names a role is a
/// part, another a child of the numbered one before it.
void set_levels(const Reading& reading, List<Heading>& headings) {
    List<Alphabet> open(reading.memory);
    open.reserve(alphabet_count);
    for (Heading& heading : headings) {
        if (!heading.marker) {
            heading.level = names_role(reading, *heading.words) ? 1 : static_cast<int>(open.size()) + 1;
            continue;
        }
        const Alphabet alphabet = heading.marker->alphabet;
        const auto same = std::ranges::find(open, alphabet);
        if (same != open.end()) {
            open.erase(same, open.end());
        } else {
            while (!open.empty() && open.back() > alphabet) open.pop_back();
        }
        open.push_back(alphabet);
        heading.level = static_cast<int>(open.size());
    }
}

}  // namespace

List<Heading> find_headings(const Reading& reading, const Frame& frame) {
    List<Heading> headings(reading.memory);
    headings.reserve(usual_headings);
    const auto add = [&](std::size_t line) -> Heading& {
        Heading& heading = headings.emplace_back();  // filled where it stands: a copy would wait for each of its parts
        heading.line = line;
        return heading;
    };
    for (std::size_t i = frame.body; i < frame.back; ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty()) continue;
        if (const auto marker = read_marker(reading.units, line)) {
            if (marker->behind >= line.end || opens_points(reading, line, *marker)) continue;
            Heading& heading = add(i);
            heading.marker = marker;
            split_heading(reading, {marker->behind, line.end}, heading);
        } else if (looks_unnumbered(reading, frame, i)) {
            Heading& heading = add(i);
            heading.words = line;
            heading.body = line.end;
        }
    }
    set_levels(reading, headings);
    return headings;
}

}  // namespace reportx
