// Counting goes by abstract list: lists that share one go on counting where the other stopped, unless a list says where it starts.
#include "input/word/counters.h"

#include <algorithm>
#include <limits>

#include "input/word/number_format.h"
#include "text/code_point.h"

namespace reportx::input::word {
namespace {

/// Whether a paragraph of `above` makes the deeper `level` begin anew.
bool restarts(const Level& level, std::size_t above) {
    return !level.restart || static_cast<int>(above) < *level.restart;
}

bool is_word_character(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Punctuation that ends a number and needs no blank behind it.
bool closes_number(char32_t c) {
    return std::u32string_view(U"、，。．.,:：;；)）]】〕﹚>》」』-—–").find(c) != std::u32string_view::npos;
}

char32_t last_code_point(std::string_view utf8) {
    std::size_t at = utf8.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) --at;
    return next_code_point(utf8, at);
}

}  // namespace

int Counters::start(const Numbering::Found& found, std::size_t level) const {
    return found.list->start[level].value_or(numbering_.level(found, level).start);
}

void Counters::count(Counts& counts, const Numbering::Found& found, Place place) {
    auto& own = counts[place.level];
    const bool anew = found.list->start[place.level] && started_anew_.emplace(place.list, place.level).second;
    constexpr int greatest = std::numeric_limits<int>::max();
    own = own && !anew ? std::min(*own, greatest - 1) + 1 : start(found, place.level);
    for (std::size_t deeper = place.level + 1; deeper < level_count; ++deeper)
        if (restarts(numbering_.level(found, deeper), place.level)) counts[deeper].reset();
}

std::string Counters::print(const Counts& counts, const Numbering::Found& found, std::size_t level) const {
    const Level& printed = numbering_.level(found, level);
    std::string text;
    for (std::size_t at = 0; at < printed.text.size(); ++at) {
        const char next = at + 1 < printed.text.size() ? printed.text[at + 1] : '\0';
        if (printed.text[at] != '%' || next < '1' || next > '9') {
            text += printed.text[at];
            continue;
        }
        ++at;
        const auto named = static_cast<std::size_t>(next - '1');
        const Level& source = numbering_.level(found, named);
        const int value = counts[named].value_or(start(found, named));
        const bool digits = printed.legal && source.format != "none";
        text += format_number(value, digits ? "decimal" : source.format, source.pattern);
    }
    return text;
}

std::string Counters::next(Place place) {
    const auto found = numbering_.find(place.list, styles_);
    if (!found) return {};
    Counts& counts = counts_[found->abstract];
    count(counts, *found, place);
    const Level& level = numbering_.level(*found, place.level);
    if (level.hidden || level.format == "bullet") return {};
    return print(counts, *found, place.level);
}

Suffix Counters::suffix(Place place) const {
    const auto found = numbering_.find(place.list, styles_);
    return found ? numbering_.level(*found, place.level).suffix : Suffix::nothing;
}

std::string numbered(std::string number, Suffix suffix, std::string_view text) {
    if (number.empty() || text.empty()) return number.append(text);
    const bool runs_together = number.back() == '.' && is_word_character(text.front());  // 1. and 5G are not 1.5G
    const bool apart = suffix != Suffix::nothing && !closes_number(last_code_point(number));
    if (number.back() != ' ' && (runs_together || apart)) number += ' ';
    return number.append(text);
}

}  // namespace reportx::input::word
