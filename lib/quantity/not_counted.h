// What is no amount: dates, ordinals, names, versions, codes and slogans that hold numbers.
#pragma once

#include <optional>

#include "quantity/measure.h"
#include "quantity/near.h"
#include "quantity/number.h"
#include "rules/reading.h"

namespace reportx {

/// Whether `sign` right behind a number makes a date of it, if 万 or 亿 does not stand in it.
constexpr bool ends_date(char16_t sign) { return (sign == u'年') | (sign == u'月') | (sign == u'日'); }

inline constexpr RuleId calendar_rule = "calendar";

/// Where a number may start, as bits, 64 units in a word: the marks of numbers but for those in 《…》, quotes and fixed names, where no
/// number counts.
List<std::uint64_t> find_number_starts(const Reading& reading);

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
