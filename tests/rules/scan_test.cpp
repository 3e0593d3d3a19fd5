// Scans over stretches of text, beside searching for each phrase by itself.
#include "rules/scan.h"

#include "reportx/rules.h"
#include "rules/lexicon.h"
#include "rules/tables.h"
#include "text/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace reportx {
namespace {

using Found = std::tuple<std::uint32_t, std::uint32_t, std::string>;  // place, size, phrases

struct Small {
    std::vector<TrieKey> keys;
    TrieArrays arrays;

    explicit Small(const std::vector<std::u16string>& phrases) {
        std::uint16_t number = 0;
        for (const auto& units : phrases) keys.push_back({units, {number++, Term::topic}});
        std::ranges::stable_sort(keys, {}, &TrieKey::units);
        arrays = make_trie(keys);
    }

    std::vector<Found> endings(std::u16string_view text, Span span) const {
        std::vector<Found> found;
        const Trie trie = arrays.view();
        each_ending(trie, text, span, [&](std::uint32_t at, std::uint32_t first_entry, std::uint32_t depth) {
            std::string phrases;
            trie.each_entry(first_entry, [&](Trie::Entry entry) { phrases += std::to_string(entry.phrase); });
            found.emplace_back(at, depth, phrases);
        });
        return found;
    }

    std::string longest(std::u16string_view text, Span span) const {
        std::string phrases;
        each_longest(arrays.view(), text, span, [&](Trie::Entry entry) { phrases += std::to_string(entry.phrase); });
        return phrases;
    }
};

TEST(Scan, FindsWhatStartsInAStretch) {
    const Small small({u"行政", u"行政复议", u"复议", u"议", u"行政"});
    EXPECT_EQ(small.endings(u"行政复议", {0, 4}),
              (std::vector<Found>{{0, 2, "04"}, {0, 4, "1"}, {2, 2, "2"}, {3, 1, "3"}}));
    EXPECT_EQ(small.endings(u"行政复议", {1, 3}), (std::vector<Found>{{2, 2, "2"}})) << "may reach beyond the stretch";
    EXPECT_EQ(small.endings(std::u16string_view(u"行政复议").substr(0, 3), {0, 3}), (std::vector<Found>{{0, 2, "04"}}))
        << "but not beyond the text";
    EXPECT_TRUE(small.endings(u"行政复议", {1, 1}).empty());
    EXPECT_TRUE(small.endings(u"", {0, 0}).empty());
    EXPECT_EQ(small.endings(std::u16string(3, u'\0') + u"议", {0, 4}), (std::vector<Found>{{3, 1, "3"}}))
        << "no sign is special";
}

TEST(Scan, TakesTheLongestAndGoesOnBehindIt) {
    const Small small({u"行政", u"行政复议", u"复议", u"议", u"政复", u"行政"});
    EXPECT_EQ(small.longest(u"行政复议复议", {0, 6}), "12");
    EXPECT_EQ(small.longest(u"行政复议", {0, 3}), "5") << "the longest within the stretch, of equal ones the last";
    EXPECT_EQ(small.longest(u"行政复议", {1, 4}), "43");
    EXPECT_EQ(small.longest(u"无关", {0, 2}), "");
    EXPECT_EQ(small.longest(u"议", {0, 1}), "3");
    EXPECT_EQ(small.longest(u"", {0, 0}), "");
}

/// All topics of the vocabulary in its own examples: many children of one node, shared columns of the filters.
TEST(Scan, FindsEveryPhraseOfTheVocabulary) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    std::u16string text;
    for (std::size_t i = 0; i < lexicon.phrases().size(); i += 40) text += folded(lexicon.phrases()[i].example);
    ASSERT_GT(text.size(), 1000u);
    for (const auto& [term, trie] :
         {std::pair{Term::topic, lexicon.tries().topics}, {Term::rule_word, lexicon.tries().rule_words}}) {
        std::vector<std::pair<std::uint32_t, std::uint16_t>> expected, found;
        for (std::uint16_t number = 0; number < lexicon.phrases().size(); ++number) {
            const Phrase& phrase = lexicon.phrases()[number];
            if (phrase.term != term) continue;
            for (auto at = text.find(phrase.units); at != text.npos; at = text.find(phrase.units, at + 1))
                expected.emplace_back(at, number);
        }
        each_ending(trie, text, {0, static_cast<std::uint32_t>(text.size())},
                    [&](std::uint32_t at, std::uint32_t first_entry, std::uint32_t) {
                        trie.each_entry(first_entry, [&](Trie::Entry entry) { found.emplace_back(at, entry.phrase); });
                    });
        std::ranges::sort(expected);
        std::ranges::sort(found);
        ASSERT_GT(expected.size(), 100u);
        EXPECT_EQ(found, expected);
    }
}

}  // namespace
}  // namespace reportx
