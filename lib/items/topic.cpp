// Phrases carry a topic and a weight; the title counts most, then the opening, then the rest. The headings of the sections
// around it speak for an item whose own words say little. What reaches no weight is `other`.
#include "items/topic.h"

#include <algorithm>
#include <array>

#include "rules/value.h"

namespace reportx {
namespace {

constexpr std::size_t topic_count = static_cast<std::size_t>(Topic::other) + 1;
constexpr std::uint32_t opening_reach = 60;

// How much a phrase counts by where it stands: weights tried on annotated reports.
constexpr int title_weight = 12;
constexpr int untitled_weight = 9;  // the first characters of an item without title
constexpr int opening_weight = 3;
constexpr int rest_weight = 1;
constexpr int heading_weight = 8;  // of the section that holds the item, when that is not the item's own
constexpr int parent_weight = 5;   // of the section around the one that the item is
constexpr int above_weight = 2;    // of the section above these

}  // namespace

struct TopicFinder::Score {
    struct Of {
        int points = 0;
        std::uint16_t first_phrase = 0;  ///< that gave any; without points means nothing
    };
    std::array<Of, topic_count> topics{};

    void add(const Trie::Entry& word, int factor) {
        const auto [topic, weight] = topic_of(word.number);
        Of& of = topics[static_cast<std::size_t>(topic)];
        of.first_phrase = of.points == 0 ? word.phrase : of.first_phrase;
        of.points += weight * factor;
    }
};

/// Calls `take(entry, taken)` for the longest phrase at each place within `span`: it is taken unless it stands in one taken before.
template <class Take>
void TopicFinder::each_longest(FoundWalk& words, Span span, Take take) const {
    const auto entries = reading_.hits.swept().entries;
    std::uint32_t free = span.begin;
    words.each_place(span, [&](const Found& found) {
        std::uint16_t entry = found.first_entry;
        while (found.at + entries[entry].size > span.end && entry != 0) entry = entries[entry].next;
        const bool taken = (found.at >= free) & (entry != 0);
        take(entries[entry], taken);
        free = taken ? found.at + entries[entry].size : free;
    });
}

/// Whether a phrase is taken cannot be foretold, so that one which is not is counted too, as nothing.
void TopicFinder::count(Span span, int factor, Score& score) {
    each_longest(words_, span, [&](const Trie::Entry& word, bool taken) { score.add(word, taken * factor); });
}

void TopicFinder::count_heading(const Section& section, int factor, Heading& remembered, Score& score) {
    if (!section.heading) return;
    if (remembered.span != *section.heading) {
        remembered.span = *section.heading;
        remembered.words.clear();
        each_longest(heading_words_, remembered.span, [&](const Trie::Entry& word, bool taken) {
            if (taken) remembered.words.push_back(word);
        });
    }
    for (const Trie::Entry& word : remembered.words) score.add(word, factor);
}

/// The headings of the two nearest sections around the item, its own aside.
void TopicFinder::count_headings(const Item& item, Score& score) {
    const Section* section = &sections_[item.section];
    int weight = heading_weight;
    if (section->heading && section->heading->overlaps(item.span)) {
        if (!section->parent) return;
        section = &sections_[*section->parent];
        weight = parent_weight;
    }
    count_heading(*section, weight, nearest_, score);
    if (section->parent) count_heading(sections_[*section->parent], above_weight, above_, score);
}

void TopicFinder::set(Item& item) {
    Score score;
    const Span title =
        item.title ? *item.title : Span{item.span.begin, std::min(item.span.end, item.span.begin + opening_reach)};
    count(title, item.title ? title_weight : untitled_weight, score);
    const Span rest = reading_.text.trim({title.end, item.span.end});
    if (!rest.empty()) {
        const Span opening{rest.begin, std::min(rest.end, rest.begin + 2 * opening_reach)};
        count(opening, opening_weight, score);
        count({opening.end, std::max(opening.end, rest.end)}, rest_weight, score);
    }
    count_headings(item, score);
    const auto best = std::ranges::max_element(score.topics, {}, &Score::Of::points);
    if (best->points == 0) return;
    item.topic = static_cast<Topic>(best - score.topics.begin());
    item.topic_rule = reading_.lexicon.phrases()[best->first_phrase].id;
}

}  // namespace reportx
