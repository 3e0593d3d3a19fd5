// Every sum, rate and change that holds is broken, one digit of one amount at a time: the check has to notice. It cannot notice all: parts
// behind 其中 need not be all, so a list that a slip takes far from its whole claims nothing any more.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "check/slips.h"
#include "reportx/check.h"
#include "reportx/parse.h"
#include "texts.h"

namespace reportx::test {
namespace {

bool is_amount_check(const Finding& finding) { return finding.code.starts_with("RX31"); }

std::vector<Finding> findings_in(const std::string& text, bool all) {
    const auto report = parse_report(text);
    CheckOptions options;
    options.all = all;
    return report ? check_report(report.value(), options) : std::vector<Finding>();
}

struct ByPlace {
    bool operator()(Span a, Span b) const { return a.begin < b.begin; }
};

/// The places of all amounts that hold together with others.
std::set<Span, ByPlace> places_that_hold(const std::string& text) {
    std::set<Span, ByPlace> places;
    for (const Finding& finding : findings_in(text, true)) {
        if (is_amount_check(finding) && finding.verdict == Verdict::match)
            places.insert(finding.spans.begin(), finding.spans.end());
    }
    return places;
}

/// The text with the second digit of the amount made another one, as a slip of the pen does; empty when it has no two digits.
std::string with_slip(const std::string& text, const Text& parsed, Span place) {
    std::size_t digits = 0;
    for (std::size_t at = parsed.byte_offset(place.begin); at < parsed.byte_offset(place.end); ++at) {
        if (text[at] < '0' || text[at] > '9' || ++digits < 2) continue;
        std::string changed = text;
        changed[at] = static_cast<char>('0' + (text[at] - '0' + 3) % 10);
        return changed;
    }
    return {};
}

struct Tally {
    int broken = 0, noticed = 0;
    std::string missed;
};

void break_all(const std::string& name, const std::string& text, Tally& tally) {
    const auto report = parse_report(text);
    ASSERT_TRUE(report) << name;
    for (const Span place : places_that_hold(text)) {
        const std::string slip = with_slip(text, report.value().text, place);
        if (slip.empty()) continue;
        ++tally.broken;
        const auto found = findings_in(slip, false);
        const bool noticed = std::ranges::any_of(found, [&](const Finding& finding) {
            return is_amount_check(finding) &&
                   std::ranges::any_of(finding.spans, [&](Span span) { return span.begin == place.begin; });
        });
        tally.noticed += noticed;
        if (!noticed) tally.missed += "\n    " + name + ": " + std::string(report.value().text.slice(place));
    }
}

TEST(BrokenSums, AreNoticedInPassages) {
    Tally tally;
    for (const auto& [name, text] : read_passages()) break_all(name, report_around(text), tally);
    for (const char* file : {"amounts.txt", "styles.txt"}) {
        for (const Slip& slip : read_slips(file)) break_all(slip.name, slip.twin, tally);
    }
    RecordProperty("broken", tally.broken);
    RecordProperty("noticed", tally.noticed);
    EXPECT_GE(tally.broken, 200);
    EXPECT_GE(tally.noticed, 0.85 * tally.broken) << tally.noticed << " of " << tally.broken << tally.missed;
}

TEST(BrokenSums, AreNoticedInRealReports) {
    if (shared_texts().empty()) GTEST_SKIP() << no_shared_texts;
    Tally tally;
    for (const auto& path : shared_texts()) break_all(path.filename().string(), content_of(path), tally);
    EXPECT_GE(tally.broken, 25);
    EXPECT_GE(tally.noticed, 0.65 * tally.broken) << tally.noticed << " of " << tally.broken << tally.missed;
}

}  // namespace
}  // namespace reportx::test
