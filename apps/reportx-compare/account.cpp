// The account: findings and remarks first, then what was found, each with its places as path:line:column.
#include <fmt/format.h>
#include <reportx/printable.h>

#include <algorithm>

#include "finding_json.h"
#include "writers.h"

using reportx::Language;
using reportx::Place;
using reportx::printable;

namespace {

constexpr std::uint32_t longest_quote = 30;

/// The account's own words, in both languages.
struct Words {
    const char *series, *jump, *taken_up, *not_found, *copied, *characters, *recurring;
};
constexpr Words chinese{.series = "指标 {} {}",
                        .jump = " 变化较大",
                        .taken_up = "上年安排，今年举措中已见（{} %）：{}",
                        .not_found = "上年安排，今年举措中未见：{}",
                        .copied = "重复：{}有{} %（{}字）与{}相同",
                        .characters = "{}字",
                        .recurring = "不足再现（{} %）：{}"};
constexpr Words english{.series = "series: {} {}",
                        .jump = " jump",
                        .taken_up = "plan taken up ({} %): {}",
                        .not_found = "plan not found again: {}",
                        .copied = "copied: {} has {} % ({} characters) from {}",
                        .characters = "{} characters",
                        .recurring = "recurring shortcoming ({} %): {}"};

class Account {
public:
    Account(const std::vector<Record>& records, const reportx::Comparison& comparison, Language language,
            std::string& out)
        : records_(records), comparison_(comparison), chinese_(language == Language::zh), out_(out) {}

    void write() {
        for (const auto& found : comparison_.findings) write_finding(found);
        for (const auto& remark : comparison_.remarks)
            line("{}: {} [{}]", label_of(remark), printable(remark.message), remark.code);
        for (const auto& series : comparison_.series) write_series(series);
        for (const auto& plan : comparison_.plans) write_plan(plan);
        for (const auto& copy : comparison_.copied) write_copy(copy);
        for (const auto& chain : comparison_.shortcomings) write_chain(chain);
    }

private:
    template <class... Values>
    void line(fmt::string_view format, const Values&... values) {
        fmt::vformat_to(std::back_inserter(out_), format, fmt::make_format_args(values...));
        out_ += '\n';
    }

    const Words& words() const { return chinese_ ? chinese : english; }

    std::string where(const Place& place) const { return place_in(records_[place.report], place.span.begin); }

    /// The beginning of the passage, in one line.
    std::string quote(const Place& place) const {
        const bool cut = place.span.size() > longest_quote;
        const reportx::Span span{place.span.begin, cut ? place.span.begin + longest_quote : place.span.end};
        std::string text(records_[place.report].report.text.slice(span));
        std::ranges::replace(text, '\n', ' ');
        return printable(text) + (cut ? "…" : "");
    }

    void write_finding(const reportx::YearlyFinding& found) {
        line("{}: {}: {} [{}]", where(found.places.front()), label_of(found.finding), printable(found.finding.message),
             found.finding.code);
        for (std::size_t k = 1; k < found.places.size(); ++k)
            line("  {} {}", where(found.places[k]), quote(found.places[k]));
    }

    void write_series(const reportx::Series& series) {
        std::string name = chinese_ && !series.name.empty() ? series.name : series.indicator;
        if (!series.scope.empty()) name += " " + series.scope;
        line(words().series, printable(comparison_.units[series.unit].name), printable(name));
        for (const auto& point : series.points) {
            std::string change;
            if (point.change) change = " " + with_sign(*point.change);
            if (point.percent) change += fmt::format(" ({} %)", with_sign(*point.percent));
            if (point.jump) change += words().jump;
            line("  {}  {}{}{}  {}", point.year, point.value.to_string(), series.measure, change, where(point.place));
        }
    }

    static std::string with_sign(const reportx::Decimal& value) {
        return (value.coefficient >= 0 ? "+" : "") + value.to_string();
    }

    void write_plan(const reportx::PlanKept& plan) {
        if (plan.measure) {
            line(words().taken_up, plan.score, quote(plan.plan));
        } else {
            line(words().not_found, quote(plan.plan));
        }
        line("  {}", where(plan.plan));
        if (plan.measure) line("  {} {}", where(*plan.measure), quote(*plan.measure));
    }

    void write_copy(const reportx::Copied& copy) {
        line(words().copied, printable(records_[copy.report].name), copy.share.to_string(), copy.characters,
             printable(records_[copy.source].name));
        for (const auto& run : copy.runs) {
            const Place here{copy.report, run.here}, there{copy.source, run.there};
            line("  {}  {}  {}  {}", fmt::format(fmt::runtime(words().characters), run.characters), where(here),
                 where(there), quote(here));
        }
    }

    void write_chain(const reportx::Recurring& chain) {
        line(words().recurring, chain.score, quote(chain.places.front()));
        for (const Place& place : chain.places) line("  {}", where(place));
    }

    const std::vector<Record>& records_;
    const reportx::Comparison& comparison_;
    bool chinese_;
    std::string& out_;
};

}  // namespace

void write_account(const std::vector<Record>& records, const reportx::Comparison& comparison, Language language,
                   std::string& out) {
    Account(records, comparison, language, out).write();
}
