// The words behind an amount: a noun that it counts (49家政府部门), or a predicate (688人参加).
#pragma once

#include "quantity/amount.h"

namespace reportx {

struct WordsBehind {
    Span noun;          ///< empty when no noun follows
    Span predicate;     ///< empty when no predicate follows; never both
    bool weak = false;  ///< the predicate only says that something was done (100%完成)
};

/// Looks from the end of `amount` to the end of its clause.
WordsBehind words_behind(const Reading& reading, const Amount& amount);

}  // namespace reportx
