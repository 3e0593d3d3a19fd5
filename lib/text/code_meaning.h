// CodeMeaning: one diagnostic or error code with its meaning. Each stage lists its own in its `codes.h`.
#pragma once

#include <string_view>

namespace reportx {

struct CodeMeaning {
    std::string_view code;     ///< `RX1001`; never used for anything else, once released
    std::string_view meaning;  ///< a sentence or two for `explain`
};

}  // namespace reportx
