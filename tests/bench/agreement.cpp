// Each finding of either side becomes a line of text; what stands on both sides, as often as it does, is agreed on.
#include "agreement.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "references/obvious/obvious.h"
#include "reportx/parse.h"

namespace reportx::bench {
namespace {

using Findings = std::vector<std::string>;

struct Both {
    Findings product, obvious;
    std::size_t agreed = 0, all = 0;

    /// Adds what one document gave, and forgets it.
    void settle() {
        std::sort(product.begin(), product.end());
        std::sort(obvious.begin(), obvious.end());
        Findings common;
        std::set_intersection(product.begin(), product.end(), obvious.begin(), obvious.end(),
                              std::back_inserter(common));
        agreed += 2 * common.size();
        all += product.size() + obvious.size();
        product.clear();
        obvious.clear();
    }
    double share() const { return all == 0 ? 1 : static_cast<double>(agreed) / static_cast<double>(all); }
};

template <class... Fields>
std::string joined(const Fields&... fields) {
    std::string text;
    ((text += fields, text += '\t'), ...);
    return text;
}

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.10g", value);
    return text;
}

std::string unit_of(const std::string& unit) { return unit == "％" ? "%" : unit; }

void compare_sections(const reportx::Report& product, const obvious::Report& reference, Both& both) {
    for (const auto& section : product.sections) {
        if (!section.marker) continue;
        both.product.push_back(joined(std::string(product.text.slice(*section.marker)), std::to_string(section.level),
                                      std::to_string(section.marker->begin)));
    }
    for (const auto& section : reference.sections) {
        both.obvious.push_back(
            joined(section.marker, std::to_string(section.level), std::to_string(section.place.begin)));
    }
}

void compare_items(const reportx::Report& product, const obvious::Report& reference, Both& both) {
    for (const auto* list : {&product.measures, &product.shortcomings, &product.plans}) {
        for (const auto& item : *list) {
            if (item.marker) both.product.push_back(std::to_string(item.span.begin));
        }
    }
    for (const auto& item : reference.items) {
        if (!item.marker.empty()) both.obvious.push_back(std::to_string(item.place.begin));
    }
}

void compare_amounts(const reportx::Report& product, const obvious::Report& reference, Both& both) {
    for (const auto& amount : product.quantities) {
        if (!amount.value) continue;
        both.product.push_back(joined(std::to_string(amount.span.begin), number(amount.value->to_double()),
                                      unit_of(amount.unit), std::string(name(amount.qualifier))));
    }
    for (const auto& amount : reference.amounts) {
        both.obvious.push_back(
            joined(std::to_string(amount.place.begin), number(amount.value), amount.unit, amount.qualifier));
    }
}

void compare_indicators(const reportx::Report& product, const obvious::Report& reference, Both& both) {
    for (const auto& indicator : product.indicators) {
        both.product.push_back(joined(std::string(indicator.id), number(indicator.value.to_double())));
    }
    for (const auto& indicator : reference.indicators) {
        both.obvious.push_back(joined(indicator.id, number(reference.amounts[indicator.amount].value)));
    }
}

}  // namespace

Agreement agreement_over(const std::vector<std::string>& texts) {
    Both sections, items, amounts, indicators;
    for (const std::string& text : texts) {
        const auto product = parse_report(text);
        if (!product) continue;
        const obvious::Report reference = obvious::parse(text);
        compare_sections(product.value(), reference, sections);
        compare_items(product.value(), reference, items);
        compare_amounts(product.value(), reference, amounts);
        compare_indicators(product.value(), reference, indicators);
        for (Both* both : {&sections, &items, &amounts, &indicators}) both->settle();
    }
    return {sections.share(), items.share(), amounts.share(), indicators.share()};
}

}  // namespace reportx::bench
