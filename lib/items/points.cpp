// add_points: the family of the first opener that starts or continues a list is the family of the paragraph's list; openers of other
// families, and a list that starts anew inside a point and is left again, belong to the points they stand in.
#include "items/points.h"

#include <algorithm>
#include <optional>

#include "outline/paragraphs.h"

namespace reportx {
namespace {

constexpr std::size_t most_openers = 200;  // a paragraph with more is no list within a list

/// A list that starts anew at `first`, inside a point of another: the index of the opener that leaves it again for `expected`, the next
/// ordinal of the list around it; nothing when the new list stands beside the other one.
std::optional<std::size_t> end_of_inner_list(const List<Opener>& openers, std::size_t first, std::uint32_t expected) {
    std::uint32_t inner = 1;
    for (std::size_t i = first + 1; i < openers.size(); ++i) {
        const auto ordinal = openers[i].ordinal;
        const auto behind = openers.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const bool comes_again =
            std::any_of(behind, openers.end(), [&](const Opener& o) { return o.ordinal == expected; });
        if (ordinal == inner + 1 && (ordinal != expected || comes_again)) {
            inner = ordinal;
            continue;
        }
        return ordinal == expected && ordinal != inner + 1 ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

/// Drops the openers of lists inside a point. Long texts hold few lists in a point, so only as many are looked for.
void keep_outer(List<Opener>& openers) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < openers.size(); ++i) {
        const bool anew = kept > 0 && openers[i].ordinal == 1 && openers.size() <= most_openers;
        const auto end = anew ? end_of_inner_list(openers, i, openers[kept - 1].ordinal + 1) : std::nullopt;
        if (end) i = *end;
        openers[kept++] = openers[i];
    }
    openers.erase(openers.begin() + static_cast<std::ptrdiff_t>(kept), openers.end());
}

}  // namespace

void add_points(const Reading& reading, Span paragraph, List<Point>& points) {
    const std::uint32_t previous = points.empty() ? 0 : points.back().ordinal;
    auto openers = find_openers(reading, paragraph);
    const auto lead = std::ranges::find_if(openers, [&](const Opener& o) {
        return o.ordinal == 1 || (o.marker.begin == paragraph.begin && o.ordinal == previous + 1) ||
               (o.marker.begin == paragraph.begin && previous > 0);
    });
    if (lead == openers.end()) return;
    const auto family = lead->family;
    openers.erase(openers.begin(), lead);
    std::erase_if(openers, [&](const Opener& o) { return o.family != family; });
    keep_outer(openers);
    for (std::size_t i = 0; i < openers.size(); ++i) {
        const auto end = i + 1 < openers.size() ? openers[i + 1].marker.begin : paragraph.end;
        const Span content = trimmed(reading, {openers[i].behind, end});
        if (!content.empty()) points.push_back({openers[i].marker, content, openers[i].ordinal});
    }
}

}  // namespace reportx
