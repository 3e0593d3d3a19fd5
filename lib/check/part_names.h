// What the names of parts say: whether they can overlap, and whether they can be all.
#pragma once

#include <vector>

#include "check/statement.h"

namespace reportx::check {

/// Kinds of outcomes that exclude each other, as uses of checks.tsv.
inline constexpr std::string_view outcome_kinds[] = {"cleanup", "decision", "rating", "intake"};

/// The words that name a part: its label without 其中 and 共, else what stands behind the number.
std::u16string part_name(const Bench& bench, const Told& part);

/// Whether the names end alike (…类, …事项), begin alike (进机关, 进学校), and none cuts across the others (涉企).
bool named_alike(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether all are outcomes of one kind (维持、撤销、驳回), which exclude each other.
bool all_outcomes(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether one of them is what only a full list tells: what is kept in a clean-up, what was carried over.
bool has_keystone(const Bench& bench, const std::vector<const Told*>& parts);

/// Whether a name among them cuts across others (涉企, 女性).
bool has_crosscut(const Bench& bench, const std::vector<const Told*>& parts);

}  // namespace reportx::check
