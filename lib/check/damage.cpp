// check_damage: the patterns of checks.tsv over the text as printed. Where a pattern has a group, the group is what is damaged.
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "check/checks.h"
#include "check/codes.h"

namespace reportx::check {
namespace {

/// Code point of a byte; offsets of code points grow with them, so a binary search finds it.
std::uint32_t code_point_at(const Text& text, std::size_t byte) {
    std::uint32_t low = 0, high = text.size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (text.byte_offset(middle) < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// Made once: compiling costs more than matching. Lives as long as the program.
const re2::RE2& compiled(const std::string& text) {
    static std::mutex& guard = *new std::mutex;
    static auto& known = *new std::map<std::string, std::unique_ptr<re2::RE2>>;
    const std::lock_guard lock(guard);
    auto& pattern = known[text];
    if (!pattern) pattern = std::make_unique<re2::RE2>(text, re2::RE2::Quiet);
    return *pattern;
}

void look_for(Bench& bench, const CheckRow& row) {
    const re2::RE2& pattern = compiled(std::string(row.text));
    if (!pattern.ok()) return;  // the tests of the built-in rows prove them; one of a user's own finds nothing
    const std::string& utf8 = bench.report.text.utf8();
    const int group = pattern.NumberOfCapturingGroups() > 0 ? 1 : 0;
    for (std::size_t from = 0; from < utf8.size();) {
        re2::StringPiece found[2];
        if (!pattern.Match(utf8, from, utf8.size(), re2::RE2::UNANCHORED, found, group + 1) || found[group].empty())
            return;
        const auto begin = static_cast<std::size_t>(found[group].data() - utf8.data()),
                   end = begin + found[group].size();
        Statement statement{text_damaged};
        const Span place{code_point_at(bench.report.text, begin), code_point_at(bench.report.text, end)};
        Span around{place.begin > 5 ? place.begin - 5 : 0, std::min(bench.report.text.size(), place.end + 5)};
        statement.spans = {place};
        std::string where = bench.slice(around);
        std::ranges::replace(where, '\n', ' ');
        statement.fields = {
            {"text", bench.slice(place)}, {"where", where}, {"kind", std::string(row.id.substr(row.id.find('.') + 1))}};
        bench.state(std::move(statement));
        from = end;
    }
}

}  // namespace

void check_damage(Bench& bench) {
    if (!bench.options.whole_text) return;
    for (const CheckRow& row : bench.words.rows()) {
        if (row.use == "damage") look_for(bench, row);
    }
}

}  // namespace reportx::check
