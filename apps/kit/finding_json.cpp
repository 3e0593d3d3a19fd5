#include "finding_json.h"

using nlohmann::ordered_json;

ordered_json number_or_null(const std::optional<reportx::Decimal>& value) {
    if (!value) return nullptr;
    return value->scale == 0 ? ordered_json(value->coefficient) : ordered_json::parse(value->to_string());
}

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json span_json(reportx::Span span) { return ordered_json::array({span.begin, span.end}); }

ordered_json finding_json(const reportx::Finding& finding) {
    return {{"code", finding.code},
            {"severity", finding.severity == reportx::Severity::warning ? "warning" : "note"},
            {"verdict", name(finding.verdict)},
            {"message", finding.message},
            {"expression", text_or_null(finding.expression)},
            {"left", number_or_null(finding.left)},
            {"right", number_or_null(finding.right)},
            {"difference", number_or_null(finding.difference)},
            {"tolerance", number_or_null(finding.tolerance)}};
}

std::string_view label_of(const reportx::Finding& finding) {
    if (finding.verdict == reportx::Verdict::match) return "match";
    return finding.severity == reportx::Severity::warning ? "warning" : "note";
}
