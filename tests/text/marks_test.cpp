// Marks: what they skip is what a plain walk over the units would skip; brackets close at the same places either way.
#include "text/marks.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr unsigned marked =
    sign_blank | sign_sentence_end | sign_clause_end | sign_opening | sign_closing | sign_list | sign_stop | sign_rule;

/// Text over few signs, so that brackets, ends and numbers meet in every way; long enough for several words of bits.
Text random_text(std::mt19937& random, std::size_t size) {
    constexpr std::u16string_view signs = u"政府法治建设年度，,。;:、（()《》“”“一二十3 5\n.—|半第其①";
    std::u16string text;
    while (text.size() < size) text += signs[random() % signs.size()];
    return Text(utf8_of(text));
}

TEST(Marks, AreFoundAsAPlainWalkFindsThem) {
    std::mt19937 random(20241125);
    Marks marks;
    for (int round = 0; round < 40; ++round) {
        const Text whole = random_text(random, random() % 300);
        marks.find(whole);
        const auto text = whole.folded();
        const std::uint32_t size = whole.size();
        for (std::uint32_t at = 0; at <= size; ++at) {
            const std::uint32_t end = at + static_cast<std::uint32_t>(random() % (size - at + 1));
            std::uint32_t mark = at, number = at, behind = end;
            while (mark < end && !is_sign(text[mark], marked)) ++mark;
            while (number < end && !may_start_number(text[number])) ++number;
            while (behind > at && !ends_clause(text[behind - 1])) --behind;
            const auto first = [&](auto marked_so) {
                std::uint32_t found = at;
                while (found < end && !marked_so(text[found])) ++found;
                return found;
            };
            const auto is_end = [](char16_t c) { return c == u'\n'; };
            const auto brackets = [&](char16_t c) { return is_opening(c) || is_closing(c) || is_end(c); };
            std::uint32_t sentence = at;
            while (sentence < end && !ends_sentence(text[sentence]) && !is_dot_stop(text, sentence) &&
                   !is_opening(text[sentence]))
                ++sentence;
            ASSERT_EQ(marks.next(at, end), mark);
            ASSERT_EQ(marks.next(at, end, Marked::line_end), first(is_end));
            ASSERT_EQ(marks.next(at, end, Marked::bracket), first(brackets));
            ASSERT_EQ(marks.next(at, end, Marked::sentence), sentence);
            ASSERT_EQ(marks.next(at, end, Marked::number), number);
            ASSERT_EQ(marks.next(at, end, Marked::name), first([](char16_t c) {
                          return std::u16string_view(u"《“‘「〔[").find(c) != std::u16string_view::npos;
                      }));
            const auto may_open = [&](std::uint32_t i) {
                const bool opener = text[i] == u'(' || is_sign(text[i], sign_numeral | sign_ordinal);
                return opener && (i == 0 || is_sign(text[i - 1], marked));
            };
            std::uint32_t opener = at;
            while (opener < end && !may_open(opener)) ++opener;
            ASSERT_EQ(marks.next(at, end, Marked::opener), opener);
            ASSERT_EQ(marks.behind_last(end, at, ends_clause), behind);
            const auto segments = [](char16_t c) { return ends_sentence(c) || c == u';'; };
            const auto clauses = [](char16_t c) { return ends_clause(c) || c == u'('; };
            ASSERT_EQ(marks.next(at, end, Marked::sentence_end), first(ends_sentence));
            ASSERT_EQ(marks.next(at, end, Marked::segment_end), first(segments));
            ASSERT_EQ(marks.next(at, end, Marked::clause_end), first(clauses));
            ASSERT_EQ(marks.behind_last(end, at, Marked::sentence_end), marks.behind_last(end, at, ends_sentence));
            ASSERT_EQ(marks.behind_last(end, at, Marked::segment_end), marks.behind_last(end, at, segments));
            ASSERT_EQ(marks.behind_last(end, at, Marked::clause_end), marks.behind_last(end, at, clauses));
        }
    }
}

TEST(Marks, BracketsCloseWhereAPlainWalkClosesThem) {
    std::mt19937 random(20241126);
    Marks marks;
    for (int round = 0; round < 40; ++round) {
        const Text whole = random_text(random, 400);
        marks.find(whole);
        const auto text = whole.folded();
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            const std::uint32_t end = at + 1 + static_cast<std::uint32_t>(random() % (text.size() - at));
            ASSERT_EQ(behind_bracket(marks, at, end), behind_bracket(text, at, end)) << at << " to " << end;
        }
    }
}

TEST(Marks, OfTheNextTextReplaceThoseBefore) {
    Marks marks;
    marks.find(Text("一、加强领导。二、依法决策。"));
    const Text later("政府");
    marks.find(later);
    EXPECT_EQ(marks.next(0, 2), 2u);
    EXPECT_EQ(marks.next(0, 2, Marked::number), 2u);
}

}  // namespace
}  // namespace reportx
