// The words before an amount: what stands between the start of its clause and the amount, cut down to what is counted.
#pragma once

#include <cstdint>

#include "rules/reading.h"

namespace reportx {

/// Where the clause that holds `at` starts: behind the last stop that no bracket encloses, not before `floor`.
std::uint32_t clause_start(const Reading& reading, std::uint32_t at, std::uint32_t floor);

/// Cuts time, agents, adverbs and joining words from the start of `span`.
Span without_opening_words(const Reading& reading, Span span);

/// Whether the name of who acts ends right before `end`, time and adverbs aside: 各主管部门全年|查处.
bool ends_as_agent(const Reading& reading, std::uint32_t begin, std::uint32_t end);

/// Cuts a preposition phrase (向社会…, 在7大领域…) or an agent (各级调解组织…) before the verb that counts.
Span behind_agent(const Reading& reading, Span span);

/// Cuts `span`, which ends before an amount and the words of its change, down to what is counted: opening words, what stands before the
/// last adverb, agents and examples go. The name of a rate, which only some amounts tell (`may_be_rate`), keeps its agent.
Span counted_words(const Reading& reading, Span span, bool may_be_rate);

}  // namespace reportx
