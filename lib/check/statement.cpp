// Messages are rows of checks.tsv, `CODE.VERDICT`; {names} in them are filled from the statement's fields.
#include "check/statement.h"

#include <algorithm>

#include "check/codes.h"

namespace reportx::check {
namespace {

bool is_of_amounts(const Finding& finding) { return finding.code < content_absent; }

bool same_amounts(const Finding& a, const Finding& b) {
    return (a.code == b.code || (is_of_amounts(a) && is_of_amounts(b))) && !a.spans.empty() &&
           a.spans.size() == b.spans.size() && std::ranges::is_permutation(a.spans, b.spans);
}

}  // namespace

std::string Bench::message(const Statement& statement) const {
    return worded(words, options.language, std::string(statement.code) + "." + std::string(name(statement.verdict)),
                  statement.fields);
}

void Bench::state(Statement statement) {
    if (statement.verdict == Verdict::match && !options.all) return;
    Finding finding;
    finding.code = statement.code;
    finding.verdict = statement.verdict;
    finding.severity = statement.verdict == Verdict::mismatch ? Severity::warning : Severity::note;
    statement.fields.emplace_back("expression", statement.expression);
    finding.message = message(statement);
    finding.expression = std::move(statement.expression);
    finding.left = statement.left;
    finding.right = statement.right;
    if (statement.left && statement.right) finding.difference = distance(*statement.left, *statement.right);
    finding.tolerance = statement.tolerance;
    finding.spans = std::move(statement.spans);
    for (const Finding& known : findings_) {
        if (same_amounts(known, finding)) return;  // two checks may meet on the same amounts
    }
    findings_.push_back(std::move(finding));
}

std::string shown(const Bench& bench, const Told& told) { return bench.slice(told.quantity->span); }

std::string shown(const Decimal& value, const Decimal& step) {
    std::string text = value.to_string();
    if (step.scale <= 0) return text;
    const std::size_t point = text.find('.');
    std::size_t decimals = point == text.npos ? 0 : text.size() - point - 1;
    if (point == text.npos) text += '.';
    for (; decimals < static_cast<std::size_t>(step.scale); ++decimals) text += '0';
    return text;
}

}  // namespace reportx::check
