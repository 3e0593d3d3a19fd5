// Messages are rows of checks.tsv, `CODE.VERDICT`; {names} in them are filled from the statement's fields.
#include "check/statement.h"

#include <algorithm>

#include "check/codes.h"

namespace reportx::check {
namespace {

constexpr std::size_t most_of_a_code = 500;  // a damaged file may have hundreds of thousands

/// The places that a finding is about, whatever their order, with one name for all codes of amounts.
std::string place_key(const Finding& finding) {
    std::vector<std::uint32_t> begins;
    for (const Span span : finding.spans) begins.push_back(span.begin);
    std::ranges::sort(begins);
    std::string key(finding.code < content_absent ? "amounts" : finding.code);
    for (const std::uint32_t begin : begins) key += ' ' + std::to_string(begin);
    return key;
}

}  // namespace

std::string Bench::message(const Statement& statement) const {
    const std::string usual = std::string(statement.code) + "." + std::string(name(statement.verdict));
    return worded(words, options.language, statement.message.empty() ? usual : std::string(statement.message),
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
    if (++told_of_[finding.code] > most_of_a_code) return;
    if (!finding.spans.empty() && !seen_.insert(place_key(finding)).second)
        return;  // two checks met on the same amounts
    findings_.push_back(std::move(finding));
}

std::string shown(const Bench& bench, const Told& told) { return bench.slice(told.quantity->span); }

std::string shown_like(const Report& report, const Decimal& value, const Told& like) {
    const int multiplier = printed_multiplier(report.text, *like.quantity);
    const auto scaled = value.times_power_of_ten(-multiplier);
    const std::string sign =
        !scaled ? "" : std::string(multiplier % 8 == 4 ? "万" : "") + (multiplier >= 8 ? "亿" : "");
    return (scaled ? *scaled : value).to_string() + sign + like.quantity->unit;
}

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
