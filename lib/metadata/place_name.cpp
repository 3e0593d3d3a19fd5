// read_place_name: from left to right, a chain of regions in which each lies in the one before it (江苏省 盐城市 大丰区); what stands behind
// the last of them tells whose name it is. A name begins only where one can: at the start, behind a region, an organ or 中共.
#include "metadata/place_name.h"

#include <algorithm>

#include "metadata/place_words.h"
#include "text/fold.h"
#include "text/numeral.h"

namespace reportx {
namespace {

using Bearer = PlaceName::Bearer;

constexpr std::size_t places_known = 64;         // signs of a name: each is asked about for several uses of words
constexpr std::size_t longest_town = 6;          // signs before 镇
constexpr std::size_t longest_peoples_town = 9;  // before 乡, when it is a people's: 双浒回族维吾尔族

bool in_force_or_near(const RegionRow& row, int year, bool near) {
    return near ? row.first_year <= year + 1 && row.last_year >= year - 1 : row.in_force(year);
}

/// Of the rows of one name those in force in the year, else those in force a year before or after it.
RegionRows of_year(RegionRows rows, int year) {
    const bool near = std::ranges::none_of(rows, [&](auto* row) { return row->in_force(year); });
    std::erase_if(rows, [&](auto* row) { return !in_force_or_near(*row, year, near); });
    return rows;
}

/// Keeps the rows of the longest name among those offered.
struct Longest {
    std::size_t size = 0;
    RegionRows rows;

    void offer(std::size_t new_size, const RegionRow* row) {
        if (new_size < size) return;
        if (new_size > size) rows.clear();
        size = new_size;
        rows.push_back(row);
    }
    NameFound found(int year) && {
        rows = of_year(std::move(rows), year);
        return rows.empty() ? NameFound{} : NameFound{size, std::move(rows)};
    }
};

RegionRows within(RegionRows rows, const RegionRows& holders) {
    if (holders.empty()) return rows;
    std::erase_if(rows, [&](auto* row) {
        return std::ranges::none_of(holders, [&](auto* holder) { return row->lies_in(*holder); });
    });
    return rows;
}

/// Without the rows that lie in another one: of 长沙 for city and county, the city.
RegionRows outermost(const RegionRows& rows) {
    RegionRows outer;
    std::ranges::copy_if(rows, std::back_inserter(outer), [&](auto* row) {
        return std::ranges::none_of(rows, [&](auto* other) { return other != row && row->lies_in(*other); });
    });
    return outer;
}

/// Where in a title can stand who reports: behind year and 关于.
std::size_t name_begin(const Lexicon& lexicon, std::u16string_view title) {
    std::size_t begin = 0;
    const auto may_lead = [](char16_t c) { return is_sign(c, sign_digit | sign_blank | sign_opening); };
    while (begin < title.size() && may_lead(title[begin])) ++begin;
    for (bool led = true; led;) {
        const auto word = place_word_at(lexicon, title, begin, "lead");
        led = word.has_value();
        begin += led ? word->size() : 0;
        while (led && begin < title.size() && is_digit(title[begin])) ++begin;
    }
    return begin;
}

class NameReader {
public:
    NameReader(const Lexicon& lexicon, const RegionTable& table, std::u16string_view title, int year)
        : lexicon_(lexicon), table_(table), name_(title.substr(name_begin(lexicon, title))), year_(year) {
        // The name ends before the year or the subject matter.
        const TermFilter& filter = lexicon.tries().at_place;
        std::size_t end = 0;
        for (; end < name_.size() && !is_digit(name_[end]); ++end) {
            const char16_t next = end + 1 < name_.size() ? name_[end + 1] : u'\0';
            const TermBits here = filter.terms(TermFilter::two_units(name_[end], next));
            if (here.may_share(TermBits(Term::subject_matter)) &&
                lexicon_.longest_at(name_, static_cast<std::uint32_t>(end), Term::subject_matter) != nullptr)
                break;
            const bool may_be_word = here.may_share(TermBits(Term::place_word));
            word_places_ |= std::uint64_t{may_be_word && end < places_known} << end % places_known;
        }
        name_ = name_.substr(0, end);
    }

    PlaceName read() {
        read_chain();
        place_.bearer = bearer();
        return std::move(place_);
    }

private:
    void read_chain() {
        for (std::size_t at = 0; at < name_.size();) {
            std::size_t size = 0;
            if ((table_.may_start(name_, at) || word_at(at, "alias")) && may_begin(at)) {
                size = read_full(at);
                if (size == 0) size = read_short(at);
            }
            at += std::max<std::size_t>(size, 1);
            if (size > 0) rest_ = at;
        }
    }

    /// The longest place word of `use` that stands at `at`.
    std::optional<PlaceWord> word_at(std::size_t at, std::string_view use) const {
        if (at < places_known && (word_places_ >> at & 1) == 0) return std::nullopt;
        return place_word_at(lexicon_, name_, at, use);
    }

    bool may_begin(std::size_t at) const {
        if (at == 0 || at == rest_ || !is_han(name_[at - 1]) || numbered_at(at - 1)) return true;
        const auto until = static_cast<std::uint32_t>(at);
        return lexicon_.longest_before(name_.substr(0, at), until, Term::organ) != nullptr ||
               place_word_before(lexicon_, name_, at, "lead") || place_word_before(lexicon_, name_, at, "nation");
    }

    std::size_t read_full(std::size_t at) {
        NameFound found = full_name_at(table_, name_, at, year_);
        if (const auto alias = word_at(at, "alias"); alias && alias->size() > found.size) {
            if (const RegionRow* row = table_.coded(alias->code, year_)) found = {alias->size(), {row}};  // 前郭县
        }
        RegionRows rows = within(std::move(found.rows), place_.told);
        if (rows.empty()) return 0;
        place_.told = std::move(rows);
        place_.hinted.clear();
        return found.size;
    }

    /// A short form holds where a region in it follows (武汉新洲区), where it names a branch of an organ told before (万柏林分局), and, of a
    /// province or prefecture, before a zone or (province) an organ. Else it is a hint.
    std::size_t read_short(std::size_t at) {
        NameFound found = short_name_at(table_, name_, at, year_);
        const std::size_t next = at + found.size;
        RegionRows rows = within(std::move(found.rows), place_.told);
        if (rows.empty() || next >= name_.size()) return 0;
        const auto zone = word_at(at, "zone");
        if (zone && zone->code != 0) return 0;                            // 滨海湾新区 is a name of its own
        for (const auto use : {"cross", "town", "township", "street"}) {  // 长沙海关, 白塔镇: other names
            if (word_at(next, use)) return 0;
        }
        const bool zoned = zone_in(next).has_value();
        if (zoned) rows = outermost(rows);  // a zone of the city or of the county in it is the city's in any case
        const bool holds_next = !within(full_name_at(table_, name_, next, year_).rows, rows).empty();
        const bool branch = word_at(next, "branch").has_value();
        const bool told_before = !place_.told.empty();
        const bool county = std::ranges::any_of(rows, [](auto* row) { return row->level == RegionLevel::county; });
        const bool province = rows.size() == 1 && rows.front()->level == RegionLevel::province;
        if (county && zoned && !holds_next && !word_at(next, "park")) return 0;  // 白云山风景区
        const bool sure = holds_next || (branch && told_before) || (!told_before && (province || (!county && zoned)));
        (sure ? place_.told : place_.hinted) = std::move(rows);
        return found.size;
    }

    /// The first zone word of the name from `at` on.
    std::optional<PlaceWord> zone_in(std::size_t from) const {
        std::optional<PlaceWord> zone;
        for (std::size_t at = from; at < name_.size(); ++at) {
            auto word = word_at(at, "zone");
            if (!word) word = word_at(at, "park");
            if (word && (!zone || (zone->code == 0 && word->code != 0))) zone = word;
            if (!zone) zone = numbered_at(at);
        }
        return zone;
    }

    /// 师 of 第八师: a sign that names a unit when a numeral stands before it.
    std::optional<PlaceWord> numbered_at(std::size_t at) const {
        if (at == 0) return std::nullopt;
        const char16_t before = name_[at - 1];
        const bool counted = is_digit(before) || numeral_digit(before) >= 0 || before == u'十';
        return counted ? word_at(at, "numbered") : std::nullopt;
    }

    /// Where an organ, or nothing, follows: what stands before is a whole name.
    bool name_ends(std::size_t at) const {
        return at >= name_.size() || !is_han(name_[at]) ||
               lexicon_.longest_at(name_, static_cast<std::uint32_t>(at), Term::organ) != nullptr;
    }

    /// 鹤塘镇 behind the regions told. Of 城乡建设局 no town is made: where the sign may be another word's, an organ must follow.
    std::u16string town() const {
        const std::size_t begin = town_begin();
        for (std::size_t at = begin + 2; at < name_.size() && at <= begin + longest_peoples_town && is_han(name_[at]);
             ++at) {
            auto word = word_at(at, "town");
            if (!word) word = word_at(at, "township");
            if (!word || (at - begin > longest_town && name_[at - 1] != u'族')) continue;
            const std::size_t end = at + word->size();
            const bool free = as_place_word(*word->phrase, "town") && !word_at(at - 1, "not_town");
            if (free || name_ends(end)) return std::u16string(name_.substr(begin, end - begin));
        }
        return {};
    }

    std::size_t town_begin() const {
        const auto word = rest_ == 0 ? word_at(0, "lead") : std::nullopt;
        return rest_ + (word ? word->size() : 0);
    }

    Bearer bearer() {
        place_.town = town();
        if (!place_.town.empty()) return Bearer::township;
        for (std::size_t at = rest_ + 1; at < name_.size(); ++at) {
            if (word_at(at, "street")) return Bearer::street;
        }
        if (const auto zone = zone_in(rest_)) {
            const RegionRow* holder =
                zone->code != 0 && place_.told.empty() ? table_.coded(zone->code, year_) : nullptr;
            if (holder != nullptr) place_.told = {holder};
            return Bearer::zone;
        }
        if (!place_.told.empty() || !place_.hinted.empty()) return Bearer::region;
        const std::size_t begin = town_begin();
        const auto nation = word_at(begin, "nation");
        const std::size_t end = nation ? begin + nation->size() : begin;
        const bool department = end < name_.size() && name_[end] == u'门';  // 公安部门 is no ministry
        return nation && !department ? Bearer::nation : Bearer::unknown;
    }

    const Lexicon& lexicon_;
    const RegionTable& table_;
    std::u16string_view name_;
    int year_;
    std::uint64_t word_places_ = 0;  // a bit for each sign where a place word may stand; of the first `places_known`
    std::size_t rest_ = 0;           // behind the last region's name
    PlaceName place_;
};

}  // namespace

NameFound full_name_at(const RegionTable& table, std::u16string_view text, std::size_t at, int year) {
    Longest longest;
    const auto rest = text.substr(at);
    for (const RegionRow& row : table.starting_at(text, at)) {
        if (rest.starts_with(row.name())) longest.offer(row.size, &row);
        // 石柱县 for 石柱土家族自治县: the short form and the name's last sign
        const bool clipped = row.short_size > 0 && row.short_size + 1 < row.size &&
                             rest.starts_with(row.short_name()) && rest.size() > row.short_size &&
                             rest[row.short_size] == row.name().back();
        if (clipped) longest.offer(row.short_size + 1u, &row);
    }
    return std::move(longest).found(year);
}

NameFound short_name_at(const RegionTable& table, std::u16string_view text, std::size_t at, int year) {
    Longest longest;
    for (const RegionRow& row : table.starting_at(text, at)) {
        if (row.short_size > 0 && text.substr(at).starts_with(row.short_name())) longest.offer(row.short_size, &row);
    }
    return std::move(longest).found(year);
}

PlaceName read_place_name(const Lexicon& lexicon, const RegionTable& table, std::u16string_view name, int year) {
    return NameReader(lexicon, table, name, year).read();
}

}  // namespace reportx
