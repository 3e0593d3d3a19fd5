// Scope: the words that limit an amount to a group, a body or a channel.
#pragma once

#include <optional>

#include "indicator/surroundings.h"

namespace reportx {

/// The words that limit the quantity `amount`, which stands in `clause`; nothing when it speaks for the whole reporting unit.
std::optional<Span> scope_of(const Reading& reading, const Report& report, std::size_t amount, Span clause,
                             const SurroundingsFinder& surroundings);

}  // namespace reportx
