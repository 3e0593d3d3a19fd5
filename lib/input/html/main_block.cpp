// From the page down into the block that holds most of the weight, as long as one does. Where two hold alike, a page for screens of two
// sizes may have the article twice. The names that content systems give decide only how far down to go.
#include "input/html/main_block.h"

#include <algorithm>
#include <unordered_set>

#include "text/ascii.h"
#include "text/fold.h"

namespace reportx::input {
namespace {

// Of ten parts of a block's weight so many in one block within make that the place of the article: what else there is may be the leads of
// other articles, and parts of this one that lie in blocks beside it are found as its neighbours. So many parts make two blocks the same.
constexpr std::uint64_t nearly_all = 7, nearly_same = 9, tenths = 10;

/// What is in each block, those within it included.
struct Totals {
    std::vector<std::uint64_t> weight;
    std::vector<std::uint32_t> lines;  ///< with weight
    std::vector<std::uint32_t> end;    ///< index behind its last descendant
    std::vector<std::uint32_t> first_child, next_sibling;
};

Totals totals_of(const Page& page, const std::vector<LineSigns>& signs, const std::vector<bool>& shown) {
    const std::size_t count = page.blocks.size();
    Totals totals{std::vector<std::uint64_t>(count), std::vector<std::uint32_t>(count),
                  std::vector<std::uint32_t>(count), std::vector<std::uint32_t>(count),
                  std::vector<std::uint32_t>(count)};
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        if (!shown[i] || signs[i].weight == 0) continue;
        totals.weight[page.lines[i].block] += signs[i].weight;
        ++totals.lines[page.lines[i].block];
    }
    for (auto i = static_cast<std::uint32_t>(count); i-- > 0;) {
        totals.end[i] = std::max(totals.end[i], i + 1);
        if (i == 0) break;
        const std::uint32_t parent = page.blocks[i].parent;
        totals.weight[parent] += totals.weight[i];
        totals.lines[parent] += totals.lines[i];
        totals.end[parent] = std::max(totals.end[parent], totals.end[i]);
        totals.next_sibling[i] = totals.first_child[parent];
        totals.first_child[parent] = i;
    }
    return totals;
}

/// Whether a class or the id of `block` is the name that a content system gives to articles: `zoom`, `vsb_content_2`.
bool is_known(const Block& block, const Lexicon& lexicon) {
    const auto named = [&](std::string_view word) {
        std::string name = lower_ascii(word);
        std::ranges::replace(name, '_', '-');
        while (!name.empty() && ((name.back() >= '0' && name.back() <= '9') || name.back() == '-')) name.pop_back();
        return lexicon.exact(folded(name), Term::page_container) != nullptr ||
               lexicon.exact(folded(word), Term::page_container) != nullptr;
    };
    if (!block.id.empty() && named(block.id)) return true;
    for (std::string_view classes = block.css_class; !classes.empty();) {
        const std::size_t end = std::min(classes.find_first_of(" \t\r\n\f"), classes.size());
        if (end > 0 && named(classes.substr(0, end))) return true;
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return false;
}

/// Two blocks within a block, the weightiest first; 0 for none.
struct Heaviest {
    std::uint32_t first = 0, second = 0;
};

Heaviest heaviest_in(const Totals& totals, std::uint32_t block) {
    Heaviest found;
    for (std::uint32_t child = totals.first_child[block]; child != 0; child = totals.next_sibling[child]) {
        if (found.first == 0 || totals.weight[child] > totals.weight[found.first]) {
            found.second = found.first;
            found.first = child;
        } else if (found.second == 0 || totals.weight[child] > totals.weight[found.second]) {
            found.second = child;
        }
    }
    return found;
}

class Descent {
public:
    Descent(const Page& page, const Reading& reading, const std::vector<LineSigns>& signs,
            const std::vector<bool>& shown)
        : page_(page), reading_(reading), signs_(signs), shown_(shown), totals_(totals_of(page, signs, shown)) {}

    MainBlock run() {
        MainBlock found;
        std::uint32_t at = 0;
        for (;;) {
            const Heaviest heaviest = heaviest_in(totals_, at);
            if (heaviest.first == 0 || totals_.weight[heaviest.first] == 0) break;
            if (!holds_article(at, heaviest.first)) {
                if (!is_same_article(heaviest)) break;
                found.twice = true;
                const bool second_known = is_known(page_.blocks[heaviest.second], reading_.lexicon);
                at = second_known && !is_known(page_.blocks[heaviest.first], reading_.lexicon)
                         ? heaviest.second
                         : std::min(heaviest.first, heaviest.second);
            } else {
                at = heaviest.first;
            }
            if (is_known(page_.blocks[at], reading_.lexicon)) {
                found.block = at;
                found.known = true;
            }
        }
        if (!found.known) found.block = at;
        return filled(found);
    }

private:
    /// Whether going from `block` down into `child` leaves no part of the article behind: a single paragraph never is one.
    bool holds_article(std::uint32_t block, std::uint32_t child) const {
        const Tag tag = page_.blocks[child].tag;
        if (tag == Tag::paragraph || tag == Tag::heading || tag == Tag::list_item || tag == Tag::term) return false;
        if (totals_.lines[child] < 2 && totals_.lines[block] > 1) return false;
        return totals_.weight[child] * tenths >= totals_.weight[block] * nearly_all;
    }

    template <class Take>
    void each_weighty_line(std::uint32_t block, Take take) const {
        for (std::size_t i = first_line(block); i < page_.lines.size() && page_.lines[i].block < totals_.end[block];
             ++i)
            if (shown_[i] && signs_[i].weight > 0) take(i, reading_.units_of(reading_.lines[i].content));
    }

    bool is_same_article(const Heaviest& heaviest) const {
        if (heaviest.second == 0 || totals_.lines[heaviest.first] < 2) return false;
        const std::uint64_t weight = totals_.weight[heaviest.first];
        if (totals_.weight[heaviest.second] * tenths < weight * nearly_same) return false;
        std::unordered_set<std::u16string_view> lines;
        each_weighty_line(heaviest.first, [&](std::size_t, std::u16string_view units) { lines.insert(units); });
        std::uint64_t same = 0;
        each_weighty_line(heaviest.second, [&](std::size_t i, std::u16string_view units) {
            if (lines.contains(units)) same += signs_[i].weight;
        });
        return same * tenths >= weight * nearly_same;
    }

    std::size_t first_line(std::uint32_t block) const {
        // Lines come in the order of the page, but a block may hold lines of its own behind those of blocks within it.
        std::size_t i = 0;
        while (i < page_.lines.size() && (page_.lines[i].block < block || page_.lines[i].block >= totals_.end[block]))
            ++i;
        return i;
    }

    MainBlock filled(MainBlock found) const {
        found.first = static_cast<std::uint32_t>(first_line(found.block));
        found.last = found.first;
        for (std::uint32_t i = found.first; i < page_.lines.size(); ++i)
            if (page_.lines[i].block >= found.block && page_.lines[i].block < totals_.end[found.block])
                found.last = i + 1;
        found.weight = totals_.weight[found.block];
        found.weight_of_page = totals_.weight[0];
        found.weighty_lines = totals_.lines[found.block];
        return found;
    }

    const Page& page_;
    const Reading& reading_;
    const std::vector<LineSigns>& signs_;
    const std::vector<bool>& shown_;
    const Totals totals_;
};

}  // namespace

MainBlock find_main_block(const Page& page, const Reading& reading, const std::vector<LineSigns>& signs,
                          const std::vector<bool>& shown) {
    return Descent(page, reading, signs, shown).run();
}

}  // namespace reportx::input
