// read_opener and find_openers: the words and numbers that open a point inside a paragraph.
#include "outline/opener.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read_text.h"

namespace reportx::test {
namespace {

std::vector<std::string> openers_of(std::string_view utf8) {
    const ReadText read(utf8);
    std::vector<std::string> found;
    for (const Opener& opener : find_openers(read.reading, read.whole())) found.push_back(read.of(opener.marker));
    return found;
}

using Found = std::vector<std::string>;

TEST(Opener, EveryFamily) {
    EXPECT_EQ(openers_of("一是甲。二是乙；三是丙，四是丁"), (Found{"一是", "二是", "三是", "四是"}));
    EXPECT_EQ(openers_of("首先，甲。其次，乙。再次，丙。"), (Found{"首先", "其次", "再次"}));
    EXPECT_EQ(openers_of("第一，甲。第二，乙。"), (Found{"第一", "第二"}));
    EXPECT_EQ(openers_of("其一，甲。其二，乙。"), (Found{"其一", "其二"}));
    EXPECT_EQ(openers_of("（1）甲。（2）乙。(3)丙。"), (Found{"（1）", "（2）", "(3)"}));
    EXPECT_EQ(openers_of("①甲；②乙；③丙。"), (Found{"①", "②", "③"}));
}

TEST(Opener, StandsAtTheStartOfAClause) {
    EXPECT_EQ(openers_of("做法如下：一是甲，二是乙。"), (Found{"一是", "二是"}));
    EXPECT_EQ(openers_of("这其中统一是改革的重点。"), Found{});
    EXPECT_EQ(openers_of("最重要的第一是学习。"), Found{});
}

TEST(Opener, WhatNamesOpensNothing) {
    EXPECT_EQ(openers_of("第一责任人。第一时间处置。第二轮督察。"), Found{});
    EXPECT_EQ(openers_of("一件事改革。三项制度。"), Found{});
    EXPECT_EQ(openers_of("（一）甲。（2024）乙。"), Found{});
}

TEST(Opener, InQuotesAndBracketsItOpensNothing) {
    EXPECT_EQ(openers_of("推行“一是提醒，二是告诫”方式。（一是甲，二是乙）《通知，一是》"), Found{});
}

TEST(Opener, TellsOrdinalAndContent) {
    const ReadText read("第十二，加强学习");
    const auto opener = read_opener(read.reading, 0, read.whole());
    ASSERT_TRUE(opener);
    EXPECT_EQ(opener->ordinal, 12u);
    EXPECT_EQ(opener->family, OpenerFamily::di);
    EXPECT_EQ(read.of({opener->behind, read.text.size()}), "加强学习");
}

TEST(Opener, TheFirstListOpenerHasOrdinalOne) {
    const ReadText list("抓好三件事：一是甲。二是乙。"), rest("其他：二是乙。三是丙。"), none("没有列点。");
    EXPECT_EQ(first_list_opener(list.reading, list.whole(), list.whole().end), 6u);
    EXPECT_EQ(first_list_opener(rest.reading, rest.whole(), rest.whole().end), rest.whole().end);
    EXPECT_EQ(first_list_opener(none.reading, none.whole(), none.whole().end), none.whole().end);
}

}  // namespace
}  // namespace reportx::test
