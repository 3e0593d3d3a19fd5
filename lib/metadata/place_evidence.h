// Place evidence: what the running text says about the place of a report, for names that do not tell it alone.
#pragma once

#include <string_view>

#include "metadata/place_name.h"
#include "outline/frame.h"
#include "rules/reading.h"
#include "rules/region_table.h"

namespace reportx {

/// What evidence is sought in: the text, where the page around the report is, and the year reported on.
struct PlaceText {
    const Reading& reading;
    const Frame& frame;
    const RegionTable& table;
    int year;
};

/// The one of `candidates` for which more evidence speaks than for all others together; null when there is none, or no majority.
/// Provinces are decided first, then prefectures within the province.
const RegionRow* best_supported(const PlaceText& text, const RegionRows& candidates);

/// The region that the text names most in full, among those whose names end in `sign`; null without a clear majority. `host`, the region
/// whose site the page lies on or null, counts as named on the page once more when the text names it.
const RegionRow* most_named(const PlaceText& text, char16_t sign, bool counties_only, const RegionRow* host);

/// Whom a text speaks of as 全县, 我县 (itself), or as 县委, 县政府 (the government above a town or department).
enum class Speaker { itself, superior };

/// The sign of the kind of region, 县, that the text speaks of most in that way; `town_sign` for towns and street offices, 0 for none.
char16_t own_sign(const PlaceText& text, Speaker speaker);
inline constexpr char16_t town_sign = u'镇';

/// The sign of the kind of region, 区, that an issuer named without its place (区教育局) belongs to; 0 for none.
char16_t sign_of_issuer(const Lexicon& lexicon, std::u16string_view issuer);

/// Whether the full name of `row` stands anywhere in the text.
bool names_in_full(const PlaceText& text, const RegionRow& row);

}  // namespace reportx
