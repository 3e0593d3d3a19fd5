// Place evidence. A region's province and prefecture speak for it wherever they are named, in full (武汉市) more than in short (武汉都市圈), on
// the page around the report more than in it, right before its own name most; so do its neighbours, words such as 全疆 and the signs of
// document numbers. What was visited or quoted (赴…考察, …经验) speaks for nothing, and one kind of witness is heard only so often.
#include "metadata/place_evidence.h"

#include <algorithm>
#include <map>

#include "metadata/place_words.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr int full_weight = 2, short_weight = 1, page_weight = 2, adjacent_weight = 5;
constexpr int most_for_a_name = 12, most_for_neighbours = 3, most_for_a_hint = 2;
constexpr std::uint32_t visit_reach = 6;   // signs between 赴 and the name
constexpr std::uint32_t number_reach = 6;  // signs of a document number before 〔
constexpr std::uint32_t organ_reach = 8;   // signs between a region's name and the end of its organ's

bool on_page(const PlaceText& text, std::size_t at) {
    const auto& lines = text.reading.lines;
    if (text.frame.body < lines.size() && at < lines[text.frame.body].full.begin) return true;
    return text.frame.back < lines.size() && at >= lines[text.frame.back].full.begin;
}

bool is_visited(const PlaceText& text, std::size_t begin, std::size_t end) {
    const auto units = text.reading.units;
    if (place_word_at(text.reading.lexicon, units, end, "visit_after")) return true;
    for (std::size_t at = begin; at > 0 && begin - at < visit_reach && !ends_clause(units[at - 1]); --at) {
        if (place_word_at(text.reading.lexicon, units.substr(0, begin), at - 1, "visit_before")) return true;
    }
    return false;
}

/// Calls `take(position)` for every place of `needle` in the text.
template <class Take>
void each_place(const PlaceText& text, std::u16string_view needle, Take take) {
    if (needle.empty()) return;
    const auto units = text.reading.units;
    for (auto at = units.find(needle); at != units.npos; at = units.find(needle, at + needle.size())) take(at);
}

/// How much the naming of `witness` (a province, a prefecture) speaks for a region in it that is called `name`.
int weight_of_name(const PlaceText& text, const RegionRow& witness, std::u16string_view name) {
    const auto units = text.reading.units;
    const bool has_short = witness.short_size > 0;
    int weight = 0;
    each_place(text, has_short ? witness.short_name() : witness.name(), [&](std::size_t at) {
        const auto rest = units.substr(at);
        const bool full = rest.starts_with(witness.name());
        const std::size_t size = full ? witness.size : witness.short_size;
        if (is_visited(text, at, at + size) || rest.starts_with(name)) return;
        weight += full ? full_weight : short_weight;
        if (on_page(text, at)) weight += page_weight;
        if (rest.substr(size).starts_with(name)) weight += adjacent_weight;
    });
    return std::min(weight, most_for_a_name);
}

/// Behind the first signs of a document number: 鄂政函〔2021〕59号.
bool begins_document_number(std::u16string_view units, std::size_t at) {
    if (at > 0 && is_han(units[at - 1])) return false;
    for (std::size_t i = at; i + 1 < units.size() && i <= at + number_reach; ++i) {
        if (is_opening(units[i])) return is_digit(units[i + 1]);
        if (!is_han(units[i])) return false;
    }
    return false;
}

/// How much words and document numbers speak for regions, by code.
std::map<std::uint32_t, int> weights_of_words(const PlaceText& text) {
    std::map<std::uint32_t, int> weights;
    std::map<const Phrase*, int> heard;
    const auto units = text.reading.units;
    for (const Hit& hit : text.reading.hits.scan(Term::place_word, {0, text.reading.text.size()})) {
        const Phrase& phrase = *hit.phrase;
        auto word = as_place_word(phrase, "hint");
        if (!word) word = as_place_word(phrase, "sign");
        if (word && phrase.value.starts_with("sign") && !begins_document_number(units, hit.span.begin)) continue;
        if (word && ++heard[&phrase] <= most_for_a_hint) ++weights[word->code];
    }
    return weights;
}

/// A full name in the running text that is one region's alone.
struct Mention {
    Span span;
    const RegionRow* row;
};

bool is_weak(const PlaceText& text, std::u16string_view name) {
    const auto& lexicon = text.reading.lexicon;
    return place_word_at(lexicon, name, 0, "weak_in_text") || place_word_at(lexicon, name, 0, "weak_always");
}

std::vector<Mention> mentions(const PlaceText& text) {
    std::vector<Mention> found;
    const auto units = text.reading.units;
    for (std::uint32_t at = 0; at < units.size();) {
        if (!text.table.may_start(units, at)) {
            ++at;
            continue;
        }
        const NameFound name = full_name_at(text.table, units, at, text.year);
        const auto end = at + static_cast<std::uint32_t>(std::max<std::size_t>(name.size, 1));
        if (name.rows.size() == 1 && !is_weak(text, units.substr(at, name.size)) && !is_visited(text, at, end)) {
            found.push_back({{at, end}, name.rows.front()});
        }
        at = end;
    }
    return found;
}

/// How much the naming of other counties of the same prefecture speaks for a candidate, or of a prefecture's own counties.
int weight_of_neighbours(const std::vector<Mention>& mentions, const RegionRow& candidate) {
    const auto holder = candidate.level == RegionLevel::county ? candidate.parent : candidate.code;
    std::vector<std::uint32_t> codes;
    for (const Mention& mention : mentions) {
        const RegionRow& row = *mention.row;
        const bool neighbour = row.parent == holder && row.code != candidate.code && row.level == RegionLevel::county;
        if (neighbour && std::ranges::find(codes, row.code) == codes.end()) codes.push_back(row.code);
    }
    return std::min(static_cast<int>(codes.size()), most_for_neighbours);
}

/// The key with more than half of all weight; 0 for none.
std::uint32_t majority(const std::map<std::uint32_t, int>& weights) {
    int total = 0;
    for (const auto& [key, weight] : weights) total += weight;
    for (const auto& [key, weight] : weights) {
        if (weight > 0 && 2 * weight > total) return key;
    }
    return 0;
}

bool names_organ(const PlaceText& text, std::uint32_t end) {
    const auto units = text.reading.units;
    for (std::uint32_t at = end; at < units.size() && at < end + organ_reach && is_han(units[at]); ++at) {
        if (text.reading.longest_at(at, Term::organ) != nullptr) return true;
    }
    return false;
}

bool ends_region(char16_t c) {
    return c == u'省' || c == u'市' || c == u'区' || c == u'县' || c == u'州' || c == u'旗';
}

}  // namespace

bool names_in_full(const PlaceText& text, const RegionRow& row) {
    return text.reading.units.find(row.name()) != std::u16string_view::npos;
}

const RegionRow* best_supported(const PlaceText& text, const RegionRows& candidates) {
    const auto named = mentions(text);
    auto words = weights_of_words(text);
    std::map<std::uint32_t, int> provinces, regions;
    for (const RegionRow* row : candidates) {
        int weight = weight_of_neighbours(named, *row);
        if (row->parent % 10000 != 0) {
            if (const auto* holder = text.table.coded(row->parent, text.year))
                weight += weight_of_name(text, *holder, row->name());
            weight += words[row->parent];
        }
        regions[row->code] = weight;
        if (!provinces.contains(row->province()) && row->level != RegionLevel::province) {
            const auto* province = text.table.coded(row->province(), text.year);
            if (province != nullptr) provinces[row->province()] = weight_of_name(text, *province, row->name());
            provinces[row->province()] += words[row->province()];
        }
        provinces[row->province()] += weight;
    }
    const auto province = majority(provinces);
    RegionRows left;
    std::ranges::copy_if(candidates, std::back_inserter(left), [&](auto* row) { return row->province() == province; });
    if (left.size() <= 1) return left.empty() ? nullptr : left.front();
    std::map<std::uint32_t, int> rivals;
    for (const RegionRow* row : left) rivals[row->code] = regions[row->code];
    const auto code = majority(rivals);
    const auto winner = std::ranges::find(left, code, &RegionRow::code);
    return winner == left.end() ? nullptr : *winner;
}

const RegionRow* most_named(const PlaceText& text, char16_t sign, bool counties_only, const RegionRow* host) {
    constexpr int least = 2;
    std::map<std::uint32_t, int> votes;
    std::map<std::uint32_t, const RegionRow*> rows;
    for (const Mention& mention : mentions(text)) {
        const RegionRow& row = *mention.row;
        if (row.name().back() != sign || (counties_only && row.level != RegionLevel::county)) continue;
        rows[row.code] = &row;
        votes[row.code] +=
            1 + (on_page(text, mention.span.begin) ? page_weight : 0) + (names_organ(text, mention.span.end) ? 1 : 0);
    }
    if (host != nullptr && votes.contains(host->code)) votes[host->code] += 1 + page_weight;
    const auto code = majority(votes);
    if (code == 0 || votes[code] < least) return nullptr;
    // 全市 may be the prefecture's or that of a city in it: with both named, neither is sure.
    const bool inner = std::ranges::any_of(rows, [&](const auto& entry) {
        return entry.first != code && entry.second->lies_in(*rows[code]) && rows[code]->level != RegionLevel::province;
    });
    return inner ? nullptr : rows[code];
}

char16_t sign_of_issuer(const Lexicon& lexicon, std::u16string_view issuer) {
    if (issuer.empty() || !ends_region(issuer.front()) || place_word_at(lexicon, issuer, 0, "not_region")) return u'\0';
    return issuer.front();
}

char16_t own_sign(const PlaceText& text, Speaker speaker) {
    const Lexicon& lexicon = text.reading.lexicon;
    std::map<char16_t, int> signs;
    for (const Hit& hit : text.reading.hits.scan(Term::common_issuer, {0, text.reading.text.size()})) {
        const std::u16string_view words = hit.phrase->units;
        if (speaker == Speaker::superior && ends_region(words.front())) ++signs[words.front()];
        if (speaker != Speaker::itself || !place_word_at(lexicon, words, 0, "own")) continue;
        if (place_word_at(lexicon, text.reading.units, hit.span.end, "rank_after"))
            continue;  // 全市率先, 全省首批: among others
        const bool town = place_word_at(lexicon, words, 1, "town") || place_word_at(lexicon, words, 1, "township") ||
                          place_word_at(lexicon, words, 1, "street");
        if (town || ends_region(words.back())) ++signs[town ? town_sign : words.back()];
    }
    const auto most = std::ranges::max_element(signs, {}, [](const auto& entry) { return entry.second; });
    return most == signs.end() ? u'\0' : most->first;
}

}  // namespace reportx
