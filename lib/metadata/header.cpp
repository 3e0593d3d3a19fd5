// read_header: every known key with its value, wherever on a front line it stands; then bare dates. A date beside 星期 or behind 今天是
// is the page's clock. The date under the signature serves when the page gives none.
#include "metadata/header.h"

#include <algorithm>

#include "metadata/address.h"
#include "rules/header_key.h"
#include "text/date.h"
#include "text/fold.h"

namespace reportx {
namespace {

bool is_clock_line(const Reading& reading, Span line) { return reading.hits.any_in(Term::clock, line); }

/// The value behind a key, up to the next key, a table bar or a wide gap; on the next filled line when this one ends at once.
std::optional<Span> value_of(const Reading& reading, std::size_t line_index, const std::vector<HeaderKey>& keys,
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
        if (!header_keys(reading, reading.lines[next].content).empty() || line.end - keys[index].value > 1)
            return std::nullopt;
        return reading.lines[next].content;
    }
    return std::nullopt;
}

/// Where a date of publication may come from, the surest first.
enum class DateSource { key, page_fact, key_below, bare, weaker_key, address, signature, none };

struct DatedFound {
    DateSource rank = DateSource::none;
    std::optional<std::string> date;

    void offer(DateSource new_rank, std::optional<std::string> found) {
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
        const auto keys = header_keys(reading, content);
        return !keys.empty() && keys.back().value >= content.end;
    }
    return false;
}

}  // namespace

Header read_header(const Reading& reading, const Frame& frame, const input::DocumentFacts& facts) {
    Header header;
    DatedFound published;
    const auto take = [&](std::optional<std::string>& field, std::optional<Span> value) {
        if (!field && value) field = std::string(reading.text.slice(*value));
    };
    // The values of the keys on a line; dates count as what `published_as` and `updated_as` say.
    const auto take_keys = [&](std::size_t line, const std::vector<HeaderKey>& keys, DateSource published_as,
                               DateSource updated_as) {
        for (std::size_t k = 0; k < keys.size(); ++k) {
            const std::string_view field = keys[k].phrase->value;
            if (field == "none") continue;
            const auto value = value_of(reading, line, keys, k);
            if (field == "publisher") take(header.publisher, value);
            if (field == "author") take(header.author, value);
            if (field == "organ") take(header.organ, value);
            if (field == "published" && value) published.offer(published_as, first_date(reading.units, *value));
            if (field == "updated" && value) published.offer(updated_as, first_date(reading.units, *value));
        }
    };
    for (std::size_t i = 0; i < frame.body; ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty() || is_clock_line(reading, line)) continue;
        const auto keys = header_keys(reading, line);
        take_keys(i, keys, DateSource::key, DateSource::weaker_key);
        const Span unkeyed{line.begin, keys.empty() ? line.end : keys.front().begin};
        if (published.rank <= DateSource::bare) continue;
        auto date = first_date(reading.units, unkeyed);
        if (date && !is_value_of_other_key(reading, i) && reading.pattern("session_line", line) == nullptr &&
            reading.pattern("document_number", line) == nullptr)
            published.offer(DateSource::bare, std::move(date));
    }
    // Some sites tell source and date below the article.
    constexpr std::size_t lines_below = 12;
    for (std::size_t i = frame.back; i < std::min(frame.back + lines_below, reading.lines.size()); ++i) {
        const Span line = reading.lines[i].content;
        if (line.empty() || is_clock_line(reading, line)) continue;
        const auto keys = header_keys(reading, line);
        if (keys.empty() || keys.front().begin != line.begin) continue;
        take_keys(i, keys, DateSource::key_below, DateSource::none);  // an update told there dates nothing
    }
    published.offer(DateSource::page_fact, facts.published);
    if (facts.url) published.offer(DateSource::address, date_in_url(*facts.url));
    for (std::size_t i = frame.back; i < reading.lines.size() && !published.date; ++i) {
        const Span line = reading.lines[i].content;
        if (!line.empty() && is_date_line(reading, line))
            published.offer(DateSource::signature, first_date(reading.units, line));
    }
    header.published = std::move(published.date);
    if (!header.publisher) header.publisher = facts.publisher;
    if (!header.author) header.author = facts.author;
    return header;
}

}  // namespace reportx
