// Values: what the value column of a phrase says where it names something of the format, read once when the tables are made and kept as
// `Phrase::number`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reportx/enums.h"
#include "rules/phrase.h"

namespace reportx {

/// `law_enforcement 3`; a name that is no topic weighs nothing.
struct TopicValue {
    Topic topic;
    int weight;
};

/// Of the `Phrase::number` of a topic phrase.
inline TopicValue topic_of(std::uint32_t number) {
    return {static_cast<Topic>(number % 16), static_cast<int>(number / 16)};
}

/// Of a unit; what names none counts.
inline QuantityKind kind_of(const Phrase& unit) { return static_cast<QuantityKind>(unit.number); }

/// Of a word before or behind an amount; what names none says nothing.
inline Qualifier qualifier_of(const Phrase& word) { return static_cast<Qualifier>(word.number); }

/// The `Phrase::number` of a phrase of `term` with `value`.
std::uint32_t number_of_value(Term term, std::string_view value);

}  // namespace reportx
