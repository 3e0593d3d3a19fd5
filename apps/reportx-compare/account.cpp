// The account: remarks first, then what was found, each with its places as path:line:column.
#include <fmt/format.h>
#include <reportx/printable.h>

#include <algorithm>

#include "writers.h"

using reportx::Place;
using reportx::printable;

namespace {

constexpr std::uint32_t longest_quote = 30;

class Account {
public:
    Account(const std::vector<Record>& records, const reportx::Comparison& comparison, std::string& out)
        : records_(records), comparison_(comparison), out_(out) {}

    void write() {
        for (const auto& remark : comparison_.remarks) line("note: {} [{}]", printable(remark.message), remark.code);
        for (const auto& series : comparison_.series) write_series(series);
        for (const auto& plan : comparison_.plans) write_plan(plan);
        for (const auto& copy : comparison_.copied) write_copy(copy);
        for (const auto& chain : comparison_.shortcomings) {
            line("recurring shortcoming ({} %): {}", chain.score, quote(chain.places.front()));
            for (const Place& place : chain.places) line("  {}", where(place));
        }
    }

private:
    template <class... Values>
    void line(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Values>(values)...);
        out_ += '\n';
    }

    std::string where(const Place& place) const {
        const Record& record = records_[place.report];
        if (!record.whole_text) return fmt::format("{}:@{}", printable(record.name), place.span.begin);
        const auto [row, column] = record.report.text.place(place.span.begin);
        return fmt::format("{}:{}:{}", printable(record.name), row, column);
    }

    std::string quote(const Place& place) const {
        const bool cut = place.span.size() > longest_quote;
        const reportx::Span span{place.span.begin, cut ? place.span.begin + longest_quote : place.span.end};
        return printable(records_[place.report].report.text.slice(span)) + (cut ? "…" : "");
    }

    void write_series(const reportx::Series& series) {
        line("series: {} {}{}{}", printable(comparison_.units[series.unit].name), series.indicator,
             series.scope.empty() ? "" : " ", printable(series.scope));
        for (const auto& point : series.points) {
            std::string change = point.change ? fmt::format(" {}{}", point.change->coefficient >= 0 ? "+" : "",
                                                            point.change->to_string())
                                              : "";
            if (point.percent)
                change +=
                    fmt::format(" ({}{} %)", point.percent->coefficient >= 0 ? "+" : "", point.percent->to_string());
            line("  {}  {}{}{}{}  {}", point.year, point.value.to_string(), series.measure, change,
                 point.jump ? " jump" : "", where(point.place));
        }
    }

    void write_plan(const reportx::PlanKept& plan) {
        line("plan {}: {}", plan.measure ? fmt::format("taken up ({} %)", plan.score) : "not found again",
             quote(plan.plan));
        line("  {}", where(plan.plan));
        if (plan.measure) line("  {} {}", where(*plan.measure), quote(*plan.measure));
    }

    void write_copy(const reportx::Copied& copy) {
        line("copied: {} has {} % ({} characters) from {}", printable(records_[copy.report].name),
             copy.share.to_string(), copy.characters, printable(records_[copy.source].name));
        for (const auto& run : copy.runs) {
            const Place here{copy.report, run.here}, there{copy.source, run.there};
            line("  {} characters  {}  {}  {}", run.characters, where(here), where(there), quote(here));
        }
    }

    const std::vector<Record>& records_;
    const reportx::Comparison& comparison_;
    std::string& out_;
};

}  // namespace

void write_account(const std::vector<Record>& records, const reportx::Comparison& comparison, std::string& out) {
    Account(records, comparison, out).write();
}
