// SARIF 2.1.0. Columns and offsets count code points. A mismatch is a `fail` of level warning or note; what a person has to decide is
// `review`, what holds is `pass`, both of level none, as the standard asks for.
#include <reportx/version.h>

#include <map>
#include <nlohmann/json.hpp>

#include "finding_json.h"
#include "writers.h"

using nlohmann::ordered_json;

namespace {

/// A file name as a URI reference: all but unreserved signs and slashes escaped.
std::string uri_of(const std::string& path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        if (plain.find(c) != plain.npos) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return uri;
}

ordered_json rules_json() {
    ordered_json rules = ordered_json::array();
    for (const reportx::CheckCode& code : reportx::check_codes()) {
        rules.push_back({{"id", code.code},
                         {"shortDescription", {{"text", code.title}}},
                         {"fullDescription", {{"text", code.meaning}}},
                         {"defaultConfiguration", {{"level", "warning"}}}});
    }
    return rules;
}

std::size_t rule_index(std::string_view code) {
    const auto& codes = reportx::check_codes();
    return static_cast<std::size_t>(std::ranges::find(codes, code, &reportx::CheckCode::code) - codes.begin());
}

ordered_json region_json(const Record& record, reportx::Span span) {
    ordered_json region = ordered_json::object();
    if (record.whole_text) {
        const auto begin = record.report.text.place(span.begin), end = record.report.text.place(span.end);
        region = {
            {"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
    }
    region["charOffset"] = span.begin;
    region["charLength"] = span.size();
    return region;
}

ordered_json level_of(const reportx::Finding& finding) {
    if (finding.verdict != reportx::Verdict::mismatch) return "none";
    return finding.severity == reportx::Severity::warning ? "warning" : "note";
}

}  // namespace

struct SarifLog::Log {
    reportx::Language language;
    ordered_json artifacts = ordered_json::array(), results = ordered_json::array();
};

SarifLog::SarifLog(reportx::Language language) : log_(std::make_unique<Log>(Log{language})) {}
SarifLog::~SarifLog() = default;

void SarifLog::add(const Record& record, const Findings& findings) {
    const std::size_t artifact = log_->artifacts.size();
    const std::string uri = uri_of(record.name);
    log_->artifacts.push_back({{"location", {{"uri", uri}}}});
    constexpr std::string_view kinds[] = {"fail", "review", "pass"};
    for (const reportx::Finding& finding : findings) {
        const auto location = [&](reportx::Span span) {
            return ordered_json{
                {"physicalLocation",
                 {{"artifactLocation", {{"uri", uri}, {"index", artifact}}}, {"region", region_json(record, span)}}}};
        };
        ordered_json result{{"ruleId", finding.code},
                            {"ruleIndex", rule_index(finding.code)},
                            {"kind", kinds[static_cast<int>(finding.verdict)]},
                            {"level", level_of(finding)},
                            {"message", {{"text", finding.message}}}};
        if (finding.spans.empty()) {
            result["locations"] = {{{"physicalLocation", {{"artifactLocation", {{"uri", uri}, {"index", artifact}}}}}}};
        } else {
            result["locations"] = ordered_json::array({location(finding.spans.front())});
        }
        for (std::size_t i = 1; i < finding.spans.size(); ++i) {
            ordered_json related = location(finding.spans[i]);
            related["id"] = i;
            result["relatedLocations"].push_back(std::move(related));
        }
        result["properties"] = {{"verdict", name(finding.verdict)},
                                {"expression", finding.expression},
                                {"left", number_or_null(finding.left)},
                                {"right", number_or_null(finding.right)},
                                {"difference", number_or_null(finding.difference)},
                                {"tolerance", number_or_null(finding.tolerance)}};
        log_->results.push_back(std::move(result));
    }
}

void SarifLog::write(std::string& out) const {
    const ordered_json driver{{"name", "reportx-check"},
                              {"version", reportx::version()},
                              {"language", log_->language == reportx::Language::zh ? "zh" : "en"},
                              {"rules", rules_json()}};
    const ordered_json run{{"tool", {{"driver", driver}}},
                           {"columnKind", "unicodeCodePoints"},
                           {"artifacts", log_->artifacts},
                           {"results", log_->results}};
    const ordered_json document{
        {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", ordered_json::array({run})}};
    out += document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}
