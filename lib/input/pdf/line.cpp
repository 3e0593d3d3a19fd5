// pdftotext's own blocks and lines are not used: it takes indented lines and the cells of a row apart, which is what has to come
// together here.
#include "input/pdf/line.h"

#include <algorithm>
#include <span>
#include <utility>

#include "text/code_point.h"

namespace reportx::input::pdf {
namespace {

constexpr double blank_gap = 0.7;         // ems between two words that stand for a blank between Chinese characters …
constexpr double narrow_blank_gap = 0.1;  // … and between Latin words or numbers

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Whether `word` stands on the line that `core` is a word of.
bool on_one_line(const Box& core, const Box& word) {
    const double shared = std::min(core.bottom, word.bottom) - std::max(core.top, word.top);
    return shared >= 0.5 * std::min(core.height(), word.height()) &&
           shared >= 0.3 * std::max(core.height(), word.height());
}

using Group = std::vector<const Word*>;

/// The words of each line, in no order.
std::vector<Group> groups_of(const Page& page) {
    Group words;
    for (const Word& word : page.words) words.push_back(&word);
    std::ranges::stable_sort(words, {}, [](const Word* word) { return word->box.middle(); });
    std::vector<Group> groups;
    for (const Word* word : words) {
        constexpr std::size_t reach =
            3;  // a tall word between two lines opens a group of its own, and they go on behind it
        const std::size_t first = groups.size() - std::min(groups.size(), reach);
        auto group = std::find_if(groups.rbegin(), groups.rend() - static_cast<std::ptrdiff_t>(first),
                                  [&](const Group& g) { return on_one_line(g.front()->box, word->box); });
        if (group == groups.rend() - static_cast<std::ptrdiff_t>(first)) {
            groups.push_back({word});
        } else {
            group->push_back(word);
        }
    }
    return groups;
}

bool is_latin(const Word& word) { return std::ranges::all_of(word.text, is_ascii); }

double em_of(const Word& word) { return word.box.width() / width_in_ems(word.text); }

bool is_mostly_latin(const Word& word) {
    const auto latin = static_cast<double>(std::ranges::count_if(word.text, is_ascii));
    return 0.5 * latin > 0.5 * width_in_ems(word.text);
}

/// By the words that `counts` is true of.
template <class Counts>
double em_of(const Group& words, Counts counts) {
    double width = 0, ems = 0;
    for (const Word* word : words) {
        if (!counts(*word)) continue;
        width += word->box.width();
        ems += width_in_ems(word->text);
    }
    return width / ems;
}

/// Latin characters, which may be in a wider or narrower font, count only where there are no others.
void measure(const Group& words, Line& line) {
    const auto all = [&](auto is) { return std::ranges::all_of(words, [&](const Word* word) { return is(*word); }); };
    line.latin = all(is_latin);
    line.rough_em = all(is_mostly_latin);
    line.em = em_of(words, [&](const Word& word) {
        return line.latin || (line.rough_em ? !is_latin(word) : !is_mostly_latin(word));
    });
}

Line line_of(Group words) {
    std::ranges::stable_sort(words, {}, [](const Word* word) { return word->box.left; });
    const Word& first = *words.front();
    Line line{.box = first.box, .text = first.text, .lead_em = em_of(first)};
    measure(words, line);
    line.pieces.push_back({first.box.left, first.box.right, first.text, em_of(first)});
    for (const Word* word : std::span(words).subspan(1)) {
        const double gap = word->box.left - line.box.right;
        const bool narrow = is_ascii(line.text.back()) && is_ascii(word->text.front());
        const bool apart = gap >= column_gap * line.em;
        const bool blank = !apart && gap >= (narrow ? narrow_blank_gap : blank_gap) * line.em;
        line.tabular = line.tabular || apart;
        if (apart) line.text += '\t';
        if (blank) line.text += ' ';
        line.text += word->text;
        if (apart || (blank && gap >= blank_gap * line.em)) {
            line.pieces.push_back({word->box.left, word->box.right, word->text, em_of(*word)});
        } else {
            if (blank) line.pieces.back().text += ' ';
            line.pieces.back().text += word->text;
            line.pieces.back().right = std::max(line.pieces.back().right, word->box.right);
        }
        line.box = {line.box.left, std::min(line.box.top, word->box.top), std::max(line.box.right, word->box.right),
                    std::max(line.box.bottom, word->box.bottom)};
    }
    return line;
}

}  // namespace

std::vector<Line> lines_of(const Page& page) {
    std::vector<Line> lines;
    for (Group& group : groups_of(page)) lines.push_back(line_of(std::move(group)));
    std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.box.middle(); });
    return lines;
}

double width_in_ems(std::string_view utf8) {
    constexpr char32_t first_wide = 0x2000;  // general punctuation, which Chinese fonts draw as wide as a character
    double width = 0;
    for (std::size_t at = 0; at < utf8.size();) width += next_code_point(utf8, at) < first_wide ? 0.5 : 1;
    return width;
}

}  // namespace reportx::input::pdf
