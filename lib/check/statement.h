// Statement: what a check found, before it is put into words; and the bench that all checks work at.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/told.h"
#include "check/wording.h"
#include "reportx/check.h"

namespace reportx::check {

struct Statement {
    std::string_view code;
    Verdict verdict = Verdict::mismatch;
    std::string expression{};
    std::string_view message{};  ///< row of the message; empty: the one of code and verdict
    std::optional<Decimal> left{}, right{}, tolerance{};
    std::vector<Span> spans{};
    Fields fields{};  ///< what the message's {names} stand for
};

/// What the checks of one report share.
class Bench {
public:
    Bench(const Report& of_report, const CheckOptions& with_options, const Rules::Tables& with_tables)
        : report(of_report), options(with_options), words(with_tables), told(tell_amounts(of_report, words)) {}

    const Report& report;
    const CheckOptions& options;
    const CheckWords words;
    const std::vector<Told> told;

    std::u16string_view units(Span span) const { return units_of(report, span); }
    std::string slice(Span span) const { return std::string(report.text.slice(span)); }

    /// Puts the statement into words and keeps it, unless it is a match and matches are not asked for.
    void state(Statement statement);

    std::vector<Finding> take() { return std::move(findings_); }

private:
    std::string message(const Statement& statement) const;
    std::vector<Finding> findings_;
    std::unordered_set<std::string> seen_;
    std::map<std::string_view, std::size_t> told_of_;
};

/// `1098件`, as printed.
std::string shown(const Bench& bench, const Told& told);

/// `1266.4万元`: a value as an amount like `like` would be printed.
std::string shown_like(const Report& report, const Decimal& value, const Told& like);

/// `99.0`: the number with the decimals that `step` has.
std::string shown(const Decimal& value, const Decimal& step);

}  // namespace reportx::check
