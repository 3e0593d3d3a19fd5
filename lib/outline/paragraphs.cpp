// paragraphs_in, sentences_in: lines are found by binary search, so asking for many small stretches stays cheap.
#include "outline/paragraphs.h"

#include <algorithm>

#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::size_t usual_paragraphs = 4;  // of a stretch that is asked about

}  // namespace

List<Span> paragraphs_in(const Reading& reading, Span body) {
    List<Span> paragraphs(reading.memory);
    auto line = std::ranges::lower_bound(reading.lines, body.begin, {}, [](const Line& l) { return l.full.end - 1; });
    if (line == reading.lines.end() || line->full.begin >= body.end) return paragraphs;
    paragraphs.reserve(usual_paragraphs);
    for (; line != reading.lines.end() && line->full.begin < body.end; ++line) {
        const Span cut{std::max(line->content.begin, body.begin), std::min(line->content.end, body.end)};
        if (cut.empty()) continue;
        const Span content = trimmed(reading, cut);
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
