// find_leads and find_deficient_clauses: sentences that work as headings, and lists of shortcomings in one sentence.
#include "items/leads.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "items/clauses.h"
#include "read_text.h"

namespace reportx::test {
namespace {

using Found = std::vector<std::string>;

Found leads_of(std::string_view utf8) {
    const ReadText read(utf8);
    Found found;
    for (const LedPiece& piece : find_leads(read.reading, read.whole()))
        found.push_back(read.of(piece.title) + "|" + read.of(piece.span));
    return found;
}

Found clauses_of(std::string_view utf8) {
    const ReadText read(utf8);
    Found found;
    for (const Span clause : find_deficient_clauses(read.reading, read.whole())) found.push_back(read.of(clause));
    return found;
}

TEST(Leads, EachTakesWhatFollowsIt) {
    EXPECT_EQ(leads_of("强化部署。印发要点，分解任务。完善考核。开展督察，反馈问题。"),
              (Found{"强化部署|强化部署。印发要点，分解任务。", "完善考核|完善考核。开展督察，反馈问题。"}));
}

TEST(Leads, OneAloneIsNone) {
    EXPECT_EQ(leads_of("强化部署。印发要点，分解任务，明确责任。"), Found{});
    EXPECT_EQ(leads_of(""), Found{});
}

TEST(Leads, TheParagraphMustOpenWithOne) {
    EXPECT_EQ(leads_of("印发要点，分解任务。强化部署。召开会议，研究工作。完善考核。开展督察，反馈问题。"), Found{});
}

TEST(Leads, OneRightBehindAnotherIsAbsorbed) {
    EXPECT_EQ(leads_of("强化部署。压实责任。印发要点，分解任务。完善考核。开展督察，反馈问题。"),
              (Found{"强化部署|强化部署。压实责任。印发要点，分解任务。", "完善考核|完善考核。开展督察，反馈问题。"}));
}

TEST(Clauses, EachNamesADeficiency) {
    EXPECT_EQ(clauses_of("执法能力有待提升，普法形式有待创新，学习不够深入。"),
              (Found{"执法能力有待提升", "普法形式有待创新", "学习不够深入"}));
    EXPECT_EQ(clauses_of("执法能力有待提升；普法形式有待创新。"), (Found{"执法能力有待提升", "普法形式有待创新"}));
}

TEST(Clauses, OneAloneOrNoneIsNoList) {
    EXPECT_EQ(clauses_of("执法能力有待提升。"), Found{});
    EXPECT_EQ(clauses_of("执法能力有待提升。普法形式有待创新。"), Found{}) << "in two sentences";
    EXPECT_EQ(clauses_of("执法能力明显提升，普法形式不断创新。"), Found{});
}

TEST(Clauses, TheIntroductionIsNone) {
    EXPECT_EQ(clauses_of("但仍存在一些不足：执法能力有待提升，普法形式有待创新。"),
              (Found{"执法能力有待提升", "普法形式有待创新"}));
}

}  // namespace
}  // namespace reportx::test
