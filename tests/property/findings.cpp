#include "property/findings.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "text/fold.h"

namespace reportx::test {
namespace {

class Lister {
public:
    Lister(const Report& report, Places places) : report_(report), places_(places) {}

    void metadata() {
        const Metadata& metadata = report_.metadata;
        line({"metadata", std::string(name(report_.kind)), metadata.year ? std::to_string(*metadata.year) : "-",
              metadata.published.value_or("-"), metadata.region.code.value_or("-")});
    }

    void sections() {
        for (const Section& section : report_.sections)
            line({"section", section.id, std::string(name(section.role)), place(section.marker),
                  place(section.heading)});
    }

    void items() {
        for (const ItemList list : {ItemList::measures, ItemList::shortcomings, ItemList::plans})
            for (const Item& item : report_.items(list))
                line({std::string(name(list)), std::string(name(item.kind)), std::string(name(item.topic)),
                      place(item.marker), place(item.title), place(item.span)});
    }

    void quantities() {
        for (const Quantity& quantity : report_.quantities)
            line({"quantity", place(quantity.span), number(quantity.value), number(quantity.low), number(quantity.high),
                  places_ == Places::counted ? "" : quantity.unit, std::string(name(quantity.kind)),
                  std::string(name(quantity.qualifier)), quantity.change ? std::string(name(*quantity.change)) : "-",
                  place(quantity.subject), quantity.part_of ? std::to_string(*quantity.part_of) : "-"});
    }

    void indicators() {
        for (const Indicator& indicator : report_.indicators)
            line({"indicator", std::string(indicator.id), number(indicator.value),
                  std::string(name(indicator.qualifier)),
                  indicator.quantity ? std::to_string(*indicator.quantity) : "-", place(indicator.scope),
                  indicator.year ? std::to_string(*indicator.year) : "-"});
    }

    void citations() {
        for (const Citation& citation : report_.citations) line({"citation", place(citation.span)});
    }

    std::string lines;

private:
    void line(std::initializer_list<std::string> words) {
        for (const std::string& word : words) lines += word + " ";
        lines.back() = '\n';
    }

    std::string place(const std::optional<Span>& span) const {
        if (!span) return "-";
        if (places_ == Places::printed) return "⟦" + std::string(report_.text.slice(*span)) + "⟧";
        return "[" + std::to_string(span->begin) + "," + std::to_string(span->end) + ")";
    }

    static std::string number(const std::optional<Decimal>& value) { return value ? value->to_string() : "-"; }

    const Report& report_;
    Places places_;
};

}  // namespace

std::string findings(const Report& report, Places places, bool items) {
    Lister lister(report, places);
    lister.metadata();
    lister.sections();
    if (items) lister.items();
    lister.quantities();
    lister.indicators();
    lister.citations();
    return lister.lines;
}

std::string first_difference(const std::string& expected, const std::string& found) {
    std::size_t at = 0, line = 0;
    for (; at < expected.size() && at < found.size() && expected[at] == found[at]; ++at)
        if (expected[at] == '\n') line = at + 1;
    return "expected: " + expected.substr(line, expected.find('\n', line) - line) +
           "\nfound:    " + found.substr(line, found.find('\n', line) - line);
}

std::string with_width_swapped(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> twins = {
        {{",", "，"}, {"(", "（"}, {")", "）"}, {":", "："}, {";", "；"}, {"%", "％"}}};
    std::string swapped;
    for (std::size_t at = 0; at < text.size();) {
        std::string_view from = text.substr(at, 1), to = from;
        for (const auto& [half, full] : twins) {
            if (text.substr(at).starts_with(half)) from = half, to = full;
            if (text.substr(at).starts_with(full)) from = full, to = half;
        }
        swapped += to;
        at += from.size();
    }
    return swapped;
}

std::string with_traditional_characters(std::string_view text) {
    constexpr char32_t first_han = 0x4E00, last_han = 0x9FFF;
    std::array<char16_t, last_han + 1> traditional{};
    for (char32_t c = last_han; c >= first_han; --c)
        if (fold(c) != c) traditional[fold(c)] = static_cast<char16_t>(c);
    std::string written;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c <= last_han && traditional[c] != 0) {
            written += utf8_of(std::u16string_view(&traditional[c], 1));
        } else {
            written += text.substr(begin, at - begin);
        }
    }
    return written;
}

}  // namespace reportx::test
