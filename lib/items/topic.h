// Topics: which system of rule-of-law government an item is about.
#pragma once

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
        : reading_(reading),
          sections_(sections),
          words_(reading.hits, Channel::topics),
          heading_words_(words_),
          nearest_(reading),
          above_(reading) {}

    /// Sets `topic` and `topic_rule` from the topic phrases in the item's title, its text, and the headings of the sections around it.
    void set(Item& item);

private:
    struct Score;

    struct Heading {
        explicit Heading(const Reading& reading) : words(reading.memory) {}

        Span span;
        List<Trie::Entry> words;
    };

    template <class Take>
    void each_longest(FoundWalk& words, Span span, Take take) const;
    void count(Span span, int factor, Score& score);
    void count_headings(const Item& item, Score& score);
    void count_heading(const Section& section, int factor, Heading& remembered, Score& score);

    const Reading& reading_;
    const std::vector<Section>& sections_;
    FoundWalk words_, heading_words_;  // of items and of headings
    Heading nearest_, above_;
};

}  // namespace reportx
