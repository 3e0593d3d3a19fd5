// One walk over each amount's sentence. Sentences end at 。！？ and line ends; brackets are counted, not matched, since reports leave
// some open.
#include "check/told.h"

#include <algorithm>

#include "text/fold.h"
#include "text/sentence.h"

namespace reportx::check {
namespace {

bool is_sentence_end(std::u16string_view text, std::uint32_t at) {
    return ends_sentence(text[at]) || is_dot_stop(text, at);
}

bool ends_label(char16_t c) { return ends_phrase(c) || c == u'“' || c == u'”'; }

Span sentence_around(std::u16string_view text, Span span) {
    std::uint32_t begin = span.begin, end = span.end;
    while (begin > 0 && !is_sentence_end(text, begin - 1)) --begin;
    while (end < text.size() && !is_sentence_end(text, end)) ++end;
    return {begin, end};
}

Span segment_around(std::u16string_view text, Span sentence, Span span) {
    std::uint32_t begin = span.begin, end = span.end;
    while (begin > sentence.begin && text[begin - 1] != u';') --begin;
    while (end < sentence.end && text[end] != u';') ++end;
    return {begin, end};
}

void set_brackets(std::u16string_view text, Told& told) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = told.sentence.begin; at < told.quantity->span.begin; ++at) {
        if (text[at] == u'(') open.push_back(at);
        if (text[at] == u')' && !open.empty()) open.pop_back();
    }
    told.depth = static_cast<int>(open.size());
    told.bracket = open.empty() ? told.sentence.begin : open.back();
}

bool is_count(const Report& report, const Quantity& quantity) {
    const bool kind = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::money ||
                      quantity.kind == QuantityKind::other || quantity.kind == QuantityKind::area ||
                      quantity.kind == QuantityKind::duration;
    const bool level = !quantity.change || quantity.change == Change::to;
    return kind && level && quantity.value && report.sections[quantity.section].role != Role::plan;
}

}  // namespace

std::u16string_view units_of(const Report& report, Span span) {
    return report.text.folded().substr(span.begin, span.size());
}

std::vector<Told> tell_amounts(const Report& report) {
    const auto text = report.text.folded();
    std::vector<Told> all;
    all.reserve(report.quantities.size());
    for (const Quantity& quantity : report.quantities) {
        Told told{&quantity, static_cast<Index>(all.size()), {}, {}, {}, {}, 0, 0, {}, false};
        const bool together = !all.empty() && quantity.span.begin < all.back().sentence.end;
        told.sentence = together ? all.back().sentence : sentence_around(text, quantity.span);
        told.segment = segment_around(text, told.sentence, quantity.span);
        std::uint32_t floor = told.sentence.begin;
        if (together) floor = std::max(floor, std::min(all.back().quantity->span.end, quantity.span.begin));
        std::uint32_t begin = quantity.span.begin, end = quantity.span.end;
        while (begin > floor && !ends_label(text[begin - 1])) --begin;
        while (end < told.sentence.end && !ends_label(text[end])) ++end;
        told.label = {begin, quantity.span.begin};
        told.tail = {quantity.span.end, end};
        set_brackets(text, told);
        told.interval = interval_of(report.text, quantity);
        told.counts = is_count(report, quantity);
        all.push_back(told);
    }
    return all;
}

bool share_words(const Report& report, const Told& a, const Told& b) {
    const auto words = [&](const Told& told) {
        std::u16string all(units_of(report, told.label));
        if (told.quantity->subject) all.append(u" ").append(units_of(report, *told.quantity->subject));
        return all;
    };
    const std::u16string first = words(a), second = words(b);
    for (std::size_t i = 0; i + 1 < second.size(); ++i) {
        if (is_han(second[i]) && is_han(second[i + 1]) && first.find(second.substr(i, 2)) != first.npos) return true;
    }
    return false;
}

std::string shown_subject(const Report& report, const Told& told) {
    if (told.quantity->subject) return std::string(report.text.slice(*told.quantity->subject));
    if (!told.label.empty()) return std::string(report.text.slice(told.label));
    return told.quantity->unit;
}

}  // namespace reportx::check
