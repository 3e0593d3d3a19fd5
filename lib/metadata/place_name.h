// Place names: what the name of an issuer, or a title, tells of the place that it is of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/lexicon.h"
#include "rules/region_table.h"

namespace reportx {

using RegionRows = std::vector<const RegionRow*>;

struct PlaceName {
    /// Whose name it is: of a region's government or department, of a town, a street office, a zone, the central government.
    enum class Bearer { unknown, region, township, street, zone, nation };

    Bearer bearer = Bearer::unknown;
    RegionRows told;      ///< the narrowest region told; several where regions share the name, empty where none is told
    RegionRows hinted;    ///< what a short form may mean, true only if the text knows the full name
    std::u16string town;  ///< 鹤塘镇, as printed
};

/// Reads `name`, folded: 太原市公安局万柏林分局, 古田县鹤塘镇人民政府, 2020年静海区法治政府建设…. `year` is the year reported on.
PlaceName read_place_name(const Lexicon& lexicon, const RegionTable& table, std::u16string_view name, int year);

/// A region's name at a place of a text.
struct NameFound {
    std::size_t size = 0;  ///< 0 for none
    RegionRows rows;       ///< several where regions share the name
};

/// The longest full name at `at`, also with its middle left out (石柱土家族自治县, 石柱县), that was in force on 31 December of `year`, or, when
/// none was, in the year before or after.
NameFound full_name_at(const RegionTable& table, std::u16string_view text, std::size_t at, int year);

/// The same for short forms: 石柱, 武汉.
NameFound short_name_at(const RegionTable& table, std::u16string_view text, std::size_t at, int year);

}  // namespace reportx
