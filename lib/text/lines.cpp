// split_lines: text in, lines out. A converter's artifact such as `[bookmark: _GoBack]` at the start of a line stays in the
// line but out of its content, so that no heading, item or title begins with it.
#include "text/lines.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::u16string_view artifact_openings[] = {u"[bookmark", u"[OLE_LINK", u"[_GoBack", u"[_Toc"};

std::uint32_t behind_artifact(std::u16string_view text, Span line) {
    for (const auto opening : artifact_openings) {
        if (text.substr(line.begin, opening.size()) != opening) continue;
        for (std::uint32_t at = line.begin; at < line.end; ++at) {
            if (text[at] == u']') return at + 1;
        }
    }
    return line.begin;
}

}  // namespace

void split_lines(const Text& text, const Marks& marks, std::vector<Line>& lines) {
    const auto units = text.folded();
    lines.clear();
    for (std::uint32_t at = 0; at < text.size();) {
        const auto feed = marks.next(at, text.size(), Marked::line_end);
        const auto end = std::min(feed + 1, text.size());
        Line line{{at, end}, text.trim({at, end})};
        while (!line.blank() && units[line.content.begin] == u'[') {
            const auto begin = behind_artifact(units, line.content);
            if (begin == line.content.begin) break;
            line.content = text.trim({begin, line.content.end});
        }
        lines.push_back(line);
        at = end;
    }
}

}  // namespace reportx
