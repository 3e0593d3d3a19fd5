// nlohmann's exceptions end here: a missing or ill-typed value is an Error that names it.
#include "rebuild.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

using nlohmann::json;
using namespace reportx;

namespace {

constexpr std::uint32_t longest_text = 64u << 20;

struct Malformed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::u32string code_points(const std::string& utf8) {
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        char32_t value = more == 0 ? lead : lead & (0x3F >> more);
        for (int k = 1; k <= more && i + static_cast<std::size_t>(k) < utf8.size(); ++k) {
            value = value << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3F);
        }
        out += value;
        i += static_cast<std::size_t>(more) + 1;
    }
    return out;
}

std::string utf8_of(const std::u32string& text) {
    std::string out;
    for (const char32_t c : text) {
        const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
        }
    }
    return out;
}

template <class Enum, std::size_t Size>
Enum named(const std::string& text, const Enum (&all)[Size]) {
    const auto found = std::ranges::find_if(all, [&](Enum value) { return name(value) == text; });
    if (found == std::end(all)) throw Malformed("unknown word " + text);
    return *found;
}

constexpr Role roles[] = {Role::front,      Role::preamble, Role::measures, Role::shortcomings,
                          Role::leadership, Role::plan,     Role::other,    Role::back};
constexpr ItemKind item_kinds[] = {ItemKind::enumerated, ItemKind::lead, ItemKind::clause, ItemKind::numbered,
                                   ItemKind::paragraph};
constexpr QuantityKind quantity_kinds[] = {QuantityKind::count,    QuantityKind::money, QuantityKind::percent,
                                           QuantityKind::points,   QuantityKind::rank,  QuantityKind::multiple,
                                           QuantityKind::duration, QuantityKind::area,  QuantityKind::length,
                                           QuantityKind::weight,   QuantityKind::score, QuantityKind::other};
constexpr Qualifier qualifiers[] = {Qualifier::exact,    Qualifier::approx,    Qualifier::more_than,
                                    Qualifier::at_least, Qualifier::less_than, Qualifier::at_most};
constexpr Change changes[] = {Change::increase, Change::decrease, Change::from, Change::to};

std::optional<std::string> text_or_none(const json& object, const char* key) {
    const json& value = object.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<std::string>());
}

/// From the shortest digits that give the number back, so 98.55 is 98.55.
std::optional<Decimal> decimal_or_none(const json& value) {
    if (value.is_null()) return std::nullopt;
    const std::string digits = value.dump();
    std::int64_t coefficient = 0;
    std::int32_t scale = 0;
    bool behind_point = false;
    for (const char c : digits) {
        if (c == '.') behind_point = true;
        if (c < '0' || c > '9') continue;
        if (coefficient > 99'999'999'999'999'999) throw Malformed("a number of too many digits");
        coefficient = coefficient * 10 + (c - '0');
        scale += behind_point;
    }
    if (digits.find_first_of("eE") != digits.npos || !value.is_number()) throw Malformed("a number that is none");
    return Decimal::of(digits[0] == '-' ? -coefficient : coefficient, scale);
}

Span span_of(const json& value) {
    const Span span{value.at(0).get<std::uint32_t>(), value.at(1).get<std::uint32_t>()};
    if (span.begin > span.end || span.end > longest_text) throw Malformed("a span that is none");
    return span;
}

Index number_of(const std::string& id, std::size_t limit) {
    const unsigned long number = id.size() < 2 || id.size() > 9 ? 0 : std::strtoul(id.c_str() + 1, nullptr, 10);
    if (number == 0 || number > limit) throw Malformed("an id that points nowhere: " + id);
    return static_cast<Index>(number - 1);
}

class Builder {
public:
    explicit Builder(const json& document) : json_(document) {}

    Report build() {
        if (json_.at("format") != "reportx/1") throw Malformed("another format than reportx/1");
        read_head();
        read_sections();
        read_items("measures", report_.measures);
        read_items("shortcomings", report_.shortcomings);
        read_items("plans", report_.plans);
        for (const json& it : json_.at("citations")) {
            const Span span = span_of(it.at("span"));
            place(span.begin, it.at("title").get<std::string>());
            report_.citations.push_back({span});
        }
        read_quantities();
        report_.text = Text(utf8_of(text_));
        place_subjects();
        read_indicators();
        return std::move(report_);
    }

private:
    Span place(std::uint32_t begin, const std::string& utf8) {
        const std::u32string piece = code_points(utf8);
        if (begin + piece.size() > longest_text) throw Malformed("a place beyond any text");
        if (text_.size() < begin + piece.size()) text_.resize(begin + piece.size(), U' ');
        std::ranges::copy(piece, text_.begin() + begin);
        return {begin, begin + static_cast<std::uint32_t>(piece.size())};
    }

    void read_head() {
        const json& source = json_.at("source");
        report_.source.path = source.at("path").get<std::string>();
        report_.source.sha256 = source.at("sha256").get<std::string>();
        report_.kind = json_.at("kind") == "annual_report" ? Kind::annual_report : Kind::other;
        const json& metadata = json_.at("metadata");
        report_.metadata.title = text_or_none(metadata, "title");
        if (!metadata.at("year").is_null()) report_.metadata.year = metadata.at("year").get<int>();
        report_.metadata.issuer = text_or_none(metadata, "issuer");
        report_.metadata.published = text_or_none(metadata, "published");
        report_.metadata.region.code = text_or_none(metadata.at("region"), "code");
        report_.metadata.region.name = text_or_none(metadata.at("region"), "name");
    }

    void read_sections() {
        for (const json& it : json_.at("sections")) {
            Section section;
            section.id = it.at("id").get<std::string>();
            if (const auto parent = text_or_none(it, "parent")) section.parent = section_of(*parent);
            section.level = it.at("level").get<int>();
            section.role = named(it.at("role").get<std::string>(), roles);
            section.span = span_of(it.at("span"));
            if (text_.size() < section.span.end) text_.resize(section.span.end, U' ');
            if (section.span.begin > 0) text_[section.span.begin - 1] = U'\n';
            std::uint32_t at = section.span.begin;
            if (const auto marker = text_or_none(it, "marker")) {
                section.marker = place(at, *marker);
                at = section.marker->end;
            }
            if (!it.at("ordinal").is_null()) section.ordinal = it.at("ordinal").get<std::uint32_t>();
            if (const auto heading = text_or_none(it, "heading")) section.heading = place(at, *heading);
            section.body = section.span;
            section_ids_[section.id] = static_cast<Index>(report_.sections.size());
            report_.sections.push_back(std::move(section));
        }
        if (report_.sections.empty()) throw Malformed("no sections");
    }

    Index section_of(const std::string& id) const {
        const auto found = section_ids_.find(id);
        if (found == section_ids_.end()) throw Malformed("an id that points nowhere: " + id);
        return found->second;
    }

    void read_items(const char* list, std::vector<Item>& items) {
        for (const json& it : json_.at(list)) {
            Item item;
            item.section = section_of(it.at("section").get<std::string>());
            item.kind = named(it.at("kind").get<std::string>(), item_kinds);
            item.span = place(span_of(it.at("span")).begin, it.at("text").get<std::string>());
            const auto marker = text_or_none(it, "marker");
            const auto length = marker ? static_cast<std::uint32_t>(code_points(*marker).size()) : 0;
            if (marker && length <= item.span.begin) item.marker = place(item.span.begin - length, *marker);
            items.push_back(std::move(item));
        }
    }

    void read_quantities() {
        const json& list = json_.at("quantities");
        for (const json& it : list) {
            Quantity quantity;
            quantity.span = place(span_of(it.at("span")).begin, it.at("text").get<std::string>());
            quantity.value = decimal_or_none(it.at("value"));
            quantity.low = decimal_or_none(it.at("low"));
            quantity.high = decimal_or_none(it.at("high"));
            quantity.unit = text_or_none(it, "unit").value_or("");
            quantity.kind = named(it.at("kind").get<std::string>(), quantity_kinds);
            quantity.qualifier = named(it.at("qualifier").get<std::string>(), qualifiers);
            if (const auto change = text_or_none(it, "change")) quantity.change = named(*change, changes);
            if (const auto whole = text_or_none(it, "part_of")) quantity.part_of = number_of(*whole, list.size());
            quantity.section = section_of(it.at("section").get<std::string>());
            subjects_.push_back(text_or_none(it, "subject"));
            report_.quantities.push_back(std::move(quantity));
        }
        std::ranges::stable_sort(report_.quantities, {}, [](const Quantity& it) { return it.span.begin; });
    }

    /// A subject's place is not told: the nearest before the amount, else the nearest behind it.
    void place_subjects() {
        constexpr std::uint32_t reach = 200;
        for (std::size_t i = 0; i < report_.quantities.size(); ++i) {
            if (!subjects_[i]) continue;
            Quantity& quantity = report_.quantities[i];
            const std::u32string subject = code_points(*subjects_[i]);
            const std::uint32_t from = quantity.span.begin > reach ? quantity.span.begin - reach : 0;
            std::size_t at = text_.rfind(subject, quantity.span.begin);
            if (at == text_.npos || at < from) at = text_.find(subject, quantity.span.begin);
            if (at == text_.npos || at > quantity.span.end + reach) continue;
            quantity.subject = Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + subject.size())};
        }
    }

    void read_indicators() {
        for (const json& it : json_.at("indicators")) {
            if (it.at("quantity").is_null()) continue;  // the place of a zero told in words is not in the document
            Indicator indicator;
            indicator.quantity = number_of(it.at("quantity").get<std::string>(), report_.quantities.size());
            const Quantity& quantity = report_.quantities[*indicator.quantity];
            indicator.id = interned(it.at("id").get<std::string>());
            indicator.value = decimal_or_none(it.at("value")).value_or(Decimal{});
            indicator.unit = text_or_none(it, "unit").value_or("");
            indicator.qualifier = quantity.qualifier;
            indicator.span = quantity.span;
            if (!it.at("scope").is_null()) indicator.scope = quantity.subject.value_or(quantity.span);
            if (!it.at("year").is_null()) indicator.year = it.at("year").get<int>();
            report_.indicators.push_back(std::move(indicator));
        }
    }

    /// Indicator ids are views; the few that there are live as long as the program.
    static std::string_view interned(const std::string& id) {
        static std::map<std::string, int>& known = *new std::map<std::string, int>;
        return known.try_emplace(id, 0).first->first;
    }

    const json& json_;
    Report report_;
    std::u32string text_;
    std::map<std::string, Index> section_ids_;
    std::vector<std::optional<std::string>> subjects_;
};

}  // namespace

Result<Report> rebuild_report(std::string_view text) {
    const auto error = [](const std::string& what) {
        return Error{"", "no document of reportx parse: " + what,
                     "give what reportx parse printed, or the report itself"};
    };
    try {
        return Builder(json::parse(text)).build();
    } catch (const Malformed& problem) {
        return error(problem.what());
    } catch (const json::exception& problem) {
        return error(problem.what());
    }
}
