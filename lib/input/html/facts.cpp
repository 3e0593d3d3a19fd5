// page_facts: GB/T 42147 and the rules before it ask government pages for ArticleTitle, PubDate, ContentSource, Author, ColumnName, SiteName
// and Url; www.gov.cn has names of its own, WeChat has og: names. Templates that were never filled in ({title}, $docTitle$) say nothing.
#include "input/html/facts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "input/html/entities.h"
#include "input/html/line_writer.h"
#include "text/ascii.h"
#include "text/date.h"
#include "text/fold.h"

namespace reportx::input {
namespace {

constexpr std::size_t longest_value = 2000;  // bytes; what is longer is a description

/// A value as text on one line; empty where a template was not filled in.
std::string clean_value(std::string_view raw) {
    if (raw.size() > longest_value) return {};
    std::string line;
    LineWriter writer(line);
    writer.write(unescaped(raw), false, true);
    if (writer.end_line().all == 0) return {};
    line.pop_back();
    const std::string lower = lower_ascii(line);
    const bool unfilled = line.find_first_of("{}$<>") != line.npos || lower == "null" || lower == "undefined";
    return unfilled ? std::string() : line;
}

bool says_site(const Lexicon& lexicon, std::string_view piece) {
    const std::u16string units = folded(piece);
    return lexicon.longest_before(units, static_cast<std::uint32_t>(units.size()), Term::site_word) != nullptr;
}

/// Where a separator of window titles stands at `at`: its length, else 0. A hyphen within a word or number is none.
std::size_t separator_at(std::string_view title, std::size_t at) {
    for (const std::string_view sign :
         {" - ", " – ", " — ", " · ", "_", "|", "｜", "－－", "--", "——", "-", "－", "›", "»", ">"}) {
        if (title.substr(at).starts_with(sign)) {
            const bool in_number = sign == "-" && at > 0 && title[at - 1] >= '0' && title[at - 1] <= '9';
            return in_number ? 0 : sign.size();
        }
    }
    return 0;
}

std::vector<std::string_view> pieces_of(std::string_view title) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        std::string_view piece = title.substr(begin, end - begin);
        while (piece.starts_with(' ')) piece.remove_prefix(1);
        while (piece.ends_with(' ')) piece.remove_suffix(1);
        if (!piece.empty()) pieces.push_back(piece);
    };
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t length = separator_at(title, at);
        if (length == 0) {
            ++at;
            continue;
        }
        take(at);
        begin = at += length;
    }
    take(title.size());
    return pieces;
}

/// The title of the article in what may also name column and site: `某县2024年法治政府建设年度报告_政务公开_某县人民政府网`. `whole`: all that
/// names no site belongs to it; else only its longest part does.
std::string article_title(std::string_view shown, bool whole, const Lexicon& lexicon, std::string_view site,
                          std::string_view column) {
    std::string_view first, last, longest;
    for (const std::string_view piece : pieces_of(shown)) {
        if (piece == site || piece == column || says_site(lexicon, piece)) continue;
        if (first.empty()) first = piece;
        last = piece;
        if (piece.size() > longest.size()) longest = piece;
    }
    if (!whole || first.empty()) return std::string(longest);
    return std::string(first.data(), last.data() + last.size());
}

/// Whether the title of a window names a document: it ends with a kind of them (报告, 通知), and is more than site and column.
bool names_document(const Lexicon& lexicon, std::string_view title, std::string_view column) {
    const std::u16string units = folded(title);
    if (lexicon.longest_before(units, static_cast<std::uint32_t>(units.size()), Term::instrument) == nullptr)
        return false;
    if (column.empty() || !title.ends_with(column)) return true;
    title.remove_suffix(column.size());
    while (title.ends_with(' ')) title.remove_suffix(1);
    return !title.empty() && !says_site(lexicon, title);
}

std::optional<std::string> told(std::string value) {
    return value.empty() ? std::nullopt : std::optional(std::move(value));
}

}  // namespace

DocumentFacts page_facts(const Page& page, const Rules::Tables& tables, std::string_view url) {
    std::string title, shown_title, published, publisher, author, address(url), site, column;
    bool by_the_rules = false;
    const struct {
        std::string_view field;
        std::string& value;
    } fields[] = {{"title", title},         {"shown_title", shown_title},
                  {"published", published}, {"publisher", publisher},
                  {"author", author},       {"url", address},
                  {"site", site},           {"column", column}};
    for (const PageFact& fact : page.facts) {
        const Phrase* phrase = tables.lexicon.exact(folded(lower_ascii(fact.key)), Term::page_fact);
        if (phrase == nullptr) continue;
        by_the_rules = by_the_rules || phrase->value == "title";
        for (const auto& field : fields)
            if (field.field == phrase->value && field.value.empty()) field.value = clean_value(fact.value);
    }
    if (shown_title.empty()) shown_title = clean_value(page.title);
    if (address.empty()) address = clean_value(page.canonical);

    DocumentFacts facts;
    const bool named = !title.empty();
    std::string article = article_title(named ? title : shown_title, named, tables.lexicon, site, column);
    if (named || names_document(tables.lexicon, article, column)) facts.title = told(std::move(article));
    const std::u16string date = folded(published);
    facts.published = first_date(date, {0, static_cast<std::uint32_t>(date.size())});
    facts.publisher = told(publisher);
    // Elsewhere the author of a <meta> is whoever made the site.
    if (by_the_rules) facts.author = told(author);
    facts.url = told(address);
    facts.site = told(site);
    return facts;
}

}  // namespace reportx::input
