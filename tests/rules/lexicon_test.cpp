// Lexicon and Hits: every phrase where it stands, the longest first.
#include "rules/lexicon.h"

#include <gtest/gtest.h>

#include <string>
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

Lexicon small() {
    return Lexicon({phrase(u"存在", Term::role, "short"), phrase(u"存在的不足", Term::role, "long"),
                    phrase(u"不足", Term::deficiency, "deficiency"), phrase(u"将", Term::future, "single"),
                    phrase(u"件", Term::unit, "unit"), phrase(u"件次", Term::unit, "compound")});
}

std::string id_of(const Phrase* found) { return found == nullptr ? "-" : std::string(found->id); }

TEST(Lexicon, FindsTheLongestPhraseOfATermAtAPlace) {
    const Lexicon lexicon = small();
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
    const Lexicon lexicon = small();
    const std::u16string text = u"存在的不足";
    EXPECT_EQ(id_of(lexicon.longest_before(text, 5, Term::role)), "long");
    EXPECT_EQ(id_of(lexicon.longest_before(text, 5, Term::deficiency)), "deficiency");
    EXPECT_EQ(id_of(lexicon.longest_before(text, 4, Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.longest_before(text, 0, Term::role)), "-");
}

TEST(Lexicon, FindsWholePhrases) {
    const Lexicon lexicon = small();
    EXPECT_EQ(id_of(lexicon.exact(u"存在", Term::role)), "short");
    EXPECT_EQ(id_of(lexicon.exact(u"存在的", Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.exact(u"", Term::role)), "-");
    EXPECT_EQ(id_of(lexicon.exact(u"将", Term::future)), "single");
}

TEST(Lexicon, CallsForEveryPhraseAtAPlace) {
    const Lexicon lexicon = small();
    std::vector<std::string> found;
    lexicon.each_at(u"存在的不足", 0, [&](const Phrase& p) { found.emplace_back(p.id); });
    EXPECT_EQ(found, (std::vector<std::string>{"long", "short"}));
}

TEST(Hits, StandInOrderOfPlace) {
    const Lexicon lexicon = small();
    const std::u16string text = u"存在的不足和存在,将来不足";
    const Hits hits(lexicon, text);
    std::vector<std::uint32_t> begins;
    for (const Hit& hit : hits.starting_in(Term::role, {0, 13})) begins.push_back(hit.span.begin);
    EXPECT_EQ(begins, (std::vector<std::uint32_t>{0, 0, 6}));
    EXPECT_EQ(id_of(hits.at(Term::role, 0)->phrase), "long");
    EXPECT_EQ(hits.at(Term::role, 1), nullptr);
}

TEST(Hits, KeepWithinTheSpanAskedFor) {
    const Lexicon lexicon = small();
    const std::u16string text = u"存在的不足和存在,将来不足";
    const Hits hits(lexicon, text);
    EXPECT_EQ(id_of(hits.first_in(Term::role, {0, 3})->phrase), "short") << "the longer one reaches out";
    EXPECT_EQ(hits.first_in(Term::role, {1, 6}), nullptr);
    EXPECT_TRUE(hits.any_in(Term::deficiency, {1, 6}));
    EXPECT_TRUE(hits.starting_in(Term::deficiency, {4, 11}).empty());
    EXPECT_FALSE(hits.any_in(Term::future, {0, 0}));
}

TEST(Hits, AnEmptyTextHasNone) {
    const Lexicon lexicon = small();
    const Hits hits(lexicon, u"");
    EXPECT_FALSE(hits.any_in(Term::role, {0, 0}));
}

}  // namespace
}  // namespace reportx
