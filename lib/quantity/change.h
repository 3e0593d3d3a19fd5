// Changes: growth and decline, and the two ends of a change.
#pragma once

#include <vector>

#include "quantity/amount.h"

namespace reportx {

/// Of the words that may tell the change of the amount right behind them or link it to its subject.
inline constexpr Term linking_terms[] = {Term::to_mark,     Term::end_mark, Term::from_mark,
                                         Term::increase,    Term::decrease, Term::change_filler,
                                         Term::subject_end, Term::adverb,   Term::comparison};

/// Sets `change` of all amounts from the words between them. Amounts must be in order.
void set_changes(const Reading& reading, List<Amount>& amounts);

/// Where the words of change, comparison and linking that stand right before `end` begin, not before `begin`: what stands before them
/// is the subject. 同比增长, 拓展至, 由, 分别下降, 达, 为.
std::uint32_t before_change_words(const Reading& reading, std::uint32_t begin, std::uint32_t end);

}  // namespace reportx
