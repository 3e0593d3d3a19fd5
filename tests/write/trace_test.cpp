#include <gtest/gtest.h>

#include <string>

#include "reportx/write.h"
#include "write/full_report.h"

namespace reportx {
namespace {

std::string trace_of(const Report& report) {
    std::string out;
    write_trace(report, out);
    return out;
}

TEST(WriteTrace, TellsWhatWasFoundAndWhy) {
    const std::string trace = trace_of(test::full_report());
    for (const std::string line : {
             R"(报告\x{FF}.txt: annual_report [title])",
             "  title      某区法治政府建设报告",
             "  region     某区 420117",
             "s2 1 measures 一、 «主要举措» [heading] 11-",
             "     2  一、主要举措",
             "s2.1 2 measures - - [child] ",
             "        m1 enumerated 一是 «学法» party_leadership [point] [topic: xue-fa] ",
             "            q1 «约3—5次» = 3..5 次 count approx of «专题学法» [unit.次] ",
             "            q2 «133.5%» = 133.5 % percent exact increase of «专题学法» [unit.次] ",
             "        q3 «2次» = 2 - count exact of - part of q1 [-] ",
             "            indicator? study: taken\n            indicator? training: words missing\n",
             R"(        d1 clause - «“执法”力量不足\u{9}"弱"\u{200B}»)",
             "  study.sessions = 2 次 exact q3 scope «区长» year 2024 «2次» [name]",
             "  litigation.lost = 0 - exact - scope - year - «不足» [-]",
             "  《某区条例》 ",
             R"(  [RX1021] hidden "character")",
         }) {
        EXPECT_TRUE(trace.starts_with(line) || trace.find("\n" + line) != std::string::npos) << line << "\nis not in\n"
                                                                                             << trace;
    }
}

TEST(WriteTrace, ALineCutBySectionsShowsItsColumn) {
    Report report;
    report.text = Text("第一部分。第二部分。\n尾\n");
    report.sections.resize(2);
    report.sections[0].id = "s1";
    report.sections[0].span = {0, 5};
    report.sections[1].id = "s2";
    report.sections[1].span = {5, 13};
    const std::string trace = trace_of(report);
    EXPECT_NE(trace.find("     1  第一部分。\n"), std::string::npos) << trace;
    EXPECT_NE(trace.find("     1:6  第二部分。\n     2  尾\n"), std::string::npos) << trace;
}

TEST(WriteTrace, AnEmptyReportHasATraceToo) { EXPECT_TRUE(trace_of(Report()).starts_with("-: other [-]\n")); }

}  // namespace
}  // namespace reportx
