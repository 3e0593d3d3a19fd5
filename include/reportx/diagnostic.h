// Diagnostic: the input was read, but something in it was odd.
#pragma once

#include <string>
#include <string_view>

#include "reportx/span.h"

namespace reportx {

enum class Severity { note, warning };

/// One remark on one place of a text. `code` is stable; `explain_code` tells its meaning.
struct Diagnostic {
    std::string_view code;  ///< `RX1203`; static storage
    Severity severity = Severity::warning;
    Span span;            ///< where; empty at 0 when the whole text is meant
    std::string message;  ///< what is odd and, where it helps, what to do
};

/// What a code means, in a sentence or two; empty for an unknown code. Static storage.
std::string_view explain_code(std::string_view code);

}  // namespace reportx
