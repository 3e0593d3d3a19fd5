// find_citations: one pass with a depth; a line end closes what was left open, since no title runs over paragraphs.
#include "report/citation.h"

namespace reportx {

std::vector<Citation> find_citations(const Text& text) {
    std::vector<Citation> citations;
    const auto units = text.folded();
    std::uint32_t open = 0;
    int depth = 0;
    for (std::uint32_t at = 0; at < units.size(); ++at) {
        if (units[at] == u'\n') depth = 0;
        if (units[at] == u'《' && depth++ == 0) open = at + 1;
        if (units[at] == u'》' && depth > 0 && --depth == 0) {
            const Span title = text.trim({open, at});
            if (!title.empty()) citations.push_back({title});
        }
    }
    return citations;
}

}  // namespace reportx
