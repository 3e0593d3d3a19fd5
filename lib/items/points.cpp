// find_points: the family of the first opener that starts or continues a list is the family of the paragraph's list; openers of other
// families, and a list that starts anew inside a point and is left again, belong to the points they stand in.
#include "items/points.h"

#include <algorithm>

namespace reportx {
namespace {

/// Whether a list that starts anew at `first` is left again for the `expected` ordinal of the list around it.
bool is_inner_list(const std::vector<Opener>& openers, std::size_t first, std::uint32_t expected) {
    std::uint32_t inner = 1;
    for (std::size_t i = first + 1; i < openers.size(); ++i) {
        const auto ordinal = openers[i].ordinal;
        if (ordinal == inner + 1 && ordinal != expected) {
            inner = ordinal;
        } else if (ordinal == expected) {
            // Both read on: the list goes on inside only when the same ordinal comes once more for the list around it.
            return inner + 1 != ordinal ||
                   std::ranges::any_of(openers.begin() + static_cast<std::ptrdiff_t>(i) + 1, openers.end(),
                                       [&](const Opener& o) { return o.ordinal == ordinal; });
        } else if (ordinal == 1) {
            return false;
        }
    }
    return false;
}

std::vector<Opener> outer_openers(std::vector<Opener> openers) {
    std::vector<Opener> outer;
    for (std::size_t i = 0; i < openers.size(); ++i) {
        if (!outer.empty() && openers[i].ordinal == 1) {
            const auto expected = outer.back().ordinal + 1;
            if (is_inner_list(openers, i, expected)) {
                std::uint32_t inner = 1;
                while (i + 1 < openers.size() && !(openers[i + 1].ordinal == expected && inner + 1 != expected)) {
                    inner = openers[++i].ordinal;
                    if (i + 1 < openers.size() && openers[i + 1].ordinal == expected && inner + 1 == expected &&
                        std::ranges::none_of(openers.begin() + static_cast<std::ptrdiff_t>(i) + 2, openers.end(),
                                             [&](const Opener& o) { return o.ordinal == expected; })) {
                        break;
                    }
                }
                continue;
            }
        }
        outer.push_back(openers[i]);
    }
    return outer;
}

}  // namespace

std::vector<Point> find_points(const Reading& reading, Span paragraph, std::uint32_t previous) {
    auto openers = find_openers(reading, paragraph);
    const auto lead = std::ranges::find_if(openers, [&](const Opener& o) {
        return o.ordinal == 1 || (o.marker.begin == paragraph.begin && o.ordinal == previous + 1) ||
               (o.marker.begin == paragraph.begin && previous > 0);
    });
    if (lead == openers.end()) return {};
    const auto family = lead->family;
    openers.erase(openers.begin(), lead);
    std::erase_if(openers, [&](const Opener& o) { return o.family != family; });
    openers = outer_openers(std::move(openers));

    std::vector<Point> points;
    for (std::size_t i = 0; i < openers.size(); ++i) {
        const auto end = i + 1 < openers.size() ? openers[i + 1].marker.begin : paragraph.end;
        const Span content = reading.text.trim({openers[i].behind, end});
        if (!content.empty()) points.push_back({openers[i].marker, content, openers[i].ordinal});
    }
    return points;
}

}  // namespace reportx
