#include "input/html/numbered.h"

#include "text/fold.h"
#include "text/numeral.h"

namespace reportx::input {
namespace {

constexpr std::uint32_t most_figures = 2;

bool is_enclosed_number(char16_t c) {
    return (c >= u'①' && c <= u'⒛') || (c >= u'㈠' && c <= u'㈩') || (c >= u'❶' && c <= u'❿');
}

}  // namespace

bool opens_numbered(std::u16string_view units) {
    std::size_t at = 0;
    const auto unit = [&](std::size_t i) { return i < units.size() ? units[i] : u'\0'; };
    while (is_blank(unit(at))) ++at;
    if (is_enclosed_number(unit(at))) return true;
    const bool bracket = unit(at) == u'(', ordinal = unit(at) == u'第';
    at += bracket || ordinal ? 1 : 0;
    while (is_blank(unit(at))) ++at;
    const std::size_t number = at;
    while (is_digit(unit(at)) && at - number <= most_figures) ++at;
    const bool arabic = at > number;
    if (arabic && at - number > most_figures) return false;
    if (!arabic) {
        const auto numeral = read_numeral(units, static_cast<std::uint32_t>(at));
        if (!numeral || numeral->length == 0) return false;
        at += numeral->length;
    }
    while (is_blank(unit(at))) ++at;
    if (ordinal) return unit(at) == u'章' || unit(at) == u'节' || unit(at) == u'部';
    if (bracket) return unit(at) == u')';
    if (unit(at) == u'、' || unit(at) == u')') return true;
    if (unit(at) == u'是') return !arabic;
    return unit(at) == u'.' && !is_digit(unit(at + 1));
}

}  // namespace reportx::input
