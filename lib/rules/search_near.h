// Search in a list that is asked in order of place, or nearly so.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace reportx {

/// The first of the elements from `begin` to `end` whose `place_of(element)` is `place` or behind it; at `end` stands one behind any place.
/// Most questions are answered near the one before, whose answer `asked` was, the others by halves.
template <class T, class PlaceOf>
const T* search_near(const T* begin, const T* end, const T* asked, std::uint32_t place, PlaceOf place_of) {
    constexpr std::ptrdiff_t near = 8;
    const auto by_halves = [&](const T* from, const T* to) {
        return std::lower_bound(from, to, place, [&](const T& one, std::uint32_t at) { return place_of(one) < at; });
    };
    const T* it = asked;
    if (place_of(*it) < place) {
        const T* const far = end - it > near ? it + near : end;
        while (it != far && place_of(*it) < place) ++it;
        return place_of(*it) < place ? by_halves(it, end) : it;
    }
    const T* const far = it - begin > near ? it - near : begin;
    while (it != far && place_of(it[-1]) >= place) --it;
    return it != begin && place_of(it[-1]) >= place ? by_halves(begin, it) : it;
}

}  // namespace reportx
