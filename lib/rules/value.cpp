#include "rules/value.h"

#include <algorithm>
#include <iterator>

namespace reportx {
namespace {

template <std::size_t n>
std::uint32_t place_of(const std::string_view (&names)[n], std::string_view word, std::uint32_t otherwise) {
    const auto found = std::ranges::find(names, word);
    return found == std::end(names) ? otherwise : static_cast<std::uint32_t>(found - names);
}

std::uint32_t number_of_topic(std::string_view value) {
    static_assert(std::size(names::topics) <= 16);
    constexpr auto none = static_cast<std::uint32_t>(std::size(names::topics));
    const auto space = value.find(' ');
    const auto topic = place_of(names::topics, value.substr(0, space), none);
    if (topic == none) return static_cast<std::uint32_t>(Topic::other);
    const int weight = space == value.npos ? 1 : value[space + 1] - '0';
    return topic + 16 * static_cast<std::uint32_t>(weight);
}

}  // namespace

std::uint32_t number_of_value(Term term, std::string_view value) {
    switch (term) {
        case Term::topic:
            return number_of_topic(value);
        case Term::unit:
            return place_of(names::quantity_kinds, value, static_cast<std::uint32_t>(QuantityKind::count));
        case Term::before:
        case Term::after:
            return place_of(names::qualifiers, value, static_cast<std::uint32_t>(Qualifier::exact));
        default:
            return 0;
    }
}

}  // namespace reportx
