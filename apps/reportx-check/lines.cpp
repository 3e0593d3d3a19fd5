// Lines for people and editors; a finding without a place is told of the whole file.
#include <fmt/format.h>
#include <reportx/printable.h>

#include "writers.h"

using reportx::printable;

namespace {

std::string place_of(const Record& record, const reportx::Finding& finding) {
    std::string place = printable(record.name);
    if (finding.spans.empty()) return place;
    const auto begin = finding.spans.front().begin;
    if (!record.whole_text) return place + fmt::format(":@{}", begin);  // no lines are known
    const auto [line, column] = record.report.text.place(begin);
    return place + fmt::format(":{}:{}", line, column);
}

}  // namespace

void write_lines(const Record& record, const Findings& findings, std::string& out) {
    for (const reportx::Finding& finding : findings) {
        const bool match = finding.verdict == reportx::Verdict::match;
        const char* const severity = match                                            ? "match"
                                     : finding.severity == reportx::Severity::warning ? "warning"
                                                                                      : "note";
        out += fmt::format("{}: {}: {} [{}]\n", place_of(record, finding), severity, printable(finding.message),
                           finding.code);
    }
}
