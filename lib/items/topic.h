// Topics: which system of rule-of-law government an item is about.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "reportx/report.h"
#include "rules/found_walk.h"
#include "rules/reading.h"

namespace reportx {

/// Sets the topics of the items of one report. Items of a section come one after the other, so the words of the headings around the item
/// before are remembered.
class TopicFinder {
public:
    TopicFinder(const Reading& reading, const std::vector<Section>& sections)
        : reading_(reading), sections_(sections), words_(reading.hits, Channel::topics), heading_words_(words_) {}

    /// Sets `topic` and `topic_rule` from the topic phrases in the item's title, its text, and the headings of the sections around it.
    void set(Item& item);

private:
    static constexpr std::size_t topic_rows = 12;  ///< topics, and what rounds them up to whole rows

    /// What phrases give to each topic.
    struct Score {
        void add(std::size_t topic, std::uint16_t phrase, int more) {
            phrases[topic][points[topic] != 0] = phrase;
            points[topic] += more;
        }

        std::array<int, topic_rows> points{};
        std::array<std::array<std::uint16_t, 2>, topic_rows>
            phrases;  ///< the first that gave any, and the last beside it; without points neither means anything
    };

    /// A heading that counts: what it gives, and how much of that.
    struct Heading {
        const Score* score;
        int factor;
    };

    /// The heading in hand, so that it is looked through once for the items below it.
    struct Remembered {
        Span span;
        Score score;
    };

    /// Up to where a phrase counts so much.
    struct Zone {
        std::uint32_t end;
        int factor;
    };

    void count(FoundWalk& words, std::uint32_t begin, std::span<const Zone, 3> zones, Score& score) const;
    std::array<Heading, 2> headings_of(const Item& item);
    Heading heading_of(const Section& section, int factor, Remembered& remembered);

    const Reading& reading_;
    const std::vector<Section>& sections_;
    FoundWalk words_, heading_words_;  // of items and of headings
    Remembered nearest_, above_;
};

}  // namespace reportx
