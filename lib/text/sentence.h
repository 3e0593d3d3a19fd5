// Sentences and clauses: where they end, with what stands in brackets and quotes left whole.
#pragma once

#include <cstdint>
#include <string_view>

#include "reportx/span.h"
#include "text/marks.h"
#include "text/sign.h"

namespace reportx {

/// Whether a half-width full stop at `at` closes a sentence, as in pages that turned 。 into a dot: Han before it, no digit after.
bool is_dot_stop(std::u16string_view text, std::uint32_t at);

/// The end of the bracket or quote that opens at `at` (behind its closing sign), or `at` when it does not close before `end`.
std::uint32_t behind_bracket(std::u16string_view text, std::uint32_t at, std::uint32_t end);
std::uint32_t behind_bracket(const Marks& marks, std::uint32_t at, std::uint32_t end);

/// Position of the first unit in `within` that is marked so and for which `stop` holds outside brackets and quotes, or `within.end`. An
/// opening sign that is never closed encloses nothing.
template <class Stop>
std::uint32_t find_outside(const Marks& marks, Span within, Stop stop, Marked what = Marked::any) {
    for (std::uint32_t at = marks.next(within.begin, within.end, what); at < within.end;) {
        const char16_t c = marks.text()[at];
        if (is_opening(c)) {
            if (const auto behind = behind_bracket(marks, at, within.end); behind != at) {
                at = marks.next(behind, within.end, what);
                continue;
            }
        }
        if (stop(c, at)) return at;
        at = marks.next(at + 1, within.end, what);
    }
    return within.end;
}

/// `sentence_end` where a bracket comes first.
std::uint32_t sentence_end_behind_bracket(const Marks& marks, Span within);

/// Position of the first sentence end in `within` that no bracket or quote encloses, or `within.end`.
inline std::uint32_t sentence_end(const Marks& marks, Span within) {
    const auto at = marks.next(within.begin, within.end, Marked::sentence);
    if (at == within.end || !is_opening(marks.text()[at])) return at;  // as in most
    return sentence_end_behind_bracket(marks, {at, within.end});
}

}  // namespace reportx
