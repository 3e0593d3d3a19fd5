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

/// What stands before 合计185件 or 组成的15人.
Breakdown summed_up(const Bench& bench, const Told& whole);

/// What the parser took for the parts.
Breakdown told_parts(const Bench& bench, const Told& whole);

/// Whether the names end alike (…类, …事项), begin alike (进机关, 进学校), and none cuts across the others (涉企).
bool named_alike(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether all are outcomes of one kind (维持、撤销、驳回), which exclude each other.
bool all_outcomes(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether one of them is what only a full list tells: what is kept in a clean-up, what was carried over.
bool has_keystone(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether a name among them cuts across others (涉企, 女性).
bool has_crosscut(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether at least two of them are not zero; else a sum says nothing.
bool two_of_weight(const std::vector<const Told*>& parts);

/// The sum of all that the parts may be; nothing past 18 digits.
std::optional<Interval> total(const std::vector<const Told*>& parts);

/// The whole, and where that makes the parts fit, as many of the amounts told together with it as needed.
std::vector<const Told*> joint_whole(const Bench& bench, const Breakdown& claim, const Interval& made);

/// The largest choice of two or more parts that makes up the whole; empty for none.
std::vector<const Told*> fitting_parts(const Breakdown& claim);

}  // namespace reportx::check
