// group_units: who reports, by issuer without 人民政府, else by region; then by year. What does not fit together is remarked on.
#include <algorithm>

#include "check/codes.h"
#include "check/comparing.h"
#include "check/wording.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

std::string unit_name(const Comparing& comparing, const Report& report) {
    std::string issuer = report.metadata.issuer.value_or(report.metadata.region.name.value_or(""));
    const std::u16string units = folded(issuer);
    if (const CheckWord* end = comparing.words.ending("issuer_end", units);
        end != nullptr && end->units.size() < units.size()) {
        issuer.resize(issuer.size() - end->units.size() * 3);  // Han take three bytes each
    }
    return issuer;
}

bool same_unit(const Report& a, const Report& b) {
    const auto &x = a.metadata.region.code, &y = b.metadata.region.code;
    return !x || !y || *x == *y;  // of the same name already
}

void remark(Comparing& comparing, std::string_view code, Fields fields) {
    Finding finding;
    finding.code = code;
    finding.severity = Severity::note;
    finding.verdict = Verdict::unclear;
    finding.message = worded(comparing.words, comparing.options.language, std::string(code) + ".unclear", fields);
    comparing.result.remarks.push_back(std::move(finding));
}

void order_years(Comparing& comparing, ReportingUnit& unit) {
    const auto year = [&](std::size_t report) { return comparing.reports[report]->metadata.year.value_or(0); };
    const bool ordered = std::ranges::is_sorted(unit.reports, std::less{}, year) &&
                         std::ranges::adjacent_find(unit.reports, std::equal_to{}, year) == unit.reports.end();
    if (!ordered) remark(comparing, years_disordered, {{"unit", unit.name}});
    std::ranges::stable_sort(unit.reports, std::less{}, year);
}

}  // namespace

void group_units(Comparing& comparing) {
    auto& units = comparing.result.units;
    for (std::size_t i = 0; i < comparing.reports.size(); ++i) {
        const Report& report = *comparing.reports[i];
        const std::string name = unit_name(comparing, report);
        auto unit = std::ranges::find_if(units, [&](const ReportingUnit& known) {
            return !name.empty() && known.name == name && same_unit(*comparing.reports[known.reports.front()], report);
        });
        if (unit == units.end())
            unit = units.insert(units.end(), ReportingUnit{name.empty() ? report.source.path : name, {}});
        unit->reports.push_back(i);
        comparing.unit_of.push_back(static_cast<std::size_t>(unit - units.begin()));
        if (!report.metadata.year) remark(comparing, year_missing, {{"path", report.source.path}});
    }
    if (units.size() > 1) {
        std::string names;
        for (std::size_t k = 0; k < units.size() && k < 3; ++k) names += (k > 0 ? "、" : "") + units[k].name;
        remark(comparing, different_units, {{"count", std::to_string(units.size())}, {"names", names}});
    }
    for (ReportingUnit& unit : units) order_years(comparing, unit);
}

}  // namespace reportx::check
