// A rate against two counts: the judgement that rates and shares have in common.
#pragma once

#include "check/statement.h"

namespace reportx::check {

struct RateClaim {
    std::string_view code;
    const Told* rate;
    const Told* part;
    const Told* whole;
    std::string name;         ///< of the rate, for the message
    bool certain = false;     ///< the text leaves no doubt that `part` of `whole` is meant
    bool other_base = false;  ///< the words allow another denominator than `whole`
};

/// States match, mismatch or unclear. A mismatch needs a certain claim and no other pair of counts around that fits; a claim that
/// is neither certain nor of another base says nothing when it does not fit.
void judge_rate(Bench& bench, const RateClaim& claim);

}  // namespace reportx::check
