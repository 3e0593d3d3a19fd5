// find_leads: a lead is short, has no figure and no comma, closes with 。 and is worded as a heading: it does not open
// with someone who acts or with a result, and a longer one opens with a verb of doing (加强) or closes with a state (体系化).
#include "items/leads.h"

#include <algorithm>

#include "outline/paragraphs.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::uint32_t longest_lead = 26;
constexpr std::uint32_t longest_plain_lead = 16;  // one worded neither with a verb of doing nor with a state
constexpr std::uint32_t shortest_lead = 4;

bool parts_sentence(char16_t c) { return ends_clause(c) || c == u'《'; }

/// Whether a full stop comes first of the signs that part a sentence, and soon: one look that turns most paragraphs away.
bool may_open_with_lead(const Reading& reading, Span paragraph) {
    const std::uint32_t reach = std::min(paragraph.end, paragraph.begin + longest_lead + 1);
    const std::uint32_t first = reading.marks.first(paragraph.begin, reach, parts_sentence);
    return first < reach && reading.units[first] == u'。';
}

/// Signs that no heading holds: those that part a sentence, figures, the titles of documents.
bool is_worded_as_prose(const Reading& reading, Span words) {
    const auto parts = [](char16_t c) { return parts_sentence(c) && c != u'。'; };
    return reading.marks.first(words.begin, words.end, parts) != words.end ||
           reading.marks.first(words.begin, words.end, is_digit, Marked::number) != words.end;
}

bool is_lead(const Reading& reading, Span sentence) {
    if (reading.units[sentence.end - 1] != u'。') return false;
    const Span words{sentence.begin, sentence.end - 1};
    if (words.size() < shortest_lead || words.size() > longest_lead) return false;
    if (is_worded_as_prose(reading, words)) return false;
    if (reading.longest_at(words.begin, Term::agent) != nullptr ||
        reading.longest_at(words.begin, Term::lead_exception) != nullptr)
        return false;
    if (words.size() <= longest_plain_lead || reading.longest_at(words.begin, Term::lead_verb) != nullptr) return true;
    return reading.longest_before(words.end, Term::lead_end) != nullptr;
}

}  // namespace

List<LedPiece> find_leads(const Reading& reading, Span paragraph) {
    List<LedPiece> pieces(reading.memory);
    if (!may_open_with_lead(reading, paragraph)) return pieces;
    bool behind_lead = false;
    for (std::uint32_t at = paragraph.begin;;) {
        const Span sentence = next_sentence(reading, at, paragraph.end);
        if (sentence.empty()) break;
        const bool lead = is_lead(reading, sentence);
        if (sentence.begin == paragraph.begin && !lead) return {};
        if (lead && !behind_lead) pieces.push_back({{sentence.begin, sentence.end - 1}, sentence});
        pieces.back().span.end = sentence.end;
        behind_lead = lead;
    }
    if (pieces.size() < 2) return {};
    return pieces;
}

}  // namespace reportx
