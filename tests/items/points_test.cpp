// add_points: the outer points of a paragraph's list.
#include "items/points.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read_text.h"

namespace reportx::test {
namespace {

/// `before`: how many points the paragraphs before gave.
std::vector<std::string> points_of(std::string_view utf8, std::uint32_t before = 0) {
    const ReadText read(utf8);
    List<Point> points(read.reading.memory);
    for (std::uint32_t ordinal = 1; ordinal <= before; ++ordinal) points.push_back({{}, {}, ordinal});
    add_points(read.reading, read.whole(), points);
    points.erase(points.begin(), points.begin() + before);
    std::vector<std::string> found;
    for (const Point& point : points) found.push_back(read.of(point.marker) + "|" + read.of(point.content));
    return found;
}

using Found = std::vector<std::string>;

TEST(Points, RunToTheNextOneOrTheEnd) {
    EXPECT_EQ(points_of("一是甲。二是乙；三是丙"), (Found{"一是|甲。", "二是|乙；", "三是|丙"}));
    EXPECT_EQ(points_of("引言。一是 甲。"), Found{"一是|甲。"});
    EXPECT_EQ(points_of("没有列点。"), Found{});
}

TEST(Points, AListThatGoesOnInItsOwnParagraph) {
    EXPECT_EQ(points_of("二是乙。三是丙。", 1), (Found{"二是|乙。", "三是|丙。"}));
    EXPECT_EQ(points_of("二是乙。"), Found{}) << "goes on from nothing";
}

TEST(Points, ListsInsideAPointBelongToIt) {
    EXPECT_EQ(points_of("一是甲：①子；②丑。二是乙。"), (Found{"一是|甲：①子；②丑。", "二是|乙。"}));
    EXPECT_EQ(points_of("一是甲，包括：一是子，二是丑，三是寅。二是乙。").size(), 2u);
}

TEST(Points, AnEmptyPointIsNone) { EXPECT_EQ(points_of("一是 二是乙。"), Found{"二是|乙。"}); }

TEST(Points, WordFamiliesDoNotMix) {
    EXPECT_EQ(points_of("首先，甲，第一，子。其次，乙。"), (Found{"首先|甲，第一，子。", "其次|乙。"}));
}

}  // namespace
}  // namespace reportx::test
