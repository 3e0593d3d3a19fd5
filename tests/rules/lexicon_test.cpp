// Lexicon: phrases in any text. Matches: all those of one text, which must be what the lexicon finds place by place.
#include "rules/lexicon.h"

#include "reportx/rules.h"
#include "rules/found_walk.h"
#include "rules/matches.h"
#include "rules/tables.h"
#include "text/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace reportx {
namespace {

Phrase phrase(std::u16string_view units, Term term, std::string_view id) {
    Phrase made;
    made.units = units;
    made.term = term;
    made.id = id;
    return made;
}

/// A lexicon with what it views.
struct Small {
    std::vector<Phrase> phrases{phrase(u"不足", Term::deficiency, "deficiency"), phrase(u"件", Term::unit, "unit"),
                                phrase(u"件次", Term::unit, "compound"),         phrase(u"存在", Term::role, "short"),
                                phrase(u"存在的不足", Term::role, "long"),       phrase(u"将", Term::future, "single")};
    TriesArrays tries = (std::ranges::stable_sort(phrases, {}, &Phrase::units), make_tries(phrases));
    Lexicon lexicon{phrases, tries.view()};
};

std::string id_of(const Phrase* found) { return found == nullptr ? "-" : std::string(found->id); }

TEST(Lexicon, FindsTheLongestPhraseOfATermAtAPlace) {
    const Small small;
    const Lexicon& lexicon = small.lexicon;
    const std::u16string text = u"二、存在的不足,将审核300件次";
    EXPECT_EQ(id_of(lexicon.longest_at(text, 2, Term::role)), "long");
    EXPECT_EQ(id_of(lexicon.longest_at(text, 2, Term::deficiency)), "-");
    EXPECT_EQ(id_of(lexicon.longest_at(text, 5, Term::deficiency)), "deficiency");
    EXPECT_EQ(id_of(lexicon.longest_at(text, 3, Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.longest_at(text, 8, Term::future)), "single");
    EXPECT_EQ(id_of(lexicon.longest_at(text, 14, Term::unit)), "compound");
    EXPECT_EQ(id_of(lexicon.longest_at(text, 15, Term::unit)), "-");
    EXPECT_EQ(id_of(lexicon.longest_at(u"300件", 3, Term::unit)), "unit") << "at the end of the text";
    EXPECT_EQ(id_of(lexicon.longest_at(u"存在的不", 0, Term::role)), "short") << "cut by the end of the text";
    EXPECT_EQ(id_of(lexicon.longest_at(text, 99, Term::role)), "-");
}

TEST(Lexicon, FindsTheLongestPhraseBeforeAPlace) {
    const Small small;
    const Lexicon& lexicon = small.lexicon;
    const std::u16string text = u"存在的不足";
    EXPECT_EQ(id_of(lexicon.longest_before(text, 5, Term::role)), "long");
    EXPECT_EQ(id_of(lexicon.longest_before(text, 5, Term::deficiency)), "deficiency");
    EXPECT_EQ(id_of(lexicon.longest_before(text, 4, Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.longest_before(text, 0, Term::role)), "-");
}

TEST(Lexicon, FindsWholePhrases) {
    const Small small;
    const Lexicon& lexicon = small.lexicon;
    EXPECT_EQ(id_of(lexicon.exact(u"存在", Term::role)), "short");
    EXPECT_EQ(id_of(lexicon.exact(u"存在的", Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.exact(u"", Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.exact(u"将", Term::future)), "single");
}

TEST(Lexicon, CallsForEveryPhraseAtAPlace) {
    const Small small;
    const Lexicon& lexicon = small.lexicon;
    std::vector<std::string> found;
    lexicon.each_at(u"存在的不足", 0, [&](const Phrase& p) { found.emplace_back(p.id); });
    EXPECT_EQ(found, (std::vector<std::string>{"long", "short"}));
}

/// More terms than are compared at once, in several lengths.
TEST(Lexicon, FindsEachOfManyTermsOfAPlace) {
    std::vector<Phrase> phrases;
    std::map<Term, std::size_t> longest;
    for (std::size_t i = 0; i < term_count; ++i) {
        const auto term = static_cast<Term>(i);
        if (!is_asked_by_place(term)) continue;
        for (const std::u16string_view units : {u"统", u"统计", u"统计局"}) {
            if (i % 3 + 1 >= units.size()) phrases.push_back(phrase(units, term, term_names[i]));
        }
        longest[term] = i % 3 + 1;
    }
    std::ranges::stable_sort(phrases, {}, &Phrase::units);
    const TriesArrays tries = make_tries(phrases);
    const Lexicon lexicon(phrases, tries.view());
    for (const auto& [term, size] : longest) {
        const Phrase* found = lexicon.longest_at(u"统计局", 0, term);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->term, term);
        EXPECT_EQ(found->size(), size);
    }
    EXPECT_EQ(lexicon.longest_at(u"统计局", 0, Term::topic), nullptr);
}

Matches matches_in(const Lexicon& lexicon, std::u16string_view text) {
    Matches matches;
    matches.find(lexicon, text);
    return matches;
}

TEST(Matches, StandInOrderOfPlace) {
    const Small small;
    const Matches matches = matches_in(small.lexicon, u"存在的不足和存在,将来不足");
    std::vector<std::uint32_t> begins;
    for (const Hit& hit : matches.starting_in(Term::role, {0, 13})) begins.push_back(hit.span.begin);
    EXPECT_EQ(begins, (std::vector<std::uint32_t>{0, 0, 6}));
    EXPECT_EQ(id_of(matches.longest_at(0, Term::role)), "long");
    EXPECT_EQ(id_of(matches.longest_at(0, Term::role, 4)), "short") << "the longer one reaches beyond the limit";
    EXPECT_EQ(matches.longest_at(1, Term::role), nullptr);
    EXPECT_EQ(matches.longest_at(99, Term::role), nullptr);
}

TEST(Matches, AreFoundByTheirEnds) {
    const Small small;
    const Matches matches = matches_in(small.lexicon, u"存在的不足");
    EXPECT_EQ(id_of(matches.longest_before(5, Term::role)), "long");
    EXPECT_EQ(id_of(matches.longest_before(5, Term::role, 1)), "-") << "it begins before the floor";
    EXPECT_EQ(id_of(matches.longest_before(5, Term::deficiency, 1)), "deficiency");
    EXPECT_EQ(id_of(matches.longest_before(0, Term::role)), "-");
}

TEST(Matches, KeepWithinTheSpanAskedFor) {
    const Small small;
    const Matches matches = matches_in(small.lexicon, u"存在的不足和存在,将来不足");
    EXPECT_EQ(id_of(matches.first_in(Term::role, {0, 3})->phrase), "short") << "the longer one reaches out";
    EXPECT_EQ(matches.first_in(Term::role, {1, 6}), nullptr);
    EXPECT_TRUE(matches.any_in(Term::deficiency, {1, 6}));
    EXPECT_TRUE(matches.starting_in(Term::deficiency, {4, 11}).empty());
    EXPECT_FALSE(matches.any_in(Term::future, {0, 0}));
}

TEST(Matches, AnEmptyTextHasNone) {
    const Small small;
    const Matches matches = matches_in(small.lexicon, u"");
    EXPECT_FALSE(matches.any_in(Term::role, {0, 0}));
    EXPECT_EQ(matches.longest_before(0, Term::role), nullptr);
}

TEST(Matches, ForgetTheTextBefore) {
    const Small small;
    Matches matches = matches_in(small.lexicon, u"存在的不足和存在,将来不足");
    matches.find(small.lexicon, u"300件");
    EXPECT_FALSE(matches.any_in(Term::role, {0, 4}));
    EXPECT_EQ(id_of(matches.longest_at(3, Term::unit)), "unit");
    EXPECT_EQ(id_of(matches.longest_before(4, Term::unit)), "unit");
}

/// The built-in vocabulary's own examples, strung together.
std::u16string examples(const Lexicon& lexicon) {
    std::u16string text;
    for (std::size_t i = 0; i < lexicon.phrases().size(); i += 40) text += folded(lexicon.phrases()[i].example);
    return text;
}

/// Every place and every term, both ways of asking.
TEST(Matches, AgreeWithTheLexiconAtEveryPlace) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon);
    const Matches matches = matches_in(lexicon, text);
    ASSERT_GT(text.size(), 1000u);
    for (std::uint32_t at = 0; at <= text.size(); at += 3) {
        for (std::size_t number = 0; number < term_count; ++number) {
            const Term term = static_cast<Term>(number);
            if (!is_asked_by_place(term)) continue;
            ASSERT_EQ(matches.longest_at(at, term), lexicon.longest_at(text, at, term))
                << at << ' ' << term_names[number];
            // The lexicon's own look back, without the part of the text that no phrase spans.
            const std::uint32_t floor = at - std::min(at, 20u);
            const Phrase* before = lexicon.longest_before(std::u16string_view(text).substr(floor), at - floor, term);
            ASSERT_EQ(matches.longest_before(at, term, floor), before) << at << ' ' << term_names[number];
        }
    }
}

TEST(Matches, TellUnitsOfOneSignFromLongerOnes) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon);
    const Matches matches = matches_in(lexicon, text);
    std::size_t told = 0;
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
        const auto [phrase, may_go_on] = matches.unit_at(at);
        if (may_go_on) continue;
        const Phrase* const unit = matches.longest_at(at, Term::unit);
        ASSERT_EQ(phrase, unit != nullptr ? unit : matches.longest_at(at, Term::unit_noun)) << at;
        told += phrase != nullptr;
    }
    EXPECT_GT(told, 100u);
}

TEST(Matches, TellOfManyEndsWhatTheyTellOfEach) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon).substr(0, 300);
    const Matches matches = matches_in(lexicon, text);
    constexpr TermBits terms({Term::adverb, Term::agent_tail});
    for (const std::uint32_t size : {0u, 1u, 2u, 63u, 64u}) {
        for (std::uint32_t begin = 0; begin + size <= text.size(); ++begin) {
            std::uint64_t each = 0;
            for (std::uint32_t end = begin + 1; end <= begin + size; ++end)
                each = 2 * each + std::uint64_t{matches.may_end(end, terms)};
            ASSERT_EQ(matches.may_end_each(begin, begin + size, terms), each) << begin << ' ' << size;
        }
    }
}

/// Every phrase of the terms asked by span, searched for by itself.
TEST(Matches, HoldEveryPhraseThatIsAskedForBySpan) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon);
    const Matches matches = matches_in(lexicon, text);
    std::map<Term, std::vector<std::pair<std::uint32_t, std::uint32_t>>> expected;
    for (const Phrase& phrase : lexicon.phrases()) {
        if (!is_asked_by_span(phrase.term)) continue;
        for (auto at = text.find(phrase.units); at != text.npos; at = text.find(phrase.units, at + 1))
            expected[phrase.term].emplace_back(at, at + phrase.size());
    }
    ASSERT_GT(expected.size(), 15u);
    for (auto& [term, spans] : expected) {
        std::ranges::sort(spans, [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : a.second > b.second;  // the longer first
        });
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const Hit& hit : matches.starting_in(term, {0, static_cast<std::uint32_t>(text.size())}))
            found.emplace_back(hit.span.begin, hit.span.end);
        EXPECT_EQ(found, spans) << term_names[static_cast<std::size_t>(term)];
    }
}

/// The terms that are seldom asked for are scanned for, with the same hits in the same order as a search for each phrase has them.
TEST(Matches, ScanForAnyTermThatIsAskedByPlace) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon);
    const Matches matches = matches_in(lexicon, text);
    for (const Term term : {Term::organ, Term::place_word, Term::common_issuer, Term::other_title, Term::role}) {
        std::vector<std::pair<std::uint32_t, std::int64_t>> expected, found;  // place and size, the longer first
        const Span span{7, static_cast<std::uint32_t>(text.size() - 7)};
        for (const Phrase& phrase : lexicon.phrases()) {
            if (phrase.term != term) continue;
            for (auto at = text.find(phrase.units, span.begin); at < span.end; at = text.find(phrase.units, at + 1))
                expected.emplace_back(at, -static_cast<std::int64_t>(phrase.size()));
        }
        std::ranges::sort(expected);
        for (const Hit& hit : matches.scan(term, span)) {
            EXPECT_EQ(hit.phrase->term, term);
            found.emplace_back(hit.span.begin, -static_cast<std::int64_t>(hit.span.size()));
        }
        ASSERT_FALSE(expected.empty());
        EXPECT_EQ(found, expected) << term_names[static_cast<std::size_t>(term)];
    }
}

/// Questions near the one before and far from it, in both directions.
TEST(Matches, AnswerInAnyOrder) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon);
    const Matches matches = matches_in(lexicon, text);
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto all = matches.starting_in(Term::not_counted, {0, size});
    std::mt19937 random(20241126);
    for (int round = 0; round < 2000; ++round) {
        const auto at = static_cast<std::uint32_t>(random() % size);
        const Hit* first = all.first;
        while (first != all.last && first->span.begin < at) ++first;
        ASSERT_EQ(matches.starting_in(Term::not_counted, {at, size}).first, first) << at;
    }
}

TEST(FoundWalk, AnswersInAnyOrder) {
    const Lexicon& lexicon = Rules::builtin().tables().lexicon;
    const std::u16string text = examples(lexicon);
    const Matches matches = matches_in(lexicon, text);
    const auto size = static_cast<std::uint32_t>(text.size());
    FoundWalk walk(matches, Channel::topics);
    std::mt19937 random(20241126);
    std::uint32_t at = 0;
    for (int round = 0; round < 4000; ++round) {
        const std::uint32_t reach = round % 4 == 0 ? size + 1 : 200;  // most questions near the one before
        at = (at + size + 1 + static_cast<std::uint32_t>(random() % (2 * reach)) - reach) % (size + 1);
        const Span span{at, std::min(size, at + static_cast<std::uint32_t>(random() % 100))};
        std::vector<std::uint32_t> expected, found;
        for (const Found& place : matches.found(Channel::topics))
            if (place.at >= span.begin && place.at < span.end) expected.push_back(place.at);
        walk.each_place(span, [&](const Found& place) { found.push_back(place.at); });
        ASSERT_EQ(found, expected) << span.begin << " to " << span.end;
    }
}

TEST(FoundWalk, FindsNothingInAnEmptyText) {
    const Small small;
    const Matches matches = matches_in(small.lexicon, u"");
    FoundWalk(matches, Channel::topics).each_place({0, 0}, [](const Found&) { ADD_FAILURE(); });
}

}  // namespace
}  // namespace reportx
