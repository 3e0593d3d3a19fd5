// paragraphs_in, sentences_in: lines are found by binary search, so asking for many small stretches stays cheap.
#include "outline/paragraphs.h"

#include <algorithm>

#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::size_t usual_paragraphs = 4;  // of a stretch that is asked about

/// The first line that reaches beyond `at`; the end for none. Halves without a branch, since no half is the likelier one.
const Line* line_reaching(const std::vector<Line>& lines, std::uint32_t at) {
    const Line* line = lines.data();
    for (std::size_t left = lines.size(); left > 0;) {
        const std::size_t half = (left + 1) / 2;
        const Line* const beyond = line + half;
        line = beyond[-1].full.end <= at ? beyond : line;
        left -= half;
    }
    return line;
}

}  // namespace

List<Span> paragraphs_in(const Reading& reading, Span body) {
    List<Span> paragraphs(reading.memory);
    const Line* const end = reading.lines.data() + reading.lines.size();
    const Line* line = line_reaching(reading.lines, body.begin);
    if (line == end || line->full.begin >= body.end) return paragraphs;
    paragraphs.reserve(usual_paragraphs);
    for (; line != end && line->full.begin < body.end; ++line) {
        const Span cut{std::max(line->content.begin, body.begin), std::min(line->content.end, body.end)};
        if (cut.empty()) continue;
        const Span content = cut == line->content ? cut : trimmed(reading, cut);
        if (!content.empty()) paragraphs.push_back(content);
    }
    return paragraphs;
}

Span next_sentence(const Reading& reading, std::uint32_t& at, std::uint32_t end) {
    while (at < end) {
        const auto begin = at;
        at = sentence_end(reading.marks, {at, end});
        if (at < end) ++at;
        const Span sentence = trimmed(reading, {begin, at});
        if (!sentence.empty()) return sentence;
    }
    return {end, end};
}

List<Span> sentences_in(const Reading& reading, Span paragraph) {
    List<Span> sentences(reading.memory);
    for (std::uint32_t at = paragraph.begin;;) {
        const Span sentence = next_sentence(reading, at, paragraph.end);
        if (sentence.empty()) return sentences;
        sentences.push_back(sentence);
    }
}

}  // namespace reportx
