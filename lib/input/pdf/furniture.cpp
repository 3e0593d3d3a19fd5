// Only the outermost lines of a page are looked at, and only in its margins: a number there is the page's, and what stands at the same
// place on many pages, numbers aside, runs through the document.
#include "input/pdf/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "text/code_point.h"

namespace reportx::input::pdf {
namespace {

constexpr double margin = 0.12;         // of the height of a page, from its upper and lower edge
constexpr std::size_t outermost = 3;    // lines that a head or foot may have
constexpr double share_of_pages = 0.4;  // heads of left pages stand on less than half of them
constexpr double same_place = 4;        // points

bool in_margin(const Line& line, double height) {
    return line.box.bottom < margin * height || line.box.top > (1 - margin) * height;
}

/// — 1 —, 第1页 共9页, 3/12, - 4 -
bool is_page_number(std::string_view text) {
    constexpr std::size_t most_digits = 8, most_signs = 16;
    constexpr std::u32string_view around = U" \t—―–‐−－-_·•.．|/／第页頁共,，、~～()（）";
    std::size_t digits = 0, signs = 0;
    for (std::size_t at = 0; at < text.size(); ++signs) {
        const char32_t c = next_code_point(text, at);
        if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) {
            ++digits;
        } else if (around.find(c) == around.npos) {
            return false;
        }
    }
    return digits > 0 && digits <= most_digits && signs <= most_signs;
}

/// A line by its text without digits and its place on the page.
using Key = std::pair<std::string, long>;

Key key_of(const Line& line) {
    std::string text = line.text;
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return {std::move(text), std::lround(line.box.middle() / same_place)};
}

/// Indices of the lines of `sheet` that may be furniture, outermost first at both ends.
std::vector<std::size_t> candidates(const Sheet& sheet) {
    std::vector<std::size_t> found;
    const std::size_t count = sheet.lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool outer = i < outermost || i + outermost >= count;
        if (outer && in_margin(sheet.lines[i], sheet.height)) found.push_back(i);
    }
    return found;
}

std::map<Key, std::size_t> pages_with(const std::vector<Sheet>& sheets) {
    std::map<Key, std::size_t> pages;
    for (const Sheet& sheet : sheets)
        for (const std::size_t i : candidates(sheet)) ++pages[key_of(sheet.lines[i])];
    return pages;
}

std::size_t pages_that_hold(const std::map<Key, std::size_t>& pages, const Key& key) {
    std::size_t sum = 0;
    for (const long place : {key.second - 1, key.second, key.second + 1}) {
        const auto found = pages.find({key.first, place});
        if (found != pages.end()) sum += found->second;
    }
    return sum;
}

}  // namespace

void drop_furniture(std::vector<Sheet>& sheets) {
    const auto pages = pages_with(sheets);
    const auto enough = std::max<std::size_t>(
        2, static_cast<std::size_t>(std::ceil(share_of_pages * static_cast<double>(sheets.size()))));
    for (Sheet& sheet : sheets) {
        std::vector<bool> dropped(sheet.lines.size());
        for (const std::size_t i : candidates(sheet)) {
            const Line& line = sheet.lines[i];
            dropped[i] = is_page_number(line.text) || pages_that_hold(pages, key_of(line)) >= enough;
        }
        std::size_t index = 0;
        std::erase_if(sheet.lines, [&](const Line&) { return dropped[index++]; });
    }
}

}  // namespace reportx::input::pdf
