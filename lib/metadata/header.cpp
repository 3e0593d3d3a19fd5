// read_header: every known key with its value, wherever on a front line it stands; then bare dates. A date beside 星期 or behind 今天是
// is the page's clock. The date under the signature serves when the page gives none.
#include "metadata/header.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

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

std::optional<std::string> iso_date(int year, int month, int day) {
    if (year < 1990 || year > 2099 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

bool is_clock_line(const Reading& reading, Span line) { return reading.hits.any_in(Term::clock, line); }

std::optional<std::string> first_date(std::u16string_view text, Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
        if (at > span.begin && is_digit(text[at - 1])) continue;
        if (auto date = read_date(text, at)) return date;
    }
    return std::nullopt;
}

/// A key of the header, with blanks inside allowed, and where its value starts.
struct Key {
    const Phrase* phrase;
    std::uint32_t begin;
    std::uint32_t value;
};

std::vector<Key> keys_in(const Reading& reading, Span line) {
    std::vector<Key> keys;
    for (std::uint32_t at = line.begin; at < line.end; ++at) {
        if (reading.units[at] != u':' && reading.units[at] != u'|') continue;
        std::u16string word;
        std::optional<Key> key;
        for (std::uint32_t begin = at; begin > line.begin && word.size() < 6; --begin) {
            const char16_t c = reading.units[begin - 1];
            if (is_blank(c)) continue;
            if (!is_han(c)) break;
            word.insert(word.begin(), c);
            if (const Phrase* phrase = reading.lexicon.exact(word, Term::header_key))
                key = Key{phrase, begin - 1, at + 1};
        }
        if (key && (keys.empty() || key->begin >= keys.back().value)) keys.push_back(*key);
    }
    return keys;
}

/// The value behind a key, up to the next key, a table bar or a wide gap; on the next filled line when this one ends at once.
std::optional<Span> value_of(const Reading& reading, std::size_t line_index, const std::vector<Key>& keys,
                             std::size_t index) {
    const Span line = reading.lines[line_index].content;
    std::uint32_t end = index + 1 < keys.size() ? keys[index + 1].begin : line.end;
    std::uint32_t begin = keys[index].value;
    while (begin < end && (is_blank(reading.units[begin]) || reading.units[begin] == u'|')) ++begin;
    for (std::uint32_t at = begin; at < end; ++at) {
        const bool gap = reading.units[at] == blank && at + 1 < end && reading.units[at + 1] == blank;
        if (reading.units[at] == u'|' || reading.units[at] == u'【' || gap) end = at;
    }
    const Span value = reading.text.trim({begin, end});
    if (!value.empty()) return value;
    if (index + 1 < keys.size()) return std::nullopt;
    for (std::size_t next = line_index + 1; next < reading.lines.size() && next <= line_index + 2; ++next) {
        if (reading.lines[next].blank()) continue;
        if (!keys_in(reading, reading.lines[next].content).empty() || line.end - keys[index].value > 1)
            return std::nullopt;
        return reading.lines[next].content;
    }
    return std::nullopt;
}

/// Dates by how sure they are the publication's: 1 a key for it, 2 a bare date, 3 a weaker key; lower wins.
struct DatedFound {
    int rank = 9;
    std::optional<std::string> date;

    void offer(int new_rank, std::optional<std::string> found) {
        if (found && new_rank < rank) {
            rank = new_rank;
            date = std::move(found);
        }
    }
};

bool is_value_of_other_key(const Reading& reading, std::size_t line) {
    // "成文日期：" on one line and its date on the next: that date is not bare.
    for (std::size_t i = line; i-- > 0 && i + 2 >= line;) {
        if (reading.lines[i].blank()) continue;
        const Span content = reading.lines[i].content;
        const auto keys = keys_in(reading, content);
        return !keys.empty() && keys.back().value >= content.end;
    }
    return false;
}

}  // namespace

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

Header read_header(const Reading& reading, const Frame& frame) {
    Header header;
    DatedFound published;
    const auto take = [&](std::optional<std::string>& field, std::optional<Span> value) {
        if (!field && value) field = std::string(reading.text.slice(*value));
    };
    for (std::size_t i = 0; i < frame.body; ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty() || is_clock_line(reading, line)) continue;
        const auto keys = keys_in(reading, line);
        for (std::size_t k = 0; k < keys.size(); ++k) {
            const auto value = value_of(reading, i, keys, k);
            const std::string_view field = keys[k].phrase->value;
            if (field == "publisher") take(header.publisher, value);
            if (field == "author") take(header.author, value);
            if (field == "organ") take(header.organ, value);
            if (field == "published" && value) published.offer(1, first_date(reading.units, *value));
            if (field == "updated" && value) published.offer(3, first_date(reading.units, *value));
        }
        const Span unkeyed{line.begin, keys.empty() ? line.end : keys.front().begin};
        const bool bare = !unkeyed.empty() && !is_value_of_other_key(reading, i);
        const bool dated_otherwise =
            reading.pattern("session_line", line) != nullptr || reading.pattern("document_number", line) != nullptr;
        if (bare && !dated_otherwise) {
            published.offer(2, first_date(reading.units, unkeyed));
        }
    }
    for (std::size_t i = frame.back; i < reading.lines.size() && !published.date; ++i) {
        const Span line = reading.lines[i].content;
        if (!line.empty() && is_date_line(reading, line)) published.offer(4, first_date(reading.units, line));
    }
    header.published = std::move(published.date);
    return header;
}

}  // namespace reportx
