// refused: grammar first (what stands right before and behind the number), the list of fixed names only where grammar cannot tell.
#include "quantity/not_counted.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/sentence.h"

namespace reportx {
namespace {

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

/// A number within a name, a code, a date or a version, told by the letters and signs on both its sides.
std::optional<RuleId> refused_by_sign(std::u16string_view text, const Number& number, unsigned before,
                                      unsigned behind) {
    if ((before & (near_letter | near_glue)) | (behind & near_glue)) return "glued-to-a-name";
    if (((before | behind) & near_point) == 0) return std::nullopt;
    const char16_t sign_before = number.span.begin > 0 ? text[number.span.begin - 1] : u'\0';
    const char16_t sign_behind = unit_at(text, number.span.end);
    if (sign_before == u'.' && number.span.begin > 1 && is_digit(text[number.span.begin - 2])) return "version";
    if (sign_behind == u'.' && is_digit(unit_at(text, number.span.end + 1))) return "version";
    if ((sign_before == u'/' || sign_behind == u'/') && number.form == NumberForm::arabic &&
        is_digit(sign_behind == u'/' ? unit_at(text, number.span.end + 1) : u'0')) {
        return "date-or-code";
    }
    return std::nullopt;
}

/// A Chinese numeral at `at`, told by what stands before it alone.
std::optional<RuleId> refused_as_numeral(const Reading& reading, std::uint32_t at, unsigned before) {
    if (before & near_phrase_end) return std::nullopt;
    if (reading.longest_before(at, Term::determiner) != nullptr) return "grammar";
    if ((before & near_numeral) == 0) return std::nullopt;
    const char16_t sign = reading.units[at - 1];
    if (sign != u'万' && sign != u'亿') return "inside-a-numeral";
    return std::nullopt;
}

}  // namespace

List<std::uint64_t> find_number_starts(const Reading& reading) {
    const auto marked = reading.marks.words(Marked::number);
    List<std::uint64_t> starts(marked.begin(), marked.end(), reading.memory);
    const std::uint32_t end = reading.text.size();
    const auto names = reading.hits.starting_in(Term::not_counted, {0, end});
    const Hit* name = names.first;
    std::uint32_t opening = reading.marks.next(0, end, Marked::name);
    for (std::uint32_t at = 0; at < end;) {
        if (opening < at) opening = reading.marks.next(at, end, Marked::name);
        while (name != names.last && name->span.begin < at) ++name;
        if (name != names.last && name->span.begin <= opening) {
            clear_bits(starts.data(), name->span);
            at = name->span.end;
            continue;
        }
        if (opening == end) break;
        at = behind_bracket(reading.marks, opening, end);
        if (at == opening) {
            ++at;  // it is not closed
        } else {
            clear_bits(starts.data(), {opening, at});
        }
    }
    return starts;
}

std::optional<RuleId> refused_alone(const Reading& reading, std::uint32_t at) {
    constexpr TermBits unit_terms({Term::unit, Term::unit_noun});
    const unsigned before = near_before(reading.units, at), behind = near_behind(reading.units, at + 1);
    if ((before & near_latin) | (behind & (near_latin | near_calendar | near_range | near_big))) return std::nullopt;
    if (!is_stop(behind) && reading.hits.may_stand(at + 1, unit_terms)) return std::nullopt;
    return refused_as_numeral(reading, at, before).value_or("no-unit");
}

std::optional<RuleId> refused_closely(const Reading& reading, const Number& number,
                                      const std::optional<Measure>& measure, unsigned before, unsigned behind) {
    const auto text = reading.units;
    if ((before | behind) & near_latin) {
        if (const auto rule = refused_by_sign(text, number, before, behind)) return rule;
    }
    if (!number.multiplied && (behind & near_calendar)) {
        const bool unit_goes_on = measure && measure->end > number.span.end + 1 && !ends_date(text[number.span.end]);
        if (!unit_goes_on) return calendar_rule;
    }
    if (before & near_ordinal) return "ordinal";
    if (number.form == NumberForm::power) {  // 近千条 and 百余场 are amounts, 千家万户 is not
        const bool qualified = reading.longest_before(number.span.begin, Term::before) != nullptr;
        if ((!number.and_more && !qualified) || (before & near_numeral) ||
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
    if ((behind & near_letter) && measure->unit.empty()) return "glued-to-a-name";
    return std::nullopt;
}

}  // namespace reportx
