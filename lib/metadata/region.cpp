// find_region. The names in title and issuer decide; where they fit several regions the text is heard (place_evidence), and where they
// tell none, the region that the text speaks of as its own. A town or zone has no code: it gets the names of the units that hold it.
#include "metadata/region.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "metadata/address.h"
#include "metadata/codes.h"
#include "metadata/place_evidence.h"
#include "metadata/place_words.h"
#include "text/fold.h"

namespace reportx {
namespace {

using Bearer = PlaceName::Bearer;

/// UTF-8 of a name; names have no sign beyond U+FFFF.
std::string utf8(std::u16string_view units) {
    std::string bytes;
    for (const char16_t c : units) {
        if (c < 0x80) {
            bytes += static_cast<char>(c);
        } else if (c < 0x800) {
            bytes += static_cast<char>(0xC0 | c >> 6);
            bytes += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            bytes += static_cast<char>(0xE0 | c >> 12);
            bytes += static_cast<char>(0x80 | (c >> 6 & 0x3F));
            bytes += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return bytes;
}

/// The report's year; else that of its publication; else now, as far as the table knows.
int year_of(const Metadata& metadata) {
    if (metadata.year) return *metadata.year;
    int year = RegionRow::open_end;
    if (metadata.published) std::from_chars(metadata.published->data(), metadata.published->data() + 4, year);
    return year;
}

/// What title and issuer tell together: the title's words, made sure by the issuer's where those say more (高新区; 合肥市高新区管委会).
PlaceName named_place(const RegionSource& source, int year) {
    PlaceName place;
    for (const auto& name : {source.metadata.title, source.metadata.issuer}) {
        if (!name) continue;
        auto told = read_place_name(source.reading.lexicon, source.table, folded(*name), year);
        if (place.bearer == Bearer::unknown) {
            place = std::move(told);
        } else if (told.bearer == place.bearer && told.town == place.town && !told.told.empty()) {
            const bool narrower =
                place.told.size() != 1 && std::ranges::all_of(told.told, [&](auto* row) {
                    return place.told.empty() || std::ranges::find(place.told, row) != place.told.end();
                });
            if (narrower) place.told = std::move(told.told);
        }
    }
    return place;
}

std::string_view level_name(RegionLevel level) {
    return level == RegionLevel::province ? "province" : level == RegionLevel::prefecture ? "prefecture" : "county";
}

void fill_holders(Region& region, const RegionTable& table, const RegionRow& row, int year) {
    if (const auto* province = table.coded(row.province(), year)) region.province = utf8(province->name());
    if (row.level == RegionLevel::county) {
        region.county = utf8(row.name());
        const auto* holder = row.parent == row.province() ? nullptr : table.coded(row.parent, year);
        if (holder != nullptr) region.prefecture = utf8(holder->name());
    }
    if (row.level == RegionLevel::prefecture) region.prefecture = utf8(row.name());
}

/// `320106 鼓楼区 (江苏省 南京市)`.
std::string shown(const RegionTable& table, const RegionRow& row, int year) {
    Region region;
    fill_holders(region, table, row, year);
    const std::string prefecture =
        row.level == RegionLevel::county && region.prefecture ? " " + *region.prefecture : "";
    return fmt::format("{} {} ({}{})", row.code, utf8(row.name()), region.province.value_or(""), prefecture);
}

Diagnostic remark(const PlaceText& text, const RegionRows& candidates) {
    std::string list;
    for (const RegionRow* row : candidates) list += (list.empty() ? "" : ", ") + shown(text.table, *row, text.year);
    const Span span = text.frame.title ? text.frame.title->pieces.front() : Span{};
    return {metadata::ambiguous_region, Severity::warning, span,
            fmt::format("the text does not tell which region is meant: {}; say it with --region CODE", list)};
}

/// The region whose government publishes under the host of the page's address, or under one above it (sfj.xz.gov.cn); null where the
/// vocabulary knows none.
const RegionRow* region_of_host(const RegionSource& source, int year) {
    const std::u16string host = folded(host_in_url(source.url));
    for (std::u16string_view rest = host; !rest.empty();) {
        if (const Phrase* known = source.reading.lexicon.exact(rest, Term::site_host)) {
            const auto code = known_code(source.table, known->value);
            return code ? source.table.coded(*code, year) : nullptr;
        }
        const auto dot = rest.find(u'.');
        rest.remove_prefix(dot == rest.npos ? rest.size() : dot + 1);
    }
    return nullptr;
}

/// The one candidate that is among `places` or lies in one of them; null for none or several.
const RegionRow* only_one_in(const RegionRows& places, const RegionRows& candidates) {
    const RegionRow* found = nullptr;
    for (const RegionRow* row : candidates) {
        const bool here =
            std::ranges::any_of(places, [&](auto* place) { return place == row || row->lies_in(*place); });
        if (here && found != nullptr) return nullptr;
        if (here) found = row;
    }
    return found;
}

/// The one candidate that the site of the page speaks for, by its name (徐州市鼓楼区人民政府网) or its host (www.xz.gov.cn); null for none,
/// for several, and where name and host disagree.
const RegionRow* candidate_of_site(const RegionSource& source, const RegionRows& candidates, int year) {
    const RegionRow* by_name = nullptr;
    if (!source.site.empty())
        by_name = only_one_in(read_place_name(source.reading.lexicon, source.table, folded(source.site), year).told,
                              candidates);
    const RegionRow* const host = region_of_host(source, year);
    const RegionRow* const by_host = host == nullptr ? nullptr : only_one_in({host}, candidates);
    if (by_name != nullptr && by_host != nullptr && by_name != by_host) return nullptr;
    return by_name != nullptr ? by_name : by_host;
}

/// The one region that the name tells, with the text's help, else the site's; null where it stays open.
const RegionRow* told_region(const RegionSource& source, const PlaceText& text, const PlaceName& place,
                             std::vector<Diagnostic>& diagnostics) {
    RegionRows candidates;
    std::ranges::copy_if(place.hinted, std::back_inserter(candidates),
                         [&](auto* row) { return names_in_full(text, *row); });
    if (candidates.empty()) candidates = place.told;
    if (candidates.empty()) return nullptr;
    const auto name = candidates.front()->name();
    const bool weak = place_word_at(text.reading.lexicon, name, 0, "weak_always").has_value();
    if (candidates.size() == 1 && !weak) return candidates.front();
    const RegionRow* best = best_supported(text, candidates);
    if (best == nullptr) best = candidate_of_site(source, candidates, text.year);
    if (best == nullptr) diagnostics.push_back(remark(text, candidates));
    return best;
}

/// Where the name tells no region: the one of the kind that the issuer names (区教育局), that the text speaks of as its own, or as the
/// one above. `host` is whose site the page lies on, null where that is not known.
const RegionRow* spoken_region(const PlaceText& text, const std::optional<std::string>& issuer, Bearer bearer,
                               const RegionRow* host) {
    char16_t sign = issuer ? sign_of_issuer(text.reading.lexicon, folded(*issuer)) : u'\0';
    if (sign == 0 && bearer == Bearer::unknown) sign = own_sign(text, Speaker::itself);
    if (sign == town_sign) return nullptr;
    if (sign == 0) sign = own_sign(text, Speaker::superior);
    const bool in_county = bearer == Bearer::township || bearer == Bearer::street;
    return sign == 0 ? nullptr : most_named(text, sign, in_county, host);
}

}  // namespace

std::optional<std::uint32_t> known_code(const RegionTable& table, std::string_view code) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), number);
    if (code.size() != 6 || read.ptr != code.data() + code.size()) return std::nullopt;
    if (table.coded(number, RegionRow::open_end) == nullptr) return std::nullopt;
    return number;
}

Region find_region(const RegionSource& source, std::vector<Diagnostic>& diagnostics) {
    const int year = year_of(source.metadata);
    const PlaceText text{source.reading, source.frame, source.table, year};
    const PlaceName place = named_place(source, year);
    Region region;
    const RegionRow* row = source.said_code ? source.table.coded(*source.said_code, year) : nullptr;
    if (row == nullptr && place.bearer == Bearer::nation) {
        region.level = "national";
        return region;
    }
    if (row == nullptr) row = told_region(source, text, place, diagnostics);
    if (row == nullptr && place.told.empty() && place.hinted.empty())
        row = spoken_region(text, source.metadata.issuer, place.bearer, region_of_host(source, year));
    if (row != nullptr) fill_holders(region, source.table, *row, year);
    if (place.bearer == Bearer::township) {
        region.name = utf8(place.town);
        region.level = "township";
    } else if (row != nullptr && place.bearer != Bearer::zone && place.bearer != Bearer::street) {
        region.name = utf8(row->name());
        region.code = fmt::format("{:06}", row->code);
        region.level = level_name(row->level);
    }
    return region;
}

}  // namespace reportx
