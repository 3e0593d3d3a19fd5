// Title lines: lines that are, or together make, the title of a document.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "rules/reading.h"

namespace reportx {

/// A title as it stands in the text: one piece, or two where it is broken over lines.
struct TitleLine {
    std::vector<Span> pieces;
    std::size_t last_line;  ///< index of the line that holds its end
};

/// The title of a yearly report that starts on line `index`: it names the subject matter (法治政府建设) and ends with the noun
/// for a report. What a page glues on (date, 公开, file extension, table pipes, a key such as 标题：) is left out.
std::optional<TitleLine> read_title(const Reading& reading, std::size_t index);

/// Whether a title such as 2024年度法治政府建设工作总结及2025年工作计划 names the account before the plan.
bool tells_account_first(const Reading& reading, std::u16string_view title);

/// `line` without what a page glues on at both ends.
Span title_core(const Reading& reading, Span line);

}  // namespace reportx
