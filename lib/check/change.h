// A told change against the two amounts between which it lies, whether both stand in one report or in those of two years.
#pragma once

#include <optional>

#include "check/told.h"
#include "reportx/check.h"

namespace reportx::check {

/// A change as told: 同比增长20%, 减少21件, 降幅28.4%, 增长2倍.
struct ToldChange {
    const Told* told = nullptr;
    bool up = false;
    bool gross = false;  ///< 新增27个: what went away at the same time may not be told
};

/// What `told` says as a change, if it is one.
std::optional<ToldChange> told_change(const Report& report, const CheckWords& words, const Told& told);

/// What is left of the change's label without the words that changes are told with: 承诺时限 of 承诺时限平均压缩68%.
std::u16string own_noun(const Report& report, const CheckWords& words, const Told& change);

/// Whether an end of a change may be told so: a count, a rate, the from or to of a change.
bool is_level(const Told& told);

struct End {
    const Report* report;
    const Told* told;
};

/// What two ends say about a change.
struct ChangeJudgement {
    Verdict verdict = Verdict::mismatch;
    Decimal due;             ///< what follows from the ends, in the unit of the change
    std::string due_shown;   ///< with its unit
    std::string expression;  ///< `(177件 − 76件) ÷ 76件 = 133%`
    Decimal tolerance;
    const char* reading = "";  ///< where it is unclear: the row that says what else may be meant
};

/// Nothing when the change is of another measure than the ends, or cannot be reckoned.
std::optional<ChangeJudgement> judge_change(const ToldChange& change, const End& before, const End& after);

}  // namespace reportx::check
