// Scope: the words that limit an amount to a group, a body or a channel.
#pragma once

#include <span>

#include "reportx/report.h"
#include "rules/reading.h"

namespace reportx {

/// The words that limit the quantity `amount`; none when it speaks for the whole reporting unit. Each amount stands in its clause.
Span scope_of(const Reading& reading, const Report& report, std::size_t amount, std::span<const Span> clauses);

}  // namespace reportx
