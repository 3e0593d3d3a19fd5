// find_content: the block of the article, then what belongs to it and stands outside: prose next to it, its title and the page's facts
// above it, its signature below. Within the block furniture is left out before the first line that reads as a report and behind the
// last; between those two every line stays.
#include "input/html/content.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "input/html/line_signs.h"
#include "input/html/main_block.h"
#include "text/fold.h"

namespace reportx::input {
namespace {

constexpr std::uint64_t least_weight = 120;      // less is no report
constexpr std::uint32_t title_reach = 80;        // lines between the title of a page and its article
constexpr std::uint32_t facts_reach = 40;        // lines between a table of facts and the article
constexpr std::uint32_t signature_reach = 4;     // lines behind the block that may sign the report
constexpr std::uint32_t facts_behind_reach = 6;  // lines behind it that may tell facts of the page
constexpr std::uint32_t longest_signature = 40;  // code points
constexpr std::uint32_t longest_address = 40;    // 市委、市政府：
constexpr std::uint32_t longest_title = 90;
constexpr std::uint32_t opening = 10;  // lines of the article that may hold its title

class Chooser {
public:
    Chooser(const Page& page, const Reading& reading, const DocumentFacts& facts)
        : page_(page), reading_(reading), facts_(facts), signs_(line_signs(page, reading)), shown_(page.lines.size()) {}

    Content run() {
        show(false);
        std::uint64_t weight = total_weight();
        if (weight < least_weight) {
            show(true);
            if (total_weight() >= 3 * least_weight) {
                step("nothing that is shown reads as a report: hidden blocks are read as well");
                weight = total_weight();
            } else {
                show(false);
            }
        }
        if (weight < least_weight) return everything_shown();
        main_ = find_main_block(page_, reading_, signs_, shown_);
        tell_block();
        take_article();
        take_neighbours();
        take_signature();
        take_facts_behind();
        take_front();
        std::ranges::sort(content_.lines);
        const auto shown = static_cast<std::size_t>(std::ranges::count(shown_, true));
        step(fmt::format("{} of {} lines of the page are read, {} are hidden", content_.lines.size(),
                         page_.lines.size(), page_.lines.size() - shown));
        content_.reads_as_report = true;
        return std::move(content_);
    }

private:
    void step(std::string text) { content_.steps.push_back(std::move(text)); }

    void show(bool hidden_too) {
        for (std::size_t i = 0; i < shown_.size(); ++i)
            shown_[i] = hidden_too || !page_.blocks[page_.lines[i].block].hidden;
    }

    std::uint64_t total_weight() const {
        std::uint64_t weight = 0;
        for (std::size_t i = 0; i < signs_.size(); ++i) weight += shown_[i] ? signs_[i].weight : 0;
        return weight;
    }

    Content everything_shown() {
        step("no block reads as a report: all that the page shows is read");
        for (std::uint32_t i = 0; i < shown_.size(); ++i)
            if (shown_[i]) content_.lines.push_back(i);
        return std::move(content_);
    }

    void tell_block() {
        const Block& block = page_.blocks[main_.block];
        std::string name = block.id.empty() ? std::string() : "#" + std::string(block.id);
        if (!block.css_class.empty()) name += fmt::format("{}class \"{}\"", name.empty() ? "" : " ", block.css_class);
        if (name.empty()) name = main_.block == 0 ? "the whole page" : fmt::format("block {}", main_.block);
        step(fmt::format("{} holds {} % of what reads as a report: {} lines{}{}", name,
                         main_.weight * 100 / std::max<std::uint64_t>(main_.weight_of_page, 1), main_.weighty_lines,
                         main_.known ? "; content systems call their articles so" : "",
                         main_.twice ? "; a second block holds the same and is left out" : ""));
    }

    std::u16string_view units(std::uint32_t i) const { return reading_.units_of(reading_.lines[i].content); }

    /// The lines of the block; furniture and links only between its first and last line that read as a report.
    void take_article() {
        first_ = main_.last;
        last_ = main_.first;
        for (std::uint32_t i = main_.first; i < main_.last; ++i) {
            if (!shown_[i] || signs_[i].weight == 0) continue;
            first_ = std::min(first_, i);
            last_ = i + 1;
        }
        std::size_t left_out = 0;
        for (std::uint32_t i = main_.first; i < main_.last; ++i) {
            if (!shown_[i]) continue;
            const LineSigns& signs = signs_[i];
            const bool edge = i < first_ || i >= last_;
            const bool of_page = (signs.furniture && !(signs.facts && i < first_)) || signs.linked;
            if (edge && of_page && !signs.own) {
                ++left_out;
            } else {
                content_.lines.push_back(i);
            }
        }
        if (left_out > 0) step(fmt::format("{} lines at its edges are furniture or links", left_out));
    }

    /// Prose that stands directly before or behind the block, with its headings: a lead, a part that lies in a block of its own.
    void take_neighbours() {
        const auto reads_on = [&](std::uint32_t i) { return shown_[i] && signs_[i].weight > 0; };
        std::uint32_t begin = main_.first, end = main_.last;
        for (std::uint32_t i = main_.first; i-- > 0 && reads_on(i);)
            if (signs_[i].prose) begin = i;
        for (std::uint32_t i = main_.last; i < signs_.size() && reads_on(i); ++i)
            if (signs_[i].prose) end = i + 1;
        while (main_.first > begin) content_.lines.push_back(--main_.first);
        while (main_.last < end) content_.lines.push_back(main_.last++);
    }

    void take_signature() {
        for (std::uint32_t i = main_.last, seen = 0; i < signs_.size() && seen < signature_reach; ++i) {
            if (!shown_[i]) continue;
            ++seen;
            const Span line = reading_.lines[i].content;
            if (signs_[i].linked || signs_[i].furniture || line.size() > longest_signature) return;
            if (reading_.pattern("date_line", line) == nullptr) continue;
            for (std::uint32_t k = main_.last; k <= i; ++k)
                if (shown_[k]) content_.lines.push_back(k);
            step("the signature behind it is read as well");
            return;
        }
    }

    /// Source and date of the page, where they stand below the article.
    void take_facts_behind() {
        std::size_t facts = 0;
        for (std::uint32_t i = main_.last, seen = 0; i < signs_.size() && seen < facts_behind_reach; ++i) {
            if (!shown_[i]) continue;
            ++seen;
            if (signs_[i].linked || signs_[i].weight > 0) break;
            const bool taken = std::ranges::find(content_.lines, i) != content_.lines.end();
            if (!signs_[i].facts || taken || reading_.hits.any_in(Term::clock, reading_.lines[i].content)) continue;
            content_.lines.push_back(i);
            ++facts;
        }
        if (facts > 0) step(fmt::format("from below it: {} lines with facts", facts));
    }

    static std::u16string without_blanks(std::u16string_view units) {
        std::u16string kept(units);
        std::erase_if(kept, is_blank);
        return kept;
    }

    /// Whether a line ends as titles do: …报告, …的通知.
    bool names_document(std::uint32_t i) const {
        const auto line = units(i);
        if (line.size() > longest_title || signs_[i].linked || signs_[i].furniture || signs_[i].numbered) return false;
        const Span span = reading_.lines[i].content;
        return reading_.longest_before(span.end, Term::instrument, span.begin) != nullptr;
    }

    /// 某县人民政府门户网站.
    bool names_site(std::uint32_t i) const {
        const Span span = reading_.lines[i].content;
        return reading_.longest_before(span.end, Term::site_word, span.begin) != nullptr;
    }

    /// 某县2024年法治政府建设情况报告, by its words alone.
    bool is_report_title(std::uint32_t i) const {
        return names_document(i) && reading_.hits.stands_in(Term::subject_matter, reading_.lines[i].content);
    }

    /// Whether line `i`, alone or with the one before it, is the title that the page gives for its article.
    std::optional<std::uint32_t> told_title_at(std::uint32_t i, const std::u16string& wanted) const {
        const std::u16string line = without_blanks(units(i));
        if (line == wanted) return i;
        if (i == 0 || line.empty() || !wanted.ends_with(line)) return std::nullopt;
        if (without_blanks(units(i - 1)) + line == wanted) return i - 1;
        return std::nullopt;
    }

    /// Whether one of the first lines of the article is such a title.
    template <class IsTitle>
    bool opens_with(IsTitle is_title) const {
        for (std::uint32_t i = main_.first; i < std::min(main_.first + opening, main_.last); ++i)
            if (shown_[i] && is_title(i)) return true;
        return false;
    }

    /// The first line of the title above the article; nothing when the article holds it, or nobody does.
    std::optional<std::uint32_t> title_above() const {
        const std::u16string wanted = without_blanks(folded(facts_.title.value_or("")));
        if (!wanted.empty() && opens_with([&](std::uint32_t i) { return told_title_at(i, wanted).has_value(); }))
            return std::nullopt;
        std::optional<std::uint32_t> likely;
        const std::uint32_t end = main_.first - std::min(main_.first, title_reach);
        for (std::uint32_t i = main_.first; i-- > end;) {
            if (!shown_[i] || signs_[i].linked) continue;
            if (const auto title = wanted.empty() ? std::nullopt : told_title_at(i, wanted)) return title;
            const bool heading =
                page_.blocks[page_.lines[i].block].tag == Tag::heading && !signs_[i].furniture && !names_site(i);
            if (!likely && (heading || is_report_title(i))) likely = i;
        }
        const bool has_own = opens_with([&](std::uint32_t i) { return is_report_title(i); });
        if (!likely || !has_own) return likely;
        // The article opens with a title, but the heading above it may be that of the document that it is enclosed in.
        const std::u16string heading = without_blanks(units(*likely));
        const bool same = opens_with([&](std::uint32_t i) { return without_blanks(units(i)) == heading; });
        return same || !names_document(*likely) ? std::nullopt : likely;
    }

    /// The title above the block, and the lines around it that tell facts of the page: source, date, number.
    void take_front() {
        const auto title = title_above();
        const std::uint32_t from = main_.first - std::min(main_.first, facts_reach);
        std::size_t facts = 0;
        for (std::uint32_t i = title ? std::min(*title, from) : from; i < main_.first; ++i) {
            if (!shown_[i]) continue;
            const Span line = reading_.lines[i].content;
            const bool below_title = title && i > *title;
            const bool is_date = below_title && reading_.pattern("date_line", line) != nullptr;
            const bool is_number = below_title && (reading_.pattern("document_number", line) != nullptr ||
                                                   reading_.pattern("session_line", line) != nullptr);
            const bool is_title = title && (i == *title || (i == *title + 1 && is_second_half(*title)));
            const bool is_fact =
                signs_[i].facts && !signs_[i].linked && !reading_.hits.any_in(Term::clock, line) && !names_title(i);
            const bool is_address = below_title && line.size() <= longest_address && units(i).back() == u':' &&
                                    !signs_[i].furniture && !signs_[i].facts;
            if (!(is_title || is_date || is_number || is_fact || is_address)) continue;
            content_.lines.push_back(i);
            facts += is_title ? 0 : 1;
        }
        if (title || facts > 0)
            step(fmt::format("from above it: {}{} lines with facts", title ? "the title, " : "", facts));
    }

    /// A row of the table of facts that gives the title once more: 名称 | 某县2024年….
    bool names_title(std::uint32_t i) const {
        const std::u16string wanted = without_blanks(folded(facts_.title.value_or("")));
        return !wanted.empty() && without_blanks(units(i)).ends_with(wanted);
    }

    bool is_second_half(std::uint32_t title) const {
        const std::u16string wanted = without_blanks(folded(facts_.title.value_or("")));
        return without_blanks(units(title)) != wanted &&
               without_blanks(units(title)) + without_blanks(units(title + 1)) == wanted;
    }

    const Page& page_;
    const Reading& reading_;
    const DocumentFacts& facts_;
    const std::vector<LineSigns> signs_;
    std::vector<bool> shown_;
    MainBlock main_;
    std::uint32_t first_ = 0, last_ = 0;  ///< the lines of the block that read as a report, and all between
    Content content_;
};

}  // namespace

Content find_content(const Page& page, const Reading& reading, const DocumentFacts& facts) {
    return Chooser(page, reading, facts).run();
}

}  // namespace reportx::input
