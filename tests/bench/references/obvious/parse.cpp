// Bytes to lines, title and year; the rest by one function for each kind of thing.
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
    static const RE2 title(
        "((?:.*(?:人民政府|局|街道办事处|管委会|县|市|区))?.*[0-9]{4}年.*法治政府建设.*报告.*|.*依法行政.*报告)");
    static const RE2 year("([0-9]{4})年");
    std::string text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    RE2::GlobalReplace(&text, "\r\n?", "\n");

    Report report;
    const auto lines = split_lines(text);
    for (const Line& line : lines) {
        if (RE2::FullMatch(line.text, title, &report.title)) break;
    }
    RE2::PartialMatch(report.title.empty() ? text : report.title, year, &report.year);
    report.sections = find_sections(lines);
    report.items = find_items(lines, report.sections);
    find_amounts_and_indicators(lines, report);
    return report;
}

}  // namespace reportx::bench::obvious
