// Bytes to lines; the rest by one function for each kind of thing.
#include <re2/re2.h>

#include <algorithm>

#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {

std::uint32_t code_points(const std::string& text, std::size_t begin, std::size_t end) {
    return static_cast<std::uint32_t>(std::count_if(
        text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<Line> split_lines(const std::string& text) {
    std::vector<Line> lines;
    std::uint32_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back({text.substr(at, end - at), begin});
        begin += code_points(text, at, end) + 1;
        at = end + 1;
    }
    return lines;
}

Report parse(const std::string& bytes) {
    std::string text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    RE2::GlobalReplace(&text, "\r\n?", "\n");

    Report report;
    const auto lines = split_lines(text);
    report.metadata = find_metadata(lines, text);
    report.sections = find_sections(lines);
    report.items = find_items(lines, report.sections);
    for (Item& item : report.items) item.topic = topic_of(item.text);
    find_amounts_and_indicators(lines, report);
    report.citations = find_citations(lines);
    return report;
}

[[gnu::noinline]] std::string document_json(const std::string& bytes) { return json_of(parse(bytes)); }

}  // namespace reportx::bench::obvious
