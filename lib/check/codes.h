// The codes of checking (RX31xx amounts, RX32xx form) and comparing (RX33xx); what they mean stands in codes.cpp.
#pragma once

#include <string_view>

namespace reportx::check {

inline constexpr std::string_view bad_record = "RX3001";

inline constexpr std::string_view rate_against_counts = "RX3101";
inline constexpr std::string_view rate_above_all = "RX3102";
inline constexpr std::string_view parts_against_whole = "RX3103";
inline constexpr std::string_view exceeds_whole = "RX3104";
inline constexpr std::string_view change_against_ends = "RX3105";
inline constexpr std::string_view remainder_against_whole = "RX3106";
inline constexpr std::string_view zero_beside_amount = "RX3107";
inline constexpr std::string_view told_twice = "RX3108";
inline constexpr std::string_view indicators_at_odds = "RX3109";
inline constexpr std::string_view share_against_counts = "RX3110";

inline constexpr std::string_view content_absent = "RX3201";
inline constexpr std::string_view content_merged = "RX3202";
inline constexpr std::string_view content_unmarked = "RX3203";
inline constexpr std::string_view published_late = "RX3204";
inline constexpr std::string_view years_at_odds = "RX3205";
inline constexpr std::string_view numbering_broken = "RX3206";
inline constexpr std::string_view sign_unpaired = "RX3207";
inline constexpr std::string_view text_damaged = "RX3208";

inline constexpr std::string_view different_units = "RX3301";
inline constexpr std::string_view years_disordered = "RX3302";
inline constexpr std::string_view year_missing = "RX3303";
inline constexpr std::string_view jump = "RX3304";
inline constexpr std::string_view change_against_last_year = "RX3305";

}  // namespace reportx::check
