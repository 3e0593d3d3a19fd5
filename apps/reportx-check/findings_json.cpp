// Findings of one report as one line of JSON.
#include "finding_json.h"
#include "writers.h"

using nlohmann::ordered_json;

void write_findings_json(const Record& record, const Findings& findings, std::string& out) {
    ordered_json list = ordered_json::array();
    for (const reportx::Finding& finding : findings) {
        ordered_json entry = finding_json(finding);
        entry["spans"] = ordered_json::array();
        for (const reportx::Span span : finding.spans) entry["spans"].push_back(span_json(span));
        list.push_back(std::move(entry));
    }
    const ordered_json document{{"source", record.name}, {"findings", std::move(list)}};
    out += document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}
