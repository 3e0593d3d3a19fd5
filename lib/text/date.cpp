#include "text/date.h"

#include <algorithm>
#include <chrono>

#include "text/fold.h"
#include "text/numeral.h"

namespace reportx {
namespace {

/// Reads whole numbers and signs one after another; any failure sticks.
struct DateReader {
    std::u16string_view text;
    std::uint32_t at;
    bool good = true;

    void blanks() {
        while (at < text.size() && text[at] == blank) ++at;
    }
    int digits(std::uint32_t least, std::uint32_t most) {
        blanks();
        int value = 0;
        std::uint32_t count = 0;
        while (at < text.size() && count < most && is_digit(text[at])) {
            value = value * 10 + (text[at++] - u'0');
            ++count;
        }
        good = good && count >= least;
        return value;
    }
    /// 二〇二五 digit by digit, or 十八 by places.
    int numeral(bool by_digit) {
        int value = 0;
        std::uint32_t count = 0;
        if (by_digit) {
            while (at < text.size() && count < 4 &&
                   (numeral_digit(text[at]) >= 0 || text[at] == u'○' || text[at] == u'O')) {
                value = value * 10 + std::max(0, numeral_digit(text[at++]));
                ++count;
            }
            good = good && count == 4;
            return value;
        }
        const auto read = read_numeral(text, at);
        good = good && read && read->length > 0;
        if (good) {
            value = static_cast<int>(read->value);
            at += read->length;
        }
        return value;
    }
    bool sign(std::u16string_view any_of) {
        blanks();
        if (at < text.size() && any_of.find(text[at]) != any_of.npos) {
            ++at;
            return true;
        }
        good = false;
        return false;
    }
};

}  // namespace

std::optional<std::string> iso_date(int year, int month, int day) {
    if (year < 1990 || year > 2099 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    std::string iso = "0000-00-00";
    const auto put = [&](std::size_t end, int value) {
        for (; value > 0; value /= 10) iso[--end] = static_cast<char>('0' + value % 10);
    };
    put(4, year), put(7, month), put(10, day);
    return iso;
}

std::optional<std::string> read_date(std::u16string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    DateReader reader{text, at};
    if (is_digit(text[at])) {
        const int year = reader.digits(4, 4);
        if (!reader.sign(u"-/.年\u2014")) return std::nullopt;
        const int month = reader.digits(1, 2);
        if (!reader.sign(u"-/.月\u2014")) return std::nullopt;
        const int day = reader.digits(1, 2);
        return reader.good ? iso_date(year, month, day) : std::nullopt;
    }
    if (numeral_digit(text[at]) < 0) return std::nullopt;
    const int year = reader.numeral(true);
    if (!reader.sign(u"年")) return std::nullopt;
    const int month = reader.numeral(false);
    if (!reader.good || !reader.sign(u"月")) return std::nullopt;
    const int day = reader.numeral(false);
    return reader.good ? iso_date(year, month, day) : std::nullopt;
}

std::optional<std::string> first_date(std::u16string_view text, Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        if (!is_sign(text[at], sign_digit | sign_numeral)) continue;
        if (at > span.begin && is_digit(text[at - 1])) continue;
        if (auto date = read_date(text, at)) return date;
    }
    return std::nullopt;
}

}  // namespace reportx
