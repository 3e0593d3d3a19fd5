// Lines that open with a marker are headings; alphabets nest in the order in which they come up; roles by the words of headings.
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <memory>

#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {
namespace {

constexpr std::array<const char*, 5> marker_patterns{
    R"(^[\s　]*([一二三四五六七八九十]+[、.．])\s*(.*))", R"(^[\s　]*([（(][一二三四五六七八九十]+[）)])\s*(.*))",
    R"(^[\s　]*([0-9]{1,2}[.．、])\s*([^0-9].*))", R"(^[\s　]*([（(][0-9]{1,2}[）)])\s*(.*))",
    R"(^[\s　]*([①②③④⑤⑥⑦⑧⑨⑩])\s*(.*))"};

constexpr std::array<std::array<const char*, 2>, 5> role_patterns{
    {{"shortcomings", "不足|问题|短板|差距"},
     {"leadership", "第一责任人|主要负责人.*(?:履|情况)|履职"},
     {"plan", "下一步|[0-9]{4}年.*(?:安排|计划|打算)|工作(?:计划|安排|打算|思路)|下一年度"},
     {"measures", "举措|做法|成效|开展情况|推进情况"},
     {"other", "其他"}}};

struct Patterns {
    RE2::Set which_marker{RE2::DefaultOptions, RE2::UNANCHORED}, which_role{RE2::DefaultOptions, RE2::UNANCHORED};
    std::vector<std::unique_ptr<RE2>> markers;

    Patterns() {
        for (const char* pattern : marker_patterns) {
            which_marker.Add(pattern, nullptr);
            markers.push_back(std::make_unique<RE2>(pattern));
        }
        for (const auto& [role, pattern] : role_patterns) which_role.Add(pattern, nullptr);
        which_marker.Compile();
        which_role.Compile();
    }
};

std::string role_of(const Patterns& patterns, const std::string& heading, const std::string& inherited) {
    std::vector<int> found;
    if (!patterns.which_role.Match(heading, &found)) return inherited.empty() ? "measures" : inherited;
    return role_patterns[static_cast<std::size_t>(*std::min_element(found.begin(), found.end()))][0];
}

/// The first sentence; the rest of the line is the section's text.
std::string heading_of(const std::string& rest) {
    const std::size_t stop = rest.find("。");
    std::string heading = stop == std::string::npos ? rest : rest.substr(0, stop);
    for (const char* closing : {"：", ":"}) {
        if (heading.ends_with(closing)) heading.erase(heading.size() - std::string(closing).size());
    }
    return heading;
}

}  // namespace

std::vector<Section> find_sections(const std::vector<Line>& lines) {
    static const Patterns patterns;
    std::vector<Section> sections;
    std::vector<int> open_alphabets;  // of the sections that are open
    std::vector<std::size_t> open_sections;
    std::vector<int> ordinals{0};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<int> found;
        if (!patterns.which_marker.Match(lines[i].text, &found)) continue;
        const int alphabet = *std::min_element(found.begin(), found.end());
        Section section;
        std::string rest;
        if (!RE2::PartialMatch(lines[i].text, *patterns.markers[static_cast<std::size_t>(alphabet)], &section.marker,
                               &rest))
            continue;
        const auto same = std::find(open_alphabets.begin(), open_alphabets.end(), alphabet);
        const auto depth = static_cast<std::size_t>(same - open_alphabets.begin());
        open_alphabets.resize(depth);
        open_sections.resize(depth);
        ordinals.resize(depth + 1, 0);
        ++ordinals[depth];
        section.heading = heading_of(rest);
        section.level = static_cast<int>(depth) + 1;
        if (depth > 0) section.parent = open_sections.back();
        section.role = role_of(patterns, section.heading, depth > 0 ? sections[open_sections.back()].role : "");
        section.id = depth > 0 ? sections[open_sections.back()].id + "." + std::to_string(ordinals[depth])
                               : "s" + std::to_string(ordinals[depth]);
        section.first_line = i;
        section.place.begin = lines[i].begin;
        open_alphabets.push_back(alphabet);
        open_sections.push_back(sections.size());
        sections.push_back(section);
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {  // each ends where the next of its level or above begins
        std::size_t next = i + 1;
        while (next < sections.size() && sections[next].level > sections[i].level) ++next;
        sections[i].line_after = next < sections.size() ? sections[next].first_line : lines.size();
        sections[i].place.end = next < sections.size() ? sections[next].place.begin
                                : lines.empty()        ? 0
                                                       : lines.back().begin;
    }
    return sections;
}

}  // namespace reportx::bench::obvious
