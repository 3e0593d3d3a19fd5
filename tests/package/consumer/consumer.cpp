// What a user of the installed library writes: every public header, one call, one answer.
#include <reportx/decimal.h>
#include <reportx/diagnostic.h>
#include <reportx/parse.h>
#include <reportx/report.h>
#include <reportx/result.h>
#include <reportx/rules.h>
#include <reportx/span.h>
#include <reportx/text.h>
#include <reportx/version.h>
#include <reportx/write.h>

#include <iostream>

int main() {
    const auto report = reportx::parse_report("一、主要举措\n全年开展培训3场。\n二、存在的不足\n队伍建设有待加强。\n");
    if (!report) {
        std::cerr << report.error().message << '\n';
        return 1;
    }
    std::cout << "reportx " << reportx::version() << ": " << report.value().sections.size() << " sections\n";
    return report.value().sections.size() >= 2 ? 0 : 1;
}
