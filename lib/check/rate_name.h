// What a rate is called, and which counts that name ties it to.
#pragma once

#include <string>
#include <vector>

#include "check/statement.h"

namespace reportx::check {

struct RateName {
    std::u16string words;  ///< without 率, two signs at least
    Span span;             ///< with it
};

/// The names of the rates that the amount tells: 办结率和满意率均为100% has two.
std::vector<RateName> rate_names(const Bench& bench, const Told& rate);

/// How surely a count is the one that a rate is named for: close for 合格率 and 合格287卷, loose for 持证率 and 持有行政执法证49人.
enum class Tie { none, loose, close };

Tie tie_of(const Bench& bench, const Told& told, const RateName& name);

struct RatePart {
    const Told* told = nullptr;
    Tie tie = Tie::none;
};

/// The counts that the rate may be named for, the likeliest first: closely tied ones from the nearest on, then loosely tied ones; behind the
/// rate only where there is none before it.
std::vector<RatePart> parts_of_rate(const Bench& bench, const Told& rate, const RateName& name);

}  // namespace reportx::check
