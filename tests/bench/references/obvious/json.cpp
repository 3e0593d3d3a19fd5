// A tree of everything, then its text.
#include <nlohmann/json.hpp>

#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {
namespace {

using nlohmann::json;

json place(const Place& place) { return json::array({place.begin, place.end}); }
json or_null(const std::string& text) { return text.empty() ? json() : json(text); }

json json_of(const Metadata& metadata) {
    return {{"title", or_null(metadata.title)},         {"year", metadata.year},
            {"issuer", or_null(metadata.issuer)},       {"published", or_null(metadata.published)},
            {"publisher", or_null(metadata.publisher)}, {"author", or_null(metadata.author)}};
}

}  // namespace

std::string json_of(const Report& report) {
    json document{{"format", "obvious/1"}, {"metadata", json_of(report.metadata)}};
    for (const char* list : {"sections", "items", "quantities", "indicators", "citations"})
        document[list] = json::array();
    for (const Section& section : report.sections) {
        document["sections"].push_back({{"id", section.id},
                                        {"parent", section.parent ? json(report.sections[*section.parent].id) : json()},
                                        {"level", section.level},
                                        {"role", section.role},
                                        {"marker", section.marker},
                                        {"heading", or_null(section.heading)},
                                        {"span", place(section.place)}});
    }
    for (const Item& item : report.items) {
        document["items"].push_back({{"section", report.sections[item.section].id},
                                     {"kind", item.kind},
                                     {"marker", or_null(item.marker)},
                                     {"title", or_null(item.title)},
                                     {"text", item.text},
                                     {"topic", item.topic},
                                     {"span", place(item.place)}});
    }
    for (std::size_t i = 0; i < report.amounts.size(); ++i) {
        const Amount& amount = report.amounts[i];
        document["quantities"].push_back(
            {{"id", "q" + std::to_string(i + 1)},
             {"text", amount.text},
             {"span", place(amount.place)},
             {"value", amount.value},
             {"unit", or_null(amount.unit)},
             {"kind", amount.kind},
             {"qualifier", amount.qualifier},
             {"change", or_null(amount.change)},
             {"subject", or_null(amount.subject)},
             {"section", report.sections.empty() ? json() : json(report.sections[amount.section].id)}});
    }
    for (const Indicator& indicator : report.indicators) {
        const Amount& amount = report.amounts[indicator.amount];
        document["indicators"].push_back({{"id", indicator.id},
                                          {"value", amount.value},
                                          {"unit", or_null(amount.unit)},
                                          {"qualifier", amount.qualifier},
                                          {"quantity", "q" + std::to_string(indicator.amount + 1)}});
    }
    for (const Citation& citation : report.citations) {
        document["citations"].push_back({{"title", citation.title}, {"span", place(citation.place)}});
    }
    return document.dump();
}

}  // namespace reportx::bench::obvious
