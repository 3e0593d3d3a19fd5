// The kinds of things in a report, and the words of the format for them.
//
// Source of the roles and topics: see report.h.
#pragma once

#include <cstddef>
#include <string_view>

namespace reportx {

enum class Kind { annual_report, other };
enum class Role { front, preamble, measures, shortcomings, leadership, plan, other, back };

enum class ItemList { measures, shortcomings, plans };
enum class ItemKind { enumerated, lead, clause, numbered, paragraph };
enum class Topic {
    party_leadership,
    government_functions,
    rules,
    decision_making,
    law_enforcement,
    emergency_response,
    dispute_resolution,
    oversight,
    digital_government,
    legal_publicity,
    other
};

enum class QuantityKind { count, money, percent, points, rank, multiple, duration, area, length, weight, score, other };
enum class Qualifier { exact, approx, more_than, at_least, less_than, at_most };
enum class Change { increase, decrease, from, to };

namespace names {  // in the order of the enums

template <class Enum, std::size_t n>
constexpr std::string_view pick(const std::string_view (&list)[n], Enum value) {
    return list[static_cast<std::size_t>(value)];
}

inline constexpr std::string_view kinds[] = {"annual_report", "other"};
inline constexpr std::string_view roles[] = {"front",      "preamble", "measures", "shortcomings",
                                             "leadership", "plan",     "other",    "back"};
inline constexpr std::string_view lists[] = {"measures", "shortcomings", "plans"};
inline constexpr std::string_view item_kinds[] = {"enumerated", "lead", "clause", "numbered", "paragraph"};
inline constexpr std::string_view topics[] = {"party_leadership",
                                              "government_functions",
                                              "rules",
                                              "decision_making",
                                              "law_enforcement",
                                              "emergency_response",
                                              "dispute_resolution",
                                              "oversight",
                                              "digital_government",
                                              "legal_publicity",
                                              "other"};
inline constexpr std::string_view quantity_kinds[] = {"count",    "money", "percent", "points", "rank",  "multiple",
                                                      "duration", "area",  "length",  "weight", "score", "other"};
inline constexpr std::string_view qualifiers[] = {"exact", "approx", "more_than", "at_least", "less_than", "at_most"};
inline constexpr std::string_view changes[] = {"increase", "decrease", "from", "to"};

}  // namespace names

/// The names used in the JSON: `annual_report`, `party_leadership`, `more_than` … Static storage.
constexpr std::string_view name(Kind value) { return names::pick(names::kinds, value); }
constexpr std::string_view name(Role value) { return names::pick(names::roles, value); }
constexpr std::string_view name(ItemList value) { return names::pick(names::lists, value); }
constexpr std::string_view name(ItemKind value) { return names::pick(names::item_kinds, value); }
constexpr std::string_view name(Topic value) { return names::pick(names::topics, value); }
constexpr std::string_view name(QuantityKind value) { return names::pick(names::quantity_kinds, value); }
constexpr std::string_view name(Qualifier value) { return names::pick(names::qualifiers, value); }
constexpr std::string_view name(Change value) { return names::pick(names::changes, value); }

}  // namespace reportx
