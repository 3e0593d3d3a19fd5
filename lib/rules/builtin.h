// The built-in rules, read when the project is built (scripts/bake_rules.cpp) and compiled in as constants: nothing of them is read,
// allocated or relocated when a program starts.
#pragma once

#include <span>

#include "rules/tables.h"

namespace reportx::rules_data {

struct Builtin {
    std::span<const Phrase> phrases;
    Tries tries;
    std::span<const IndicatorRow> indicators;
    std::span<const IndicatorRule> indicator_rules;
    RuleWords words;
    UnitTable units;
    std::span<const CheckRow> checks;
    std::span<const PatternRow> patterns;
};

extern const Builtin builtin;

}  // namespace reportx::rules_data
