// What is no amount: dates, ordinals, names, versions, codes and slogans that hold numbers.
#pragma once

#include <optional>

#include "quantity/measure.h"
#include "quantity/near.h"
#include "quantity/number.h"
#include "rules/reading.h"

namespace reportx {

/// The stretches in which no number counts: 《…》, quotes, and fixed names. They are looked for where numbers stand, line by line, since
/// none runs over a line end.
class NameStretches {
public:
    explicit NameStretches(const Reading& reading)
        : marks_(reading.marks), names_(reading.hits.starting_in(Term::not_counted, {0, reading.text.size()})) {}

    /// Turns to `line`, which lies behind the one before.
    void enter(Span line) {
        line_end_ = line.end;
        opening_ = opening_from(line.begin);
        stretch_ = {line.begin, line.begin};
    }

    /// Behind the stretch that holds `at`, or `at`. `at` lies in the line and not before that of the question before.
    std::uint32_t behind(std::uint32_t at) {
        while (stretch_.end <= at) stretch_ = next_from(stretch_.end);
        return stretch_.begin <= at ? stretch_.end : at;
    }

private:
    /// The first stretch that begins at `at` or behind it; behind the last of the line there is one without end.
    Span next_from(std::uint32_t at);
    std::uint32_t opening_from(std::uint32_t at) const;

    const Marks& marks_;
    Matches::Range names_;  // the fixed names that begin at the end of `stretch_` or behind it
    std::uint32_t line_end_ = 0;
    std::uint32_t opening_ = 0;  // the first sign that opens a name there, or the end of the line
    Span stretch_{};
};

/// The rule that makes the numeral at `at`, for which `is_numeral_alone` holds, no amount, told before it is read as a number: 一是, (一),
/// 三、, 进一步. Nothing where it has to be read. It does not look for 第 or 前 before it.
std::optional<RuleId> refused_alone(const Reading& reading, std::uint32_t at);

/// `refused` of a number whose neighbours, or whose form, may say that it is none.
std::optional<RuleId> refused_closely(const Reading& reading, const Number& number,
                                      const std::optional<Measure>& measure, unsigned before, unsigned behind);

/// The rule that makes `number` with `measure` no amount, or nothing when it may be one; `before` is what stands before it.
inline std::optional<RuleId> refused(const Reading& reading, const Number& number,
                                     const std::optional<Measure>& measure, unsigned before) {
    constexpr unsigned odd_before = near_letter | near_glue | near_point | near_ordinal;
    constexpr unsigned odd_behind = near_letter | near_glue | near_point | near_calendar;
    const unsigned behind = near_behind(reading.units, number.span.end);
    const bool is_plain =
        ((before & odd_before) | (behind & odd_behind)) == 0 && number.form == NumberForm::arabic && !number.decimals;
    return is_plain ? std::nullopt : refused_closely(reading, number, measure, before, behind);
}

}  // namespace reportx
