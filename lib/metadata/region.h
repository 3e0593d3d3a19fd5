// The region of a report: a place in the table of GB/T 2260 codes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outline/frame.h"
#include "reportx/diagnostic.h"
#include "reportx/report.h"
#include "rules/reading.h"
#include "rules/region_table.h"

namespace reportx {

/// Where to look, and what the user says.
struct RegionSource {
    const Reading& reading;
    const Frame& frame;
    const Metadata& metadata;  ///< all but the region
    const RegionTable& table;
    std::string_view site;                   ///< name of the site that carries the page; empty for none
    std::string_view url;                    ///< where the page lies; empty where nobody says
    std::optional<std::uint32_t> said_code;  ///< of the region that reports, or that holds the town or zone that does
};

/// The region that the title, else the issuer, else the text tells; what is not sure stays empty, and a name that fits several regions is
/// remarked on with the candidates.
Region find_region(const RegionSource& source, std::vector<Diagnostic>& diagnostics);

/// A code as users write it; nothing when the table does not know it.
std::optional<std::uint32_t> known_code(const RegionTable& table, std::string_view code);

}  // namespace reportx
