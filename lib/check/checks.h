// The checks, each one function that puts what it finds on the bench. `check_report` calls them in this order.
#pragma once

#include "check/statement.h"

namespace reportx::check {

// Amounts told together.
void check_rates(Bench& bench);       ///< 成功率 against the counts beside it; a rate above 100%
void check_shares(Bench& bench);      ///< 占比 against the counts beside it
void check_share_sums(Bench& bench);  ///< shares of kinds against 100%
void check_parts(Bench& bench);       ///< parts against their whole
void check_remainders(Bench& bench);  ///< what is done and what is left against the whole
void check_excess(Bench& bench);      ///< a part or an outcome that exceeds its whole
void check_changes(Bench& bench);     ///< a stated change against its two ends
// Amounts told apart.
void check_repeats(Bench& bench);  ///< one phrase told twice with different amounts
void check_zeros(Bench& bench);    ///< a zero told in words beside a non-zero
void check_ties(Bench& bench);     ///< indicators that bound each other
// Form.
void check_contents(Bench& bench);   ///< the contents that the regulation asks for
void check_years(Bench& bench);      ///< year of title, text and headings; date of publication
void check_numbering(Bench& bench);  ///< markers that skip or repeat
void check_brackets(Bench& bench);   ///< 《》 “” （） without a partner
void check_damage(Bench& bench);     ///< signs lost or doubled

}  // namespace reportx::check
