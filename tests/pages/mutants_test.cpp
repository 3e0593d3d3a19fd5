// Damaged pages: whatever is cut, doubled, flipped or pushed in, there is a report or a named error, never a crash, and what is found
// lies where it says. REPORTX_MUTANTS says how many to try, 20000 with the sanitizers for a whole campaign.
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "pages/sheet.h"
#include "pages/skin.h"
#include "reportx/parse.h"
#include "reportx/write.h"
#include "texts.h"

namespace reportx::test {
namespace {

/// Random numbers that are the same everywhere; std::uniform_int_distribution is not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }

private:
    std::mt19937 engine_;
};

constexpr std::string_view snippets[] = {"<",
                                         ">",
                                         "\"",
                                         "'",
                                         "&",
                                         "</",
                                         "<!--",
                                         "-->",
                                         "<![CDATA[",
                                         "<p",
                                         "<div>",
                                         "</div>",
                                         "<table>",
                                         "<tr>",
                                         "<td>",
                                         "</td>",
                                         "<a href=x>",
                                         "</a>",
                                         "<script>",
                                         "</script>",
                                         "<style>",
                                         "<title>",
                                         "<ol>",
                                         "<li>",
                                         "<pre>",
                                         "<select>",
                                         "<span hidden>",
                                         "<div style='display:none'>",
                                         "&#",
                                         "&nbsp",
                                         "&#x10FFFF;",
                                         "\xFF",
                                         "\xE6\xB3",
                                         "\0",
                                         "\r",
                                         "一、",
                                         "（一）",
                                         "一是",
                                         "2024年",
                                         "|",
                                         "：",
                                         "<meta charset=gbk>",
                                         "<frameset>",
                                         "\xEF\xBB\xBF",
                                         "<textarea>",
                                         "<svg>",
                                         "<br>"};

void mutate(std::string& page, Dice& dice) {
    const std::size_t at = dice.below(page.size() + 1),
                      length = dice.below(std::min<std::size_t>(page.size() - at, 400) + 1);
    switch (dice.below(7)) {
        case 0:
            if (at < page.size()) page[at] = static_cast<char>(dice.below(256));
            break;
        case 1:
            page.erase(at, length);
            break;
        case 2:
            page.insert(dice.below(page.size() + 1), page.substr(at, length));
            break;
        case 3:
            page.insert(at, snippets[dice.below(std::size(snippets))]);
            break;
        case 4:
            if (dice.below(8) == 0) page.resize(at);
            break;
        case 5: {
            std::string repeated;
            const std::string_view snippet = snippets[dice.below(std::size(snippets))];
            for (std::size_t i = dice.below(300); i > 0; --i) repeated += snippet;
            page.insert(at, repeated);
            break;
        }
        case 6: {
            const std::string cut = page.substr(at, length);
            page.erase(at, length);
            page.insert(dice.below(page.size() + 1), cut);
            break;
        }
    }
}

void check(const std::string& page, std::uint32_t seed) {
    const auto parsed = parse_report(page, {.from = "html"});
    if (!parsed) {
        EXPECT_TRUE(parsed.error().code.starts_with("RX10")) << parsed.error().code << " of mutant " << seed;
        EXPECT_FALSE(parsed.error().remedy.empty());
        return;
    }
    const Report& report = parsed.value();
    std::uint32_t at = 0;
    for (const Section& section : report.sections) {
        if (section.parent) continue;
        EXPECT_EQ(section.span.begin, at) << seed;
        at = section.span.end;
    }
    EXPECT_EQ(at, report.text.size()) << seed;
    std::string json;
    write_json(report, json);
    EXPECT_TRUE(nlohmann::json::accept(json)) << seed;
}

TEST(PageMutants, GiveAReportOrANamedError) {
    const char* const wanted = std::getenv("REPORTX_MUTANTS");
    const auto count = static_cast<std::uint32_t>(wanted == nullptr ? 300 : std::atoi(wanted));
    const auto skins = skin_files();
    std::vector<std::string> pages;
    const auto texts = samples();
    for (std::size_t i = 0; i < skins.size(); ++i)
        pages.push_back(Skin(skins[i]).filled(sheet_of(content_of(texts[i % texts.size()]))));
    for (std::uint32_t seed = 0; seed < count; ++seed) {
        Dice dice(seed);
        std::string page = pages[seed % pages.size()];
        for (std::size_t i = 1 + dice.below(8); i > 0; --i) mutate(page, dice);
        check(page, seed);
    }
}

}  // namespace
}  // namespace reportx::test
