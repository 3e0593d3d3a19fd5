// Sweeps over texts, beside searching for each phrase by itself.
#include "rules/sweep.h"

#include "reportx/rules.h"
#include "rules/lexicon.h"
#include "rules/tables.h"
#include "text/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace reportx {
namespace {

using Place = std::pair<std::uint32_t, std::uint16_t>;  // and phrase

std::vector<Place> phrases_found(const SweptTrie& swept, std::u16string_view text, Channel channel) {
    Sweep sweep;
    sweep.find(swept, text);
    std::vector<Place> places;
    const auto found = sweep.found(channel);
    for (const Found& place : found)
        swept.trie.each_entry(place.first_entry,
                              [&](const Trie::Entry& entry) { places.emplace_back(place.at, entry.phrase); });
    EXPECT_EQ(found.data()[found.size()].at, text.size() + 1) << "the one beyond the text";
    return places;
}

/// Phrases numbered in their order.
struct Small {
    SweptTrieArrays arrays;

    explicit Small(const std::vector<std::pair<std::u16string, Term>>& phrases) {
        std::vector<TrieKey> keys;
        for (const auto& [units, term] : phrases)
            keys.push_back({units, static_cast<std::uint16_t>(keys.size()), term});
        std::ranges::stable_sort(keys, {}, &TrieKey::units);
        arrays = make_swept_trie(keys);
    }

    std::vector<Place> topics(std::u16string_view text) const {
        return phrases_found(arrays.view(), text, Channel::topics);
    }
};

Small of_topics(const std::vector<std::u16string>& phrases) {
    std::vector<std::pair<std::u16string, Term>> all;
    for (const auto& units : phrases) all.emplace_back(units, Term::topic);
    return Small(all);
}

TEST(Sweep, FindsThePhrasesOfAPlaceTheLongestFirst) {
    const Small small = of_topics({u"行政", u"行政复议", u"复议", u"议", u"行政", u"行政复", u"行政复议案件"});
    EXPECT_EQ(small.topics(u"行政复议"), (std::vector<Place>{{0, 1}, {0, 5}, {0, 4}, {0, 0}, {2, 2}, {3, 3}}));
    EXPECT_EQ(small.topics(u"行政复核"), (std::vector<Place>{{0, 5}, {0, 4}, {0, 0}}));
    EXPECT_EQ(small.topics(u"行政复议案件多"),
              (std::vector<Place>{{0, 6}, {0, 1}, {0, 5}, {0, 4}, {0, 0}, {2, 2}, {3, 3}}));
    EXPECT_EQ(small.topics(u"政复议"), (std::vector<Place>{{1, 2}, {2, 3}}));
    EXPECT_EQ(small.topics(u"行"), (std::vector<Place>{}));
    EXPECT_EQ(small.topics(u"议"), (std::vector<Place>{{0, 3}}));
    EXPECT_EQ(small.topics(u""), (std::vector<Place>{}));
}

TEST(Sweep, KeepsTheChannelsApart) {
    const Small small(
        {{u"执法", Term::topic}, {u"执法", Term::rule_word}, {u"执", Term::role}, {u"执法检查", Term::rule_word}});
    const std::u16string text = u"执法检查";
    EXPECT_EQ(small.topics(text), (std::vector<Place>{{0, 0}}));
    EXPECT_EQ(phrases_found(small.arrays.view(), text, Channel::rule_words), (std::vector<Place>{{0, 3}, {0, 1}}));
    EXPECT_EQ(phrases_found(small.arrays.view(), text, Channel::hits), (std::vector<Place>{{0, 2}}));
}

TEST(Sweep, TakesAZeroInATextForNoSignOfAPhrase) {
    const Small small = of_topics({u"议", u"议案", u"议案件", u"行政复议"});
    const std::u16string zero(1, u'\0');
    EXPECT_EQ(small.topics(zero + zero + u"议" + zero + u"案件" + zero), (std::vector<Place>{{2, 0}}));
    EXPECT_EQ(small.topics(zero + zero + zero + zero + u"行政复" + zero), (std::vector<Place>{}));
}

/// Signs of one column of the rows and nodes, so that children are twins, and phrases across the border of two blocks.
TEST(Sweep, FindsWhatASearchFindsInTextsOfFewSigns) {
    std::mt19937 random(7);
    const std::u16string signs = {u'一',
                                  static_cast<char16_t>(u'一' + 64),
                                  static_cast<char16_t>(u'一' + 2048),
                                  static_cast<char16_t>(u'一' + 64 * 33),
                                  u'二',
                                  u'a'};
    const auto any_of = [&](std::size_t size) {
        std::u16string units;
        while (units.size() < size) units += signs[random() % signs.size()];
        return units;
    };
    std::vector<std::u16string> phrases;
    for (int i = 0; i < 300; ++i) phrases.push_back(any_of(1 + random() % 9));
    const Small small = of_topics(phrases);
    for (const std::size_t size : {1, 2, 3, 4, 5, 9, 100, 2047, 2048, 2049, 2050, 2051, 2052, 5000}) {
        const std::u16string text = any_of(size);
        std::vector<Place> expected, found = small.topics(text);
        for (std::size_t i = 0; i < phrases.size(); ++i) {
            for (auto at = text.find(phrases[i]); at != text.npos; at = text.find(phrases[i], at + 1))
                expected.emplace_back(at, i);
        }
        std::ranges::sort(expected);
        std::ranges::sort(found);
        EXPECT_EQ(found, expected) << size;
    }
}

/// What is often asked of a vocabulary as large as the built-in one.
TEST(Sweep, FindsEveryPhraseOfTheVocabulary) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    std::u16string text;
    for (std::size_t i = 0; i < lexicon.phrases().size(); i += 40) text += folded(lexicon.phrases()[i].example);
    ASSERT_GT(text.size(), 1000u);
    for (const auto& [term, channel] :
         {std::pair{Term::topic, Channel::topics}, {Term::rule_word, Channel::rule_words}}) {
        std::vector<Place> expected, found = phrases_found(lexicon.tries().swept, text, channel);
        for (std::uint16_t number = 0; number < lexicon.phrases().size(); ++number) {
            const Phrase& phrase = lexicon.phrases()[number];
            if (phrase.term != term) continue;
            for (auto at = text.find(phrase.units); at != text.npos; at = text.find(phrase.units, at + 1))
                expected.emplace_back(at, number);
        }
        std::ranges::sort(expected);
        std::ranges::sort(found);
        ASSERT_GT(expected.size(), 100u);
        EXPECT_EQ(found, expected);
    }
}

}  // namespace
}  // namespace reportx
