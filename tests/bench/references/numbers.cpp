// The whole document at once; captures are views.
#include "references/numbers.h"

#include <re2/re2.h>

#include <array>

#include "references/number_pattern.h"

namespace reportx::bench {

std::size_t count_numbers(const std::string& text) {
    static const RE2 pattern(number_pattern);
    re2::StringPiece rest(text);
    std::array<re2::StringPiece, 6> groups;
    std::size_t count = 0;
    while (RE2::FindAndConsume(&rest, pattern, &groups[0], &groups[1], &groups[2], &groups[3], &groups[4], &groups[5]))
        ++count;
    return count;
}

}  // namespace reportx::bench
