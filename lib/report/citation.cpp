// find_citations: one pass over the marks with a depth; a line end closes what was left open, since no title runs over paragraphs.
#include "report/citation.h"

namespace reportx {

void find_citations(const Reading& reading, std::vector<Citation>& citations) {
    citations.clear();
    const auto units = reading.units;
    const std::uint32_t end = reading.text.size();
    std::uint32_t open = 0;
    int depth = 0;
    const auto next = [&](std::uint32_t at) { return reading.marks.next(at, end, Marked::bracket); };
    for (std::uint32_t at = next(0); at < end; at = next(at + 1)) {
        if (units[at] == u'\n') depth = 0;
        if (units[at] == u'《' && depth++ == 0) open = at + 1;
        if (units[at] == u'》' && depth > 0 && --depth == 0) {
            const Span title = reading.text.trim({open, at});
            if (!title.empty()) citations.push_back({title});
        }
    }
}

}  // namespace reportx
