// Lines for people and editors; a finding without a place is told of the whole file.
#include <fmt/format.h>
#include <reportx/printable.h>

#include "finding_json.h"
#include "writers.h"

using reportx::printable;

namespace {

std::string place_of(const Record& record, const reportx::Finding& finding) {
    return finding.spans.empty() ? printable(record.name) : place_in(record, finding.spans.front().begin);
}

}  // namespace

void write_lines(const Record& record, const Findings& findings, std::string& out) {
    for (const reportx::Finding& finding : findings) {
        out += fmt::format("{}: {}: {} [{}]\n", place_of(record, finding), label_of(finding),
                           printable(finding.message), finding.code);
    }
}
