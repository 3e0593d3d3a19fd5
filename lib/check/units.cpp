// group_units: who reports, by issuer without 人民政府, else by region; then by year. What does not fit together is remarked on.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/codes.h"
#include "check/comparing.h"
#include "check/wording.h"
#include "text/fold.h"

namespace reportx::check {
namespace {

/// 新洲区 of 新洲区人民政府; empty when neither issuer nor region is known.
std::string unit_name(const Comparing& comparing, const Report& report) {
    std::string issuer = report.metadata.issuer.value_or(report.metadata.region.name.value_or(""));
    const std::u16string units = folded(issuer);
    if (const CheckWord* end = comparing.words.ending("issuer_end", units);
        end != nullptr && end->units.size() < units.size()) {
        issuer.resize(issuer.size() - end->units.size() * 3);  // Han take three bytes each
    }
    return issuer;
}

/// Code of the region with what the name says behind the region's own (420117司法局): the same for 新洲区司法局 and 武汉市新洲区司法局. Empty when
/// the region is not known, or the name does not hold it.
std::string place_key(const Report& report, const std::string& name) {
    const Region& region = report.metadata.region;
    if (!region.code) return {};
    for (const auto& own : {region.county, region.prefecture, region.province}) {
        if (!own) continue;
        const std::size_t at = name.rfind(*own);
        return at == name.npos ? std::string() : *region.code + name.substr(at + own->size());
    }
    return {};
}

/// Finds the unit that a report is of by either of its names.
class Units {
public:
    explicit Units(Comparing& comparing) : comparing_(comparing) {}

    std::size_t of(const Report& report) {
        const std::string name = unit_name(comparing_, report), place = place_key(report, name);
        if (const auto known = by_place_.find(place); !place.empty() && known != by_place_.end()) return known->second;
        auto& namesakes = by_name_[name];
        const auto same = std::ranges::find_if(namesakes, [&](std::size_t unit) { return may_be(unit, report); });
        const bool known = !name.empty() && same != namesakes.end();
        const std::size_t unit = known ? *same : comparing_.result.units.size();
        if (!known) {
            comparing_.result.units.push_back({name.empty() ? report.source.path : name, {}});
            namesakes.push_back(unit);
        }
        if (!place.empty()) by_place_.emplace(place, unit);
        return unit;
    }

private:
    /// Of two counties of one name the code decides, where it is known.
    bool may_be(std::size_t unit, const Report& report) const {
        const auto& first = *comparing_.reports[comparing_.result.units[unit].reports.front()];
        const auto &x = first.metadata.region.code, &y = report.metadata.region.code;
        return !x || !y || *x == *y;
    }

    Comparing& comparing_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::unordered_map<std::string, std::size_t> by_place_;
};

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
    Units known(comparing);
    for (std::size_t i = 0; i < comparing.reports.size(); ++i) {
        const Report& report = *comparing.reports[i];
        const std::size_t unit = known.of(report);
        units[unit].reports.push_back(i);
        comparing.unit_of.push_back(unit);
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
