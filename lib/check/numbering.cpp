// check_numbering: headings of one parent and 一是 points of one part count on by one. A number left out is looked for in the text between
// its neighbours before it is missed, since a heading may have run into a paragraph.
#include <algorithm>
#include <map>

#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"
#include "text/numeral.h"

namespace reportx::check {
namespace {

constexpr std::uint32_t nested_reach = 4000;

struct Numbered {
    Span marker;
    std::uint32_t number = 0;
    std::u16string form;  ///< the marker without its number: （）, 、
    bool han = false;     ///< written in Chinese numerals
};

std::optional<Numbered> read_marker(std::u16string_view text, Span marker) {
    Numbered read{marker, 0, {}, false};
    for (std::uint32_t at = marker.begin; at < marker.end;) {
        if (read.number == 0 && is_digit(text[at])) {
            while (at < marker.end && is_digit(text[at]) && read.number < 1000)
                read.number = read.number * 10 + (text[at++] - u'0');
        } else if (const auto numeral = read.number == 0 ? read_numeral(text, at) : std::nullopt;
                   numeral && numeral->value < 1000) {
            read.number = static_cast<std::uint32_t>(numeral->value);
            read.han = true;
            at += numeral->length;
        } else {
            read.form += text[at++];
        }
    }
    if (read.number == 0 || read.form.empty()) return std::nullopt;
    return read;
}

/// Whether `number` in the form of `like` stands anywhere in `span`.
bool stands_in(std::u16string_view text, Span span, std::uint32_t number, const Numbered& like) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        const auto numeral = like.han ? read_numeral(text, at) : std::nullopt;
        std::uint32_t end = at, value = 0;
        if (numeral) {
            value = static_cast<std::uint32_t>(numeral->value);
            end = at + numeral->length;
        } else if (!like.han && is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]))) {
            while (end < span.end && is_digit(text[end]) && value < 1000) value = value * 10 + (text[end++] - u'0');
        }
        if (end > at && value == number && end < text.size() && text[end] == like.form.back()) return true;
    }
    return false;
}

void state_break(Bench& bench, const Numbered& before, const Numbered& after) {
    Statement statement{numbering_broken};
    statement.left = Decimal::of(before.number + 1);
    statement.right = Decimal::of(after.number);
    statement.tolerance = Decimal::of(0);
    statement.spans = {after.marker, before.marker};
    statement.fields = {{"before", bench.slice(before.marker)}, {"right", bench.slice(after.marker)}};
    bench.state(std::move(statement));
}

void follow(Bench& bench, const Numbered& before, const Numbered& after) {
    if (after.number == before.number + 1 || after.number < before.number) return;  // a new list may begin anywhere
    if (after.number == 1) return;
    const auto text = bench.report.text.folded();
    const Span between{before.marker.end, after.marker.begin};
    if (after.number > before.number + 1 && stands_in(text, between, before.number + 1, after)) return;
    if (after.number == before.number &&
        stands_in(text, {after.marker.end, std::min(bench.report.text.size(), after.marker.end + nested_reach)},
                  before.number + 1, after) &&
        before.form.size() == 1 && !before.han) {
        return;  // 1. within 1.: two lists of one form, nested
    }
    state_break(bench, before, after);
}

}  // namespace

void check_numbering(Bench& bench) {
    const auto text = bench.report.text.folded();
    std::map<std::pair<std::uint32_t, std::u16string>, Numbered> last;  // by parent and form
    for (const Section& section : bench.report.sections) {
        if (!section.marker || section.role == Role::front || section.role == Role::back) continue;
        const auto marker = read_marker(text, *section.marker);
        if (!marker) continue;
        const auto key =
            std::pair{section.parent ? *section.parent + 1 : 0, marker->form + (marker->han ? u"h" : u"a")};
        const auto [known, is_new] = last.try_emplace(key, *marker);
        if (is_new) continue;
        follow(bench, known->second, *marker);
        known->second = *marker;
    }
    for (const ItemList list : {ItemList::measures, ItemList::shortcomings, ItemList::plans}) {
        std::optional<Numbered> before;
        Index section = 0;
        for (const Item& item : bench.report.items(list)) {
            if (!item.marker || item.kind != ItemKind::enumerated) continue;
            const auto marker = read_marker(text, *item.marker);
            if (!marker || !marker->han) continue;
            if (before && section == item.section && before->form == marker->form) follow(bench, *before, *marker);
            before = marker;
            section = item.section;
        }
    }
}

}  // namespace reportx::check
