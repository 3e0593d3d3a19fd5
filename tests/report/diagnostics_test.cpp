// What the parser remarks on: stable codes with a meaning, in order of place.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reportx/parse.h"

namespace reportx {
namespace {

std::vector<std::string> codes_of(const std::string& text) {
    const Result<Report> report = parse_report(text);
    EXPECT_TRUE(report) << report.error().message;
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : report.value().diagnostics) codes.emplace_back(diagnostic.code);
    return codes;
}

bool holds(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

TEST(Diagnostics, ATextThatIsNoReportIsRemarkedOn) {
    EXPECT_TRUE(holds(codes_of("今天天气很好。"), "RX2001"));
    EXPECT_FALSE(
        holds(codes_of("云澜区2024年法治政府建设情况报告\n2024年，云澜区坚持依法行政。\n一、主要工作\n组织学法。"),
              "RX2001"));
}

TEST(Diagnostics, NumbersAndHiddenSignsAreRemarkedOnInOrder) {
    const auto codes = codes_of("全年\u202E办件" + std::string(30, '9') + "件，点击" + std::string(40, '9') + "次。");
    EXPECT_TRUE(holds(codes, "RX1021"));
    EXPECT_EQ(std::count(codes.begin(), codes.end(), "RX2101"), 2);
}

TEST(Diagnostics, EveryCodeHasAMeaning) {
    for (const char* code :
         {"RX1001", "RX1004", "RX1021", "RX1101", "RX1102", "RX1103", "RX1201", "RX2001", "RX2101", "RX2301"})
        EXPECT_FALSE(explain_code(code).empty()) << code;
    EXPECT_TRUE(explain_code("RX9999").empty());
    EXPECT_TRUE(explain_code("").empty());
}

}  // namespace
}  // namespace reportx
