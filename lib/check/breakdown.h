// Breakdown: amounts that a text tells as the parts of another one, in each of the forms in which it does.
#pragma once

#include <optional>
#include <vector>

#include "check/statement.h"

namespace reportx::check {

inline constexpr std::size_t most_parts = 12;  ///< of a breakdown told in one sentence

struct Breakdown {
    const Told* whole;
    std::vector<const Told*> parts{};
    bool alike = false;   ///< parts cannot overlap
    bool all = false;     ///< the text claims that these are all
    bool listed = false;  ///< in a bracket of their own or behind a colon, without 其中
};

/// 9297项(主责事项6061项、配合事项…), 412件：环境类118件…: a list of its own right behind the whole.
Breakdown listed_behind(const Bench& bench, const Told& whole);

/// The list that 其中 opens behind the whole: its members of like name, or all of it where their names tell nothing.
Breakdown behind_mark(const Bench& bench, const Told& whole);

/// Outcomes of one kind right behind the whole: 维持61件，驳回22件; 上年结转18件，本年新收156件.
Breakdown outcomes_behind(const Bench& bench, const Told& whole);

/// Amounts right behind the whole that 其他 closes: 15320人，拘留3216人，罚款8874人，其他3230人.
Breakdown closed_by_rest(const Bench& bench, const Told& whole);

/// What stands before 合计185件 or 组成的15人.
Breakdown summed_up(const Bench& bench, const Told& whole);

/// What the parser took for the parts.
Breakdown told_parts(const Bench& bench, const Told& whole);

/// Whether `part` may be told as a part of `whole`: a count of its measure that is no total of its own.
bool may_be_part(const Bench& bench, const Told& part, const Told& whole);

}  // namespace reportx::check
