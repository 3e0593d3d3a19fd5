// refused: grammar first (what stands right before and behind the number), the list of fixed names only where grammar cannot tell.
#include "quantity/not_counted.h"

#include <algorithm>

#include "text/fold.h"
#include "text/numeral.h"
#include "text/sentence.h"

namespace reportx {
namespace {

bool is_calendar(char16_t c) {
    switch (c) {
        case u'年':
        case u'月':
        case u'日':
        case u'号':
        case u'时':
        case u'点':
        case u'届':
        case u'周':
            return true;
        default:
            return false;
    }
}

/// Signs that glue a number to a name, a code, a date or a formula.
bool glues(char16_t c) {
    return c == u'+' || c == middle_dot || c == u'×' || c == u'*' || c == u'#' || c == u'=' || c == u'_';
}

/// A Chinese 一 is an article more often than an amount: it counts only behind its noun, before a stop (制定规章一件，).
bool is_article(std::u16string_view text, const Number& number, const Measure& measure) {
    if (number.span.size() != 1 || text[number.span.begin] != u'一') return false;
    // 发现一处、制止一处、整改一处: a figure of speech
    constexpr std::uint32_t reach = 8;
    const auto words = text.substr(number.span.begin, measure.end - number.span.begin);
    const auto from = number.span.begin > reach ? number.span.begin - reach : 0;
    const auto first = text.find(words, from);
    if (first < number.span.begin || text.substr(measure.end, reach).find(words) != text.npos) return true;
    const bool behind_noun = number.span.begin > 0 && is_han(text[number.span.begin - 1]);
    return !behind_noun || !ends_phrase(unit_at(text, measure.end));
}

bool opens_name(char16_t c) { return c == u'《' || c == u'“' || c == u'〔' || c == u'「' || c == u'‘' || c == u'['; }

constexpr char16_t latin_end = 0x100;  // letters, and the signs that glue, come before it

/// A number within a name, a code, a date or a version, told by the letters and signs on both its sides.
std::optional<RuleId> refused_by_sign(std::u16string_view text, const Number& number, char16_t before,
                                      char16_t behind) {
    if (is_letter(before) || glues(before) || glues(behind)) return "glued-to-a-name";
    if (before == u'.' && number.span.begin > 1 && is_digit(text[number.span.begin - 2])) return "version";
    if (behind == u'.' && is_digit(unit_at(text, number.span.end + 1))) return "version";
    if ((before == u'/' || behind == u'/') && number.form == NumberForm::arabic &&
        is_digit(behind == u'/' ? unit_at(text, number.span.end + 1) : u'0')) {
        return "date-or-code";
    }
    return std::nullopt;
}

/// A Chinese numeral at `at`, behind the unit `before`, told by what stands before it alone.
std::optional<RuleId> refused_as_numeral(const Reading& reading, std::uint32_t at, char16_t before) {
    if (reading.longest_before(at, Term::determiner) != nullptr) return "grammar";
    if (is_numeral_sign(before) && before != u'万' && before != u'亿') return "inside-a-numeral";
    return std::nullopt;
}

/// Whether a sign next to a number neither makes it part of a name or code, nor may.
bool says_nothing(char16_t c) { return c >= latin_end || ends_phrase(c); }

/// Whether `c` behind a number may lead to a second one, or to the noun of 7大领域.
bool makes_more(char16_t c) { return c == dash || c == u'至' || c == u'到' || c == u'大'; }

}  // namespace

List<Span> find_name_stretches(const Reading& reading) {
    List<Span> stretches(reading.memory);
    const auto names = reading.hits.starting_in(Term::not_counted, {0, reading.text.size()});
    const Hit* name = names.first;
    const std::uint32_t end = reading.text.size();
    const auto next_mark = [&](std::uint32_t at) { return reading.marks.first(at, end, opens_name, Marked::bracket); };
    std::uint32_t mark = next_mark(0);
    for (std::uint32_t at = 0; at < end;) {
        if (mark < at) mark = next_mark(at);
        while (name != names.last && name->span.begin < at) ++name;
        if (name != names.last && name->span.begin <= mark) {
            stretches.push_back(name->span);
            at = name->span.end;
            continue;
        }
        if (mark == end) break;
        const auto behind = behind_bracket(reading.marks, mark, end);
        if (behind != mark) stretches.push_back({mark, behind});
        at = behind != mark ? behind : mark + 1;
    }
    return stretches;
}

std::optional<RuleId> refused_alone(const Reading& reading, std::uint32_t at) {
    constexpr TermBits unit_terms({Term::unit, Term::unit_noun});
    const auto text = reading.units;
    const char16_t before = at > 0 ? text[at - 1] : u'\0';
    const char16_t behind = unit_at(text, at + 1);
    if (reading.hits.may_stand(at + 1, unit_terms)) return std::nullopt;
    if (!says_nothing(before) || !says_nothing(behind) || is_calendar(behind) || makes_more(behind))
        return std::nullopt;
    return refused_as_numeral(reading, at, before).value_or("no-unit");
}

std::optional<RuleId> refused(const Reading& reading, const Number& number, const std::optional<Measure>& measure) {
    const auto text = reading.units;
    const char16_t before = number.span.begin > 0 ? text[number.span.begin - 1] : u'\0';
    const char16_t behind = unit_at(text, number.span.end);
    if (before < latin_end || behind < latin_end) {
        if (const auto rule = refused_by_sign(text, number, before, behind)) return rule;
    }
    if (!number.multiplied && is_calendar(behind)) {
        const bool unit_goes_on =
            measure && measure->end > number.span.end + 1 && behind != u'年' && behind != u'月' && behind != u'日';
        if (!unit_goes_on) return "calendar";
    }
    if (before == u'第') return "ordinal";
    if (number.form == NumberForm::power) {  // 近千条 and 百余场 are amounts, 千家万户 is not
        const bool qualified = reading.longest_before(number.span.begin, Term::before) != nullptr;
        if ((!number.and_more && !qualified) || is_numeral_sign(before) ||
            reading.longest_before(number.span.begin, Term::vague_number) != nullptr)
            return "grammar";
    }
    if (number.form == NumberForm::han) {
        if (const auto rule = refused_as_numeral(reading, number.span.begin, before)) return rule;
    }
    if (!measure) return std::nullopt;
    if (number.decimals && reading.longest_at(number.span.end, Term::version_unit) != nullptr)
        return "version";  // 3.0版
    if (number.form == NumberForm::han && measure->kind == QuantityKind::score && is_han(unit_at(text, measure->end)))
        return "grammar";  // 十分重要
    if (number.form == NumberForm::han && is_article(text, number, *measure)) return "article";
    if (is_letter(behind) && measure->unit.empty()) return "glued-to-a-name";
    return std::nullopt;
}

}  // namespace reportx
