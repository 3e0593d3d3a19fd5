// find_openers: an opener stands at the start of a clause, so only places behind punctuation or a blank are looked at, and brackets only
// where such a place follows.
#include "outline/opener.h"

#include <algorithm>

#include "outline/marker.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/sentence.h"

namespace reportx {
namespace {

constexpr std::size_t usual_openers = 8;  // of a paragraph that has any

std::uint32_t content_start(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && (is_blank(text[at]) || text[at] == u',' || text[at] == u':' || text[at] == u'、')) ++at;
    return at;
}

/// Whether `c` may be the first sign of an opener that holds a number.
bool may_open(char16_t c) { return c == u'(' || is_sign(c, sign_numeral | sign_ordinal); }

/// 三要素, 五要件: 要 begins a noun.
bool goes_on_as_noun(std::u16string_view text, std::uint32_t at, std::uint32_t end) {
    return at < end && (text[at] == u'素' || text[at] == u'件' || text[at] == u'点' || text[at] == u'求');
}

bool starts_clause(std::u16string_view text, std::uint32_t at, std::uint32_t begin) {
    if (at == begin) return true;
    const char16_t before = text[at - 1];
    return before == blank || is_sign(before, sign_clause_end | sign_list | sign_stop | sign_closing);
}

}  // namespace

std::optional<Opener> read_opener(const Reading& reading, std::uint32_t at, Span paragraph) {
    const auto text = reading.units;
    const auto end = paragraph.end;
    const auto made = [&](OpenerFamily family, std::uint32_t ordinal, std::uint32_t behind) {
        return Opener{family, ordinal, {at, behind}, content_start(text, behind, end)};
    };
    const char16_t c = text[at];
    if (const Phrase* word = reading.longest_at(at, Term::ordinal_word); word != nullptr && at + word->size() <= end) {
        return made(OpenerFamily::words, static_cast<std::uint32_t>(word->value[0] - '0'), at + word->size());
    }
    if (!may_open(c)) return std::nullopt;
    const bool di = c == u'第', qi = c == u'其';
    if (di || qi || (is_sign(c, sign_numeral) && c != u'零' && c != u'〇')) {
        const auto numeral = read_numeral(text.substr(0, end), at + (di || qi ? 1 : 0));
        if (!numeral || numeral->value < 1 || numeral->value > 30) return std::nullopt;
        const auto behind = at + (di || qi ? 1 : 0) + numeral->length;
        const auto ordinal = static_cast<std::uint32_t>(numeral->value);
        const char16_t next = behind < end ? text[behind] : u'\0';
        if (di)
            return next == u',' || next == u'、' ? std::optional(made(OpenerFamily::di, ordinal, behind))
                                                 : std::nullopt;
        if (qi) {
            if (next == u'是') return made(OpenerFamily::qi, ordinal, behind + 1);
            return next == u',' || next == u':' ? std::optional(made(OpenerFamily::qi, ordinal, behind)) : std::nullopt;
        }
        if (next == u'要' && !goes_on_as_noun(text, behind + 1, end))
            return made(OpenerFamily::han_yao, ordinal, behind + 1);
        return next == u'是' ? std::optional(made(OpenerFamily::han_shi, ordinal, behind + 1)) : std::nullopt;
    }
    if (c == u'(' || is_sign(c, sign_ordinal)) {
        const auto marker = read_marker(text, {at, end});
        if (!marker) return std::nullopt;
        if (marker->alphabet == Alphabet::circled)
            return made(OpenerFamily::circled, marker->ordinal, marker->span.end);
        if (marker->alphabet == Alphabet::arabic_in_brackets) {
            return made(OpenerFamily::arabic_in_brackets, marker->ordinal, marker->span.end);
        }
        return std::nullopt;
    }
    return std::nullopt;
}

namespace {

/// Goes through the openers of `paragraph` that stand before `until`.
class OpenerWalk {
public:
    OpenerWalk(const Reading& reading, Span paragraph, std::uint32_t until)
        : reading_(reading),
          paragraph_(paragraph),
          until_(until),
          at_(paragraph.begin),
          outside_(paragraph.begin),
          words_(reading.hits.starting_in(Term::ordinal_word, {paragraph.begin, until})) {}

    std::optional<Opener> next() {
        for (auto place = next_place(); place < until_; place = next_place()) {
            at_ = behind_brackets(place);
            if (at_ != place) continue;
            ++at_;
            if (!starts_clause(reading_.units, place, paragraph_.begin)) continue;
            if (auto opener = read_opener(reading_, place, paragraph_)) {
                at_ = outside_ = opener->marker.end;
                return opener;
            }
        }
        return std::nullopt;
    }

private:
    /// The first place from `at_` on where a point may open, or `until_`.
    std::uint32_t next_place() {
        if (at_ >= until_) return until_;
        if (at_ == paragraph_.begin && may_open(reading_.units[at_])) return at_;
        while (!words_.empty() && words_.front().span.begin < at_) ++words_.first;
        return reading_.marks.next(at_, words_.empty() ? until_ : words_.front().span.begin, Marked::opener);
    }

    /// Behind the bracket or quote that holds `place`; `place` when none does.
    std::uint32_t behind_brackets(std::uint32_t place) {
        while (outside_ < place) {
            outside_ = reading_.marks.first(outside_, place, is_opening, Marked::bracket);
            if (outside_ == place) break;
            const auto behind = behind_bracket(reading_.marks, outside_, paragraph_.end);
            outside_ = behind != outside_ ? behind : outside_ + 1;
        }
        return std::max(outside_, place);
    }

    const Reading& reading_;
    Span paragraph_;
    std::uint32_t until_, at_;
    std::uint32_t outside_;  // no bracket or quote that opens before it reaches beyond it
    Matches::Range words_;   // 首先 and the like from `at_` on
};

}  // namespace

List<Opener> find_openers(const Reading& reading, Span paragraph) {
    List<Opener> openers(reading.memory);
    OpenerWalk walk(reading, paragraph, paragraph.end);
    while (const auto opener = walk.next()) {
        if (openers.empty()) openers.reserve(usual_openers);
        openers.push_back(*opener);
    }
    return openers;
}

std::uint32_t first_list_opener(const Reading& reading, Span paragraph, std::uint32_t until) {
    const auto opener = OpenerWalk(reading, paragraph, until).next();
    return opener && opener->ordinal == 1 ? opener->marker.begin : until;
}

}  // namespace reportx
