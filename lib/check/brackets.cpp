// check_brackets: one walk over each line with a stack. A sign that the next line closes counts as closed, since conversion breaks lines; a
// closing parenthesis behind a number, 1), opens nothing.
#include <algorithm>
#include <iterator>
#include <set>

#include "check/checks.h"
#include "check/codes.h"
#include "text/fold.h"
#include "text/numeral.h"

namespace reportx::check {
namespace {

struct Pair {
    char16_t opening, closing;
};
constexpr Pair pairs[] = {{u'(', u')'},   {u'《', u'》'}, {u'“', u'”'},  {u'〈', u'〉'},
                          {u'【', u'】'}, {u'〔', u'〕'}, {u'「', u'」'}};

const Pair* pair_of(char16_t c) {
    const auto found =
        std::ranges::find_if(pairs, [c](const Pair& pair) { return pair.opening == c || pair.closing == c; });
    return found == std::end(pairs) ? nullptr : found;
}

constexpr std::uint32_t reach = 300;  // a sign is not closed further away in the next line
constexpr std::ptrdiff_t deepest = 64;

struct Open {
    char16_t sign;
    std::uint32_t at;
};

bool numbers_a_point(std::u16string_view text, std::uint32_t at) {
    return text[at] == u')' && at > 0 &&
           (is_digit(text[at - 1]) || is_letter(text[at - 1]) || is_numeral_sign(text[at - 1]));
}

/// Position of the sign that closes `open` in the line behind `end`, or `end`.
std::uint32_t closed_behind(std::u16string_view text, char16_t opening, std::uint32_t end) {
    std::uint32_t at = end;
    while (at < text.size() && is_blank(text[at])) ++at;
    for (; at < std::min<std::size_t>(text.size(), end + reach) && text[at] != u'\n'; ++at) {
        if (text[at] == opening) return end;
        if (text[at] == pair_of(opening)->closing) return at;
    }
    return end;
}

class Walk {
public:
    explicit Walk(Bench& bench) : bench_(bench), text_(bench.report.text.folded()) {}

    void over(Span line) {
        for (std::uint32_t at = line.begin; at < line.end; ++at) see(at);
        for (const Open& open : open_) {
            const auto closing = closed_behind(text_, open.sign, line.end);
            closing == line.end ? state(open.at) : (void)spent_.insert(closing);
        }
        open_.clear();
    }

private:
    void see(std::uint32_t at) {
        const char16_t c = text_[at];
        if (c == u'"' && !open_.empty() && open_.back().sign == u'“')
            return open_.pop_back();  // “…" is closed by a straight sign
        const Pair* pair = pair_of(c);
        if (pair == nullptr || spent_.contains(at)) return;
        if (c == pair->opening) return open_.push_back({c, at});
        const auto limit = std::next(open_.rbegin(), std::min<std::ptrdiff_t>(deepest, std::ssize(open_)));
        const auto opening =
            std::find_if(open_.rbegin(), limit, [&](const Open& open) { return open.sign == pair->opening; });
        if (opening != limit) {
            for (auto inner = open_.rbegin(); inner != opening; ++inner) state(inner->at);
            open_.erase(opening.base() - 1, open_.end());
        } else if (!numbers_a_point(text_, at)) {
            state(at);
        }
    }

    void state(std::uint32_t at) {
        Statement statement{sign_unpaired};
        const std::uint32_t from = at > 4 ? at - 4 : 0;
        statement.spans = {{at, at + 1}};
        Span around{from, std::min(bench_.report.text.size(), at + 9)};
        while (around.begin < at && text_[around.begin] == u'\n') ++around.begin;
        statement.fields = {{"sign", bench_.slice({at, at + 1})},
                            {"where", bench_.slice(bench_.report.text.trim(around))}};
        bench_.state(std::move(statement));
    }

    Bench& bench_;
    std::u16string_view text_;
    std::vector<Open> open_;
    std::set<std::uint32_t> spent_;
};

}  // namespace

void check_brackets(Bench& bench) {
    if (!bench.options.whole_text) return;
    const auto text = bench.report.text.folded();
    Walk walk(bench);
    for (std::uint32_t begin = 0; begin < text.size();) {
        const auto end = static_cast<std::uint32_t>(std::min(text.find(u'\n', begin), text.size()));
        walk.over({begin, end});
        begin = end + 1;
    }
}

}  // namespace reportx::check
