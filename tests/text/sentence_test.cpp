// Sentences end outside brackets and quotes; a sign that never closes encloses nothing.
#include "text/sentence.h"

#include <gtest/gtest.h>

#include <string>

#include "text/fold.h"

namespace reportx {
namespace {

std::u16string first_sentence(std::string_view utf8) {
    const Text text(utf8);
    Marks marks;
    marks.find(text);
    return std::u16string(text.folded().substr(0, sentence_end(marks, {0, text.size()})));
}

TEST(Sentence, EndsAtItsSign) {
    EXPECT_EQ(first_sentence("加强学习。规范执法。"), u"加强学习");
    EXPECT_EQ(first_sentence("加强学习！规范执法"), u"加强学习");
    EXPECT_EQ(first_sentence("加强学习\n规范执法"), u"加强学习");
    EXPECT_EQ(first_sentence("加强学习，规范执法；"), u"加强学习,规范执法;");
    EXPECT_EQ(first_sentence(""), u"");
}

TEST(Sentence, WhatStandsInBracketsAndQuotesIsLeftWhole) {
    EXPECT_EQ(first_sentence("推行“提醒。告诫。”方式。效果好。"), u"推行“提醒。告诫。”方式");
    EXPECT_EQ(first_sentence("印发《通知。》（见附件。）后落实。好"), u"印发《通知。》(见附件。)后落实");
    EXPECT_EQ(first_sentence("甲（乙（丙。）丁。）戊。己"), u"甲(乙(丙。)丁。)戊");
}

TEST(Sentence, UnclosedSignsEncloseNothing) {
    EXPECT_EQ(first_sentence("推行“提醒。告诫。"), u"推行“提醒");
    EXPECT_EQ(first_sentence("印发《通知。落实"), u"印发《通知");
    EXPECT_EQ(first_sentence("甲（乙。\n丙）。"), u"甲(乙");
    EXPECT_EQ(first_sentence("甲（" + std::string(300, 'x') + "。）乙。").size(), 302u);
}

TEST(Sentence, DotsEndSentencesOnlyBehindHan) {
    EXPECT_EQ(first_sentence("坚持依法行政.加强学习."), u"坚持依法行政");
    EXPECT_EQ(first_sentence("增长3.5%。好"), u"增长3.5%");
    EXPECT_EQ(first_sentence("达到第.5级。好"), u"达到第.5级");
}

TEST(Sentence, BracketsMatchTheirOwnKind) {
    const std::u16string text = u"(甲》乙)丙《丁";
    EXPECT_EQ(behind_bracket(text, 0, 8), 5u);
    EXPECT_EQ(behind_bracket(text, 6, 8), 6u) << "never closed";
    EXPECT_EQ(behind_bracket(text, 1, 8), 1u) << "no bracket";
    EXPECT_EQ(behind_bracket(text, 0, 3), 0u) << "closes behind the end";
    EXPECT_EQ(behind_bracket(u"““双随机”公开", 0, 8), 6u) << "a doubled quote is a slip";
}

}  // namespace
}  // namespace reportx
