// Points by their openers, up to the next one or the end of the line; a section without points is one item, or one for each line.
#include <re2/re2.h>

#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {
namespace {

bool has_child(const std::vector<Section>& sections, std::size_t at) {
    return at + 1 < sections.size() && sections[at + 1].level > sections[at].level;
}

std::string first_sentence(const std::string& text) {
    const std::size_t stop = text.find("。");
    return stop == std::string::npos || stop + 3 >= text.size() ? "" : text.substr(0, stop);
}

Item item(const Line& line, std::size_t section, std::size_t begin, std::size_t end) {
    Item found;
    found.section = section;
    found.text = line.text.substr(begin, end - begin);
    found.place.begin = line.begin + code_points(line.text, 0, begin);
    found.place.end = found.place.begin + code_points(line.text, begin, end);
    return found;
}

/// The points of one line; whether there was any.
bool add_points(const Line& line, std::size_t section, std::vector<Item>& items) {
    static const RE2 opener(
        "(?:^|[。；;：:\\s　])([一二三四五六七八九十]{1,2}是|首先[，,]|其次[，,]|再次[，,]|最后[，,]|第["
        "一二三四五六七八九十]+[，,]|[①②③④⑤⑥⑦⑧⑨⑩])");
    re2::StringPiece rest(line.text), marker;
    std::vector<std::pair<std::size_t, std::size_t>> openers;  // where each begins and ends
    while (RE2::FindAndConsume(&rest, opener, &marker)) {
        const auto begin = static_cast<std::size_t>(marker.data() - line.text.data());
        openers.emplace_back(begin, begin + marker.size());
    }
    for (std::size_t i = 0; i < openers.size(); ++i) {
        const std::size_t end = i + 1 < openers.size() ? openers[i + 1].first : line.text.size();
        Item found = item(line, section, openers[i].second, end);
        found.kind = "enumerated";
        found.marker = line.text.substr(openers[i].first, openers[i].second - openers[i].first);
        found.title = first_sentence(found.text);
        items.push_back(found);
    }
    return !openers.empty();
}

}  // namespace

std::vector<Item> find_items(const std::vector<Line>& lines, const std::vector<Section>& sections) {
    std::vector<Item> items;
    for (std::size_t s = 0; s < sections.size(); ++s) {
        if (has_child(sections, s)) continue;
        const std::size_t before = items.size();
        for (std::size_t i = sections[s].first_line; i < sections[s].line_after; ++i) add_points(lines[i], s, items);
        if (items.size() > before) continue;
        const std::size_t end = sections[s].line_after;
        const Line& first = lines[sections[s].first_line];
        const std::size_t behind_marker = first.text.find(sections[s].marker) + sections[s].marker.size();
        if (!sections[s].heading.empty() && sections[s].level > 1) {
            Item found = item(first, s, behind_marker, first.text.size());
            found.kind = "numbered";
            found.marker = sections[s].marker;
            found.title = sections[s].heading;
            for (std::size_t i = sections[s].first_line + 1; i < end; ++i) {
                found.text += "\n" + lines[i].text;
                if (!lines[i].text.empty())
                    found.place.end = lines[i].begin + code_points(lines[i].text, 0, lines[i].text.size());
            }
            items.push_back(found);
            continue;
        }
        for (std::size_t i = sections[s].first_line + 1; i < end; ++i) {
            if (lines[i].text.empty()) continue;
            Item found = item(lines[i], s, 0, lines[i].text.size());
            found.kind = "paragraph";
            items.push_back(found);
        }
    }
    return items;
}

}  // namespace reportx::bench::obvious
