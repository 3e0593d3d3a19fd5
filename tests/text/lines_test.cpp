// Lines: laid end to end they are the text; their content has no blanks and no artifacts of converters at its ends.
#include "text/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace reportx {
namespace {

std::vector<std::string> contents(const std::string& utf8) {
    const Text text(utf8);
    std::vector<std::string> found;
    std::uint32_t at = 0;
    std::vector<Line> lines;
    Marks marks;
    marks.find(text);
    split_lines(text, marks, lines);
    for (const Line& line : lines) {
        EXPECT_EQ(line.full.begin, at);
        at = line.full.end;
        if (!line.blank()) EXPECT_TRUE(line.full.contains(line.content));
        found.emplace_back(line.blank() ? "" : text.slice(line.content));
    }
    EXPECT_EQ(at, text.size());
    return found;
}

using Contents = std::vector<std::string>;

TEST(Lines, AreSplitAtLineFeeds) {
    EXPECT_EQ(contents(""), Contents{});
    EXPECT_EQ(contents("一"), Contents{"一"});
    EXPECT_EQ(contents("一\n"), Contents{"一"});
    EXPECT_EQ(contents("\n"), Contents{""});
    EXPECT_EQ(contents("一\n\n二"), (Contents{"一", "", "二"}));
}

TEST(Lines, ContentIsWithoutBlanks) {
    EXPECT_EQ(contents("　　一、主要工作 \n\t二\u00A0三 \n　 \n"), (Contents{"一、主要工作", "二\u00A0三", ""}));
}

TEST(Lines, ArtifactsOfConvertersAreNoContent) {
    EXPECT_EQ(contents("[bookmark: _GoBack]2024年\n[bookmark: _Toc1] [bookmark: _Toc2]一、工作\n[bookmark: _GoBack]"),
              (Contents{"2024年", "一、工作", ""}));
    EXPECT_EQ(contents("[小] [大]\n[bookmark: 没有闭合"), (Contents{"[小] [大]", "[bookmark: 没有闭合"}));
}

}  // namespace
}  // namespace reportx
