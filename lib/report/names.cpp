// name: the enums as the words of the format, kept in the order of their declaration.
#include "reportx/report.h"

namespace reportx {
namespace {

template <class Enum, std::size_t n>
std::string_view pick(const std::string_view (&names)[n], Enum value) {
    return names[static_cast<std::size_t>(value)];
}

constexpr std::string_view kinds[] = {"annual_report", "other"};
constexpr std::string_view roles[] = {"front",      "preamble", "measures", "shortcomings",
                                      "leadership", "plan",     "other",    "back"};
constexpr std::string_view lists[] = {"measures", "shortcomings", "plans"};
constexpr std::string_view item_kinds[] = {"enumerated", "lead", "clause", "numbered", "paragraph"};
constexpr std::string_view topics[] = {"party_leadership",
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
constexpr std::string_view quantity_kinds[] = {"count",    "money", "percent", "points", "rank",  "multiple",
                                               "duration", "area",  "length",  "weight", "score", "other"};
constexpr std::string_view qualifiers[] = {"exact", "approx", "more_than", "at_least", "less_than", "at_most"};
constexpr std::string_view changes[] = {"increase", "decrease", "from", "to"};

}  // namespace

std::string_view name(Kind value) { return pick(kinds, value); }
std::string_view name(Role value) { return pick(roles, value); }
std::string_view name(ItemList value) { return pick(lists, value); }
std::string_view name(ItemKind value) { return pick(item_kinds, value); }
std::string_view name(Topic value) { return pick(topics, value); }
std::string_view name(QuantityKind value) { return pick(quantity_kinds, value); }
std::string_view name(Qualifier value) { return pick(qualifiers, value); }
std::string_view name(Change value) { return pick(changes, value); }

}  // namespace reportx
