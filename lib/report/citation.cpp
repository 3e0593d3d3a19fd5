// find_citations: from opening sign to opening sign; a line end closes what was left open, since no title runs over paragraphs.
#include "report/citation.h"

#include "outline/paragraphs.h"

namespace reportx {

void find_citations(const Reading& reading, std::vector<Citation>& citations) {
    citations.clear();
    const std::uint32_t end = reading.text.size();
    for (std::uint32_t at = 0;; ++at) {
        const std::uint32_t open = reading.marks.first(
            at, end, [](char16_t c) { return c == u'《'; }, Marked::name);
        if (open == end) return;
        int depth = 1;
        const auto stops = [&](char16_t c) {
            depth += int{c == u'《'} - int{c == u'》'};
            return depth == 0 || c == u'\n';
        };
        at = reading.marks.first(open + 1, end, stops, Marked::bracket);
        if (depth != 0) continue;
        const Span title = trimmed(reading, {open + 1, at});
        if (!title.empty()) citations.push_back({title});
    }
}

}  // namespace reportx
