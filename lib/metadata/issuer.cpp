// find_issuer: the title's words before the subject matter, without year and 关于; else the signature; else the first organ that the
// opening names in full. 我局 and 全省 name no one.
#include "metadata/issuer.h"

#include <algorithm>

#include "metadata/kind.h"
#include "outline/marker.h"
#include "outline/year.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t shortest_name = 2;

bool is_common(const Reading& reading, std::u16string_view name) {
    return reading.lexicon.exact(name, Term::common_issuer) != nullptr;
}

std::uint32_t behind_year(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    if (const auto year = read_year(text, at)) return std::min(year->end, end);
    std::uint32_t digits = at;
    while (digits < end && is_digit(text[digits])) ++digits;
    return digits == at + 4 ? digits : at;
}

/// The name in a title piece: 某县人民政府关于2024年…; 2024年某市…; 关于某县2023年….
std::optional<Span> name_in_title(const Reading& reading, Span title) {
    const auto text = reading.units;
    while (!title.empty() && is_opening(text[title.begin])) ++title.begin;  // 《某县…报告》解读
    std::uint32_t begin = behind_year(text, title.begin, title.end);
    if (const Phrase* about = reading.longest_at(begin, Term::about)) begin += about->size();
    begin = behind_year(text, begin, title.end);
    std::uint32_t end = begin;
    constexpr TermBits ends_name({Term::about, Term::subject_matter, Term::lead_verb});
    for (; end < title.end; ++end) {
        if (is_digit(text[end]) || read_year(text, end)) break;
        if (text[end] == u'〔' || text[end] == u'—' || text[end] == u'“') break;
        if (!reading.hits.may_stand(end, ends_name)) continue;
        if (reading.longest_at(end, Term::about) != nullptr || reading.longest_at(end, Term::subject_matter) != nullptr)
            break;
        if (reading.longest_at(end, Term::lead_verb) != nullptr && end > begin + 1) break;  // 推进, 开展
    }
    Span name = reading.text.trim({begin, end});
    if (!name.empty() && text[name.end - 1] == u'的') --name.end;
    if (name.size() < shortest_name || reading.exact(name, Term::lead_verb) != nullptr)
        return std::nullopt;  // 关于推进依法行政…
    if (is_common(reading, reading.units_of(name))) return std::nullopt;
    if (name.end == title.end && reading.longest_before(name.end, Term::instrument))
        return std::nullopt;  // 工作安排的通知: a title that names no one
    return name;
}

bool ends_as_organ(const Reading& reading, Span span) {
    return reading.longest_before(span.end, Term::organ) != nullptr;
}

std::optional<Span> signature(const Reading& reading, const Frame& frame) {
    for (std::size_t i = frame.back; i < reading.lines.size(); ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty() || line.size() > 40) continue;
        if (is_furniture(reading, reading.lines[i])) continue;
        const auto units = reading.units_of(line);
        if (units.find_first_of(u":,。>|") != units.npos) continue;
        if (ends_as_organ(reading, line) && !is_common(reading, units)) return line;
    }
    return std::nullopt;
}

bool is_word_end(const Reading& reading, std::uint32_t at) {
    if (at >= reading.text.size() || !is_han(reading.units[at])) return true;
    // Behind an issuer's name something is done; 部 in 部署 and 政府 in 政府奖 end no name.
    for (const Term term : {Term::lead_verb, Term::predicate, Term::adverb, Term::preposition, Term::time_word}) {
        if (reading.longest_at(at, term) != nullptr) return true;
    }
    return false;
}

/// 部 of 全部 is no organ.
bool ends_adverb(const Reading& reading, const Hit& organ) {
    const Phrase* adverb = reading.longest_before(organ.span.end, Term::adverb);
    return adverb != nullptr && adverb->units.size() > organ.phrase->units.size();
}

/// Where the name of an organ that ends at `organ` begins: the start of its clause, time left out; 中共某县委、某县人民政府 is one name.
/// Nothing when the clause does not begin with the name.
std::optional<std::uint32_t> name_start(const Reading& reading, Span line, const Hit& organ) {
    std::uint32_t begin = organ.span.begin;
    while (begin > line.begin && (is_han(reading.units[begin - 1]) || is_digit(reading.units[begin - 1]) ||
                                  reading.units[begin - 1] == u'、')) {
        --begin;
    }
    if (begin > line.begin && !ends_clause(reading.units[begin - 1]) && reading.units[begin - 1] != blank)
        return std::nullopt;
    while (begin < organ.span.begin) {
        const auto behind = behind_year(reading.units, begin, organ.span.begin);
        const Phrase* time = reading.longest_at(begin, Term::time_word);
        if (behind != begin) {
            begin = behind;
        } else if (time != nullptr) {
            begin += time->size();
        } else {
            break;
        }
    }
    for (const Term term : {Term::preposition, Term::predicate, Term::name_exception}) {
        if (reading.longest_at(begin, term) != nullptr) return std::nullopt;
    }
    // 我分局在市局和区委的领导下: what stands before 在 is no part of a name.
    if (reading.units.substr(begin, organ.span.begin - begin).find(u'在') != std::u16string_view::npos)
        return std::nullopt;
    return begin;
}

/// Where the lines of the opening paragraphs end: before the first heading.
std::size_t end_of_opening(const Reading& reading, const Frame& frame) {
    std::size_t i = frame.body;
    while (i < frame.back && !read_marker(reading.units, reading.lines[i].content)) ++i;
    return i;
}

/// 现将铜仁市2024年度法治政府建设情况报告如下: whose report is announced.
std::optional<Span> named_in_announcement(const Reading& reading, const Frame& frame) {
    for (std::size_t i = frame.body; i < end_of_opening(reading, frame); ++i) {
        const Span line = reading.lines[i].content;
        const Hit* reported = reading.hits.first_in(Term::preamble_end, line);
        if (reported == nullptr) continue;
        std::uint32_t begin = reported->span.begin;
        while (begin > line.begin && !ends_clause(reading.units[begin - 1])) --begin;
        const Phrase* now = reading.longest_at(begin, Term::announcement);
        if (now == nullptr) return std::nullopt;
        const auto name = name_in_title(reading, {begin + now->size(), reported->span.begin});
        if (!name || name->end >= reported->span.begin) return std::nullopt;
        const bool place = reading.longest_before(name->end, Term::place_end);
        return place || ends_as_organ(reading, *name) ? name : std::nullopt;
    }
    return std::nullopt;
}

/// Whether a verb of acts stands in `span`: 推进 in 推进依法行政的部门.
bool names_an_act(const Reading& reading, Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        if (reading.longest_at(at, Term::lead_verb, span.end) != nullptr) return true;
    }
    return false;
}

/// The first full name of an organ that opens a clause of the lines from `frame.body` to `end` and acts there.
std::optional<Span> named_in_opening(const Reading& reading, const Frame& frame, std::size_t end) {
    constexpr std::uint32_t shortest = 4, longest = 26;
    std::size_t filled = 0;
    for (std::size_t i = frame.body; i < end && filled < 3; ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty() || read_marker(reading.units, line)) continue;
        ++filled;
        for (const Hit& organ : reading.hits.scan(Term::organ, line)) {
            if (organ.span.end > line.end || !is_word_end(reading, organ.span.end)) continue;
            if (ends_adverb(reading, organ)) continue;
            const auto begin = name_start(reading, line, organ);
            if (!begin) continue;
            const Span name{*begin, organ.span.end};
            if (name.size() < shortest || name.size() > longest || is_common(reading, reading.units_of(name))) continue;
            if (reading.hits.stands_in(Term::subject_matter, {name.begin, std::min(line.end, name.end + 2)})) continue;
            if (names_an_act(reading, {name.begin, organ.span.begin})) continue;
            return name;
        }
    }
    return std::nullopt;
}

/// 旌德县坚持以…: a place that acts in the opening, where no organ is named.
std::optional<Span> place_in_opening(const Reading& reading, const Frame& frame) {
    for (std::size_t i = frame.body; i < frame.back && i < frame.body + 2; ++i) {
        const Span line = reading.lines[i].content;
        std::uint32_t begin = line.begin;
        for (std::uint32_t at = line.begin; at < line.end && !ends_sentence(reading.units[at]); ++at) {
            if (ends_clause(reading.units[at])) begin = at + 1;
            const auto behind = behind_year(reading.units, begin, line.end);
            if (behind != begin) begin = behind;
            const bool place_end = reading.longest_at(at, Term::place_end) != nullptr;
            if (!place_end || at < begin + 1 || at > begin + 8) continue;
            if (reading.longest_at(begin, Term::name_exception) != nullptr ||
                reading.longest_at(begin, Term::preposition) != nullptr) {
                continue;
            }
            if (reading.longest_at(at + 1, Term::lead_verb) == nullptr) continue;
            const Span name{begin, at + 1};
            if (!is_common(reading, reading.units_of(name)) && is_han(reading.units[begin])) return name;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> find_issuer(const Reading& reading, const Frame& frame, const Header& header) {
    const auto printed = [&](Span span) { return std::string(reading.text.slice(span)); };
    std::vector<Span> titles;
    if (frame.title) {
        titles = frame.title->pieces;
    } else if (const auto other = any_title(reading, frame)) {
        titles.push_back(*other);
    }
    for (const Span piece : titles) {
        const auto name = name_in_title(reading, piece);
        if (!name) continue;
        if (reading.hits.stands_in(Term::other_title, *name))
            return std::nullopt;  // 某县人大常委会听取…: who it is about, not who reports
        return printed(*name);
    }
    if (const auto name = signature(reading, frame)) return printed(*name);
    if (header.organ) return header.organ;
    if (const auto name = named_in_opening(reading, frame, end_of_opening(reading, frame))) return printed(*name);
    if (const auto name = named_in_announcement(reading, frame)) return printed(*name);
    if (const auto name = place_in_opening(reading, frame)) return printed(*name);
    if (const auto name = named_in_opening(reading, frame, frame.back)) return printed(*name);
    return std::nullopt;
}

}  // namespace reportx
