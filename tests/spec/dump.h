// What one stage found, one short line a finding, for the spec files. Each line leaves out what is usual, so that short
// examples stay short.
//
//     outline     L2 measures （一） 坚持党的领导        a section without heading: L1 front - - @ and its first 8 characters
//     items       measures enumerated 一是 [title] text #topic     of a long text the first 12 and the last 6 characters
//     quantities  ⟦约50万元⟧ 500000 元 money approx increase subject=… part_of=⟦…⟧     `-` for no unit, 3..5 for a range
//     indicators  rules.issued = 5 件 [at_least] scope=… year=…     the year only when it is not the report's
//     metadata    key: value                                kind   annual_report     citations   a title a line
#pragma once

#include <string>
#include <string_view>

#include "reportx/report.h"

namespace reportx::test {

/// Whether `dump` knows the stage.
bool is_stage(std::string_view stage);

/// The findings of `stage`, without final line end.
std::string dump(const Report& report, std::string_view stage);

}  // namespace reportx::test
