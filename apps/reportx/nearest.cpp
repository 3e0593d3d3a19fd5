// Edit distance with swaps of neighbours (optimal string alignment), the commonest slip of the fingers. Three rows of
// the table are kept; the lists are a dozen words, so nothing is pruned. What is further away than half the letters is
// no slip and gives no answer.
#include "nearest.h"

#include <algorithm>
#include <utility>

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& words) {
    std::string best;
    std::size_t fewest = word.size() / 2 + 1;  // at half its letters another word is meant
    for (const std::string& candidate : words) {
        const std::size_t edits = distance(word, candidate);
        if (edits < fewest) {
            fewest = edits;
            best = candidate;
        }
    }
    return best;
}
