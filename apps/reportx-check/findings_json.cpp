// Findings as JSON. Decimals of up to 15 digits come out as they are.
#include <nlohmann/json.hpp>

#include "finding_json.h"
#include "writers.h"

using nlohmann::ordered_json;

ordered_json number_or_null(const std::optional<reportx::Decimal>& value) {
    if (!value) return nullptr;
    return value->scale == 0 ? ordered_json(value->coefficient) : ordered_json::parse(value->to_string());
}

void write_findings_json(const Record& record, const Findings& findings, std::string& out) {
    ordered_json list = ordered_json::array();
    for (const reportx::Finding& finding : findings) {
        ordered_json spans = ordered_json::array();
        for (const reportx::Span span : finding.spans) spans.push_back({span.begin, span.end});
        list.push_back({{"code", finding.code},
                        {"severity", finding.severity == reportx::Severity::warning ? "warning" : "note"},
                        {"verdict", name(finding.verdict)},
                        {"message", finding.message},
                        {"expression", finding.expression.empty() ? ordered_json() : ordered_json(finding.expression)},
                        {"left", number_or_null(finding.left)},
                        {"right", number_or_null(finding.right)},
                        {"difference", number_or_null(finding.difference)},
                        {"tolerance", number_or_null(finding.tolerance)},
                        {"spans", std::move(spans)}});
    }
    const ordered_json document{{"source", record.name}, {"findings", std::move(list)}};
    out += document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}
