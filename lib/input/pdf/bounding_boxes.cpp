// A scan from tag to tag; only <page> and <word> matter.
#include "input/pdf/bounding_boxes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "input/pdf/line.h"
#include "input/utf8.h"

namespace reportx::input::pdf {
namespace {

/// The attribute ` name="number"` of a tag; nothing where there is none, or none that is a place on paper.
std::optional<double> number_in(std::string_view tag, std::string_view name) {
    constexpr double longest = 1e6;
    for (std::size_t at = 0; (at = tag.find(name, at)) != tag.npos; at += name.size()) {
        const std::size_t begin = at + name.size() + 2;
        if (at == 0 || tag[at - 1] != ' ' || !tag.substr(at + name.size()).starts_with("=\"")) continue;
        double value = 0;
        const auto [end, error] = std::from_chars(tag.data() + begin, tag.data() + tag.size(), value);
        if (error == std::errc() && std::isfinite(value) && std::abs(value) < longest) return value;
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Box> box_in(std::string_view tag) {
    const auto left = number_in(tag, "xMin"), top = number_in(tag, "yMin"), right = number_in(tag, "xMax"),
               bottom = number_in(tag, "yMax");
    if (!left || !top || !right || !bottom || *right < *left || *bottom <= *top) return std::nullopt;
    return Box{*left, *top, *right, *bottom};
}

/// Appends the character that the reference at `text[0]` (`&amp;`) stands for; how many bytes it has. An unknown one stays as it is.
std::size_t append_reference(std::string_view text, std::string& out) {
    static constexpr std::pair<std::string_view, char> known[] = {{"&amp;", '&'},  {"&lt;", '<'},    {"&gt;", '>'},
                                                                  {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};
    for (const auto& [reference, sign] : known) {
        if (!text.starts_with(reference)) continue;
        out += sign;
        return reference.size();
    }
    out += text.front();
    return 1;
}

/// Fonts that tell no widths, as damaged ones may, leave words without one, and neither ems nor columns can be measured by those: such a
/// word gets the width of its characters at the height of its box.
void widen_empty(Word& word) {
    if (word.box.width() <= 0) word.box.right += width_in_ems(word.text) * word.box.height();
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// The text of a word: references resolved, controls and blanks left out, valid UTF-8.
std::string word_text(std::string_view raw) {
    std::string text;
    while (!raw.empty()) {
        if (raw.front() == '&') {
            raw.remove_prefix(append_reference(raw, text));
        } else if (is_control(raw.front()) || raw.front() == ' ') {
            raw.remove_prefix(1);
        } else if (static_cast<unsigned char>(raw.front()) < 0x80) {
            text += raw.front();
            raw.remove_prefix(1);
        } else {
            std::size_t length = 1;
            while (length < 4 && length < raw.size() && (static_cast<unsigned char>(raw[length]) & 0xC0) == 0x80)
                ++length;
            const bool valid = first_invalid_utf8(raw.substr(0, length)) == length;
            text += valid ? raw.substr(0, length) : "\uFFFD";
            raw.remove_prefix(length);
        }
    }
    return text;
}

}  // namespace

std::vector<Page> read_bounding_boxes(std::string_view xhtml) {
    std::vector<Page> pages;
    for (std::size_t at = xhtml.find('<'); at != xhtml.npos; at = xhtml.find('<', at + 1)) {
        const std::size_t end = xhtml.find('>', at);
        if (end == xhtml.npos) break;
        const std::string_view tag = xhtml.substr(at, end - at);
        if (tag.starts_with("<page ")) {
            pages.push_back({number_in(tag, "width").value_or(0), number_in(tag, "height").value_or(0), {}});
        } else if (tag.starts_with("<word ") && !pages.empty()) {
            const std::size_t close = std::min(xhtml.find('<', end), xhtml.size());
            const auto box = box_in(tag);
            std::string text = word_text(xhtml.substr(end + 1, close - end - 1));
            if (box && !text.empty()) {
                pages.back().words.push_back({*box, std::move(text)});
                widen_empty(pages.back().words.back());
            }
        }
        at = end;
    }
    return pages;
}

}  // namespace reportx::input::pdf
