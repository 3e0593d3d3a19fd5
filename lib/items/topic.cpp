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

/// Without a branch on what is more.
std::size_t first_of_most(std::span<const int, topic_count> numbers) {
    int most = numbers[0];
    for (const int number : numbers) most = std::max(most, number);
    std::size_t first = numbers.size();
    for (std::size_t i = numbers.size(); i-- > 0;) first = numbers[i] == most ? i : first;
    return first;
}

}  // namespace

/// Counts the longest phrase at each place from `begin` on that ends in its zone, unless it stands in one counted before. Which zone it is
/// in cannot be foretold, nor whether it counts, so that what does not is counted as nothing.
void TopicFinder::count(FoundWalk& words, std::uint32_t begin, std::span<const Zone, 3> zones, Score& score) const {
    const Trie::Entry* const entries = reading_.hits.swept().entries.data();
    std::uint32_t free = begin;
    words.each_place({begin, zones[2].end}, [&](const Found& found) {
        const std::uint32_t at = found.at;
        const Zone& zone = zones[std::size_t{at >= zones[0].end} + std::size_t{at >= zones[1].end}];
        Trie::Entry word = entries[found.first_entry];
        while (at + word.size > zone.end) word = entries[word.next];  // the last one has no size, and weighs nothing
        const unsigned counts = 0u - unsigned{at >= free};
        const auto [topic, weight] = topic_of(word.number);
        score.add(static_cast<std::size_t>(topic), word.phrase, weight * zone.factor & static_cast<int>(counts));
        free = std::max(free, (at + word.size) & counts);
    });
}

TopicFinder::Heading TopicFinder::heading_of(const Section& section, int factor, Remembered& remembered) {
    if (!section.heading) return {&remembered.score, 0};
    const Span span = *section.heading;
    if (remembered.span != span) {
        remembered.span = span;
        remembered.score.points = {};
        const Zone whole{span.end, 1};
        count(heading_words_, span.begin, std::array{whole, whole, whole}, remembered.score);
    }
    return {&remembered.score, factor};
}

/// Those of the two nearest sections around the item, its own aside.
std::array<TopicFinder::Heading, 2> TopicFinder::headings_of(const Item& item) {
    const Heading none{&above_.score, 0};
    const Section* section = &sections_[item.section];
    int weight = heading_weight;
    if (section->heading && section->heading->overlaps(item.span)) {
        if (!section->parent) return {none, none};
        section = &sections_[*section->parent];
        weight = parent_weight;
    }
    return {heading_of(*section, weight, nearest_),
            section->parent ? heading_of(sections_[*section->parent], above_weight, above_) : none};
}

void TopicFinder::set(Item& item) {
    const Span title =
        item.title ? *item.title : Span{item.span.begin, std::min(item.span.end, item.span.begin + opening_reach)};
    const Span rest = reading_.text.trim({title.end, item.span.end});
    const std::uint32_t opening_end = std::min(rest.end, rest.begin + 2 * opening_reach);
    Score score;
    count(words_, title.begin,
          std::array{Zone{title.end, item.title ? title_weight : untitled_weight}, Zone{opening_end, opening_weight},
                     Zone{std::max(opening_end, rest.end), rest_weight}},
          score);
    const auto [nearest, above] = headings_of(item);
    static_assert(topic_rows >= topic_count);
    std::array<int, topic_rows> points;
    for (std::size_t topic = 0; topic < topic_rows; ++topic) {
        points[topic] = score.points[topic] + nearest.factor * nearest.score->points[topic] +
                        above.factor * above.score->points[topic];
    }
    const auto best = first_of_most(std::span(points).first<topic_count>());
    if (points[best] == 0) return;
    item.topic = static_cast<Topic>(best);
    const Score& first = score.points[best] != 0                             ? score
                         : nearest.factor * nearest.score->points[best] != 0 ? *nearest.score
                                                                             : *above.score;
    item.topic_rule = reading_.lexicon.phrases()[first.phrases[best][0]].id;
}

}  // namespace reportx
