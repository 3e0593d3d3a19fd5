// The codes of this stage with their meanings, for `explain_code`.
#pragma once

#include <string_view>

#include "text/code_meaning.h"

namespace reportx::metadata {

inline constexpr std::string_view unknown_region_code = "RX1201";
inline constexpr std::string_view ambiguous_region = "RX2301";

inline constexpr CodeMeaning code_meanings[] = {
    {unknown_region_code,
     "The code given for the region is none of GB/T 2260: six digits, such as 420117, in force now or at some time "
     "since 2002."},
    {ambiguous_region,
     "The name of the issuer fits several regions, or is also a common word, and the text does not tell by a province, "
     "prefecture or neighbour which one is meant. The region is left empty rather than guessed; `--region CODE` says "
     "it."},
};

}  // namespace reportx::metadata
