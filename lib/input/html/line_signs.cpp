#include "input/html/line_signs.h"

#include <algorithm>

#include "input/html/numbered.h"
#include "rules/found_walk.h"
#include "rules/header_key.h"
#include "text/fold.h"

namespace reportx::input {
namespace {

constexpr std::uint32_t least_prose = 12;         // Han characters of a sentence
constexpr std::uint32_t least_run_on_prose = 40;  // of prose without a full stop
constexpr std::uint32_t linked_prose = 60;        // a whole paragraph may be a link; a line of navigation is shorter
constexpr std::uint32_t number_weight = 60, word_weight = 20;
constexpr std::uint32_t most_words = 3;

std::uint32_t han_in(std::u16string_view units) {
    return static_cast<std::uint32_t>(std::ranges::count_if(units, is_han));
}

bool has_sentence(std::u16string_view units) { return units.find_first_of(u"。;") != units.npos; }

bool is_prose(std::u16string_view units, std::uint32_t han) {
    return (han >= least_prose && has_sentence(units)) || (han >= least_run_on_prose && units.find(u',') != units.npos);
}

/// Whether most of a line is links; the date beside the title of another article counts for neither side.
bool is_linked(const PageLine& line, std::u16string_view units) {
    const auto counted = std::ranges::count_if(units, [](char16_t c) { return is_han(c) || is_letter(c); });
    return line.in_links > 0 && line.in_links * 5 > static_cast<std::uint32_t>(counted) * 3;
}

/// A key with something behind it.
bool tells_facts(const Reading& reading, Span line) {
    for (const HeaderKey& key : header_keys(reading, line)) {
        std::uint32_t at = key.value;
        while (at < line.end && (is_blank(reading.units[at]) || reading.units[at] == u'|')) ++at;
        const bool counts = key.phrase->value != "none" || reading.units[key.value - 1] == u'|';
        if (at < line.end && counts) return true;
    }
    return false;
}

bool is_furniture(const Reading& reading, Span line) {
    std::uint32_t begin = line.begin;
    while (begin < line.end && (is_opening(reading.units[begin]) || is_blank(reading.units[begin]))) ++begin;
    if (reading.longest_at(begin, Term::furniture) != nullptr || reading.hits.any_in(Term::clock, line)) return true;
    const auto units = reading.units_of(line);
    const bool sentence = units.find(u'。') != units.npos;
    if (!sentence && (units.find(u'>') != units.npos || reading.hits.any_in(Term::furniture, line))) return true;
    const Phrase* opener = reading.longest_at(line.begin, Term::back_opener);
    if (opener != nullptr && opener->value != "own") return true;
    const auto keys = header_keys(reading, line);
    return !sentence && !keys.empty() && keys.front().begin == line.begin;
}

/// How many phrases that name the systems of a report stand in `span`.
std::uint32_t topic_words(const Reading& reading, Span span) {
    std::uint32_t words = 0;
    FoundWalk(reading.hits, Channel::topics).each_within(span, [&](const Trie::Entry&) { ++words; });
    return words;
}

LineSigns signs_of(const PageLine& line, const Reading& reading, Span span) {
    LineSigns signs;
    const auto units = reading.units_of(span);
    const std::uint32_t han = han_in(units);
    const bool prose = is_prose(units, han);
    signs.prose = prose;
    signs.numbered = opens_numbered(units);
    signs.linked = is_linked(line, units) && !(prose && han >= linked_prose);
    signs.facts = !prose && tells_facts(reading, span);
    signs.furniture = !signs.numbered && is_furniture(reading, span);
    const Phrase* opener = reading.longest_at(span.begin, Term::back_opener);
    signs.own = opener != nullptr && opener->value == "own";
    if (signs.linked || signs.furniture || signs.facts || !(prose || signs.numbered)) return signs;
    signs.weight = (prose ? han : 0) + (signs.numbered ? number_weight : 0) +
                   word_weight * std::min(topic_words(reading, span), most_words);
    return signs;
}

}  // namespace

std::vector<LineSigns> line_signs(const Page& page, const Reading& reading) {
    std::vector<LineSigns> signs;
    signs.reserve(page.lines.size());
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        signs.push_back(signs_of(page.lines[i], reading, reading.lines[i].content));
    return signs;
}

}  // namespace reportx::input
