// A second opinion: on pages as sites serve them, libxml2 finds the same text in the same order. Compiled where libxml2 is there.
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "input/html/charset.h"
#include "input/html/mhtml.h"
#include "input/html/page.h"
#include "pages/sheet.h"
#include "pages/skin.h"
#include "text/fold.h"
#include "texts.h"

namespace reportx::test {
namespace {

std::string_view name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

/// The text below `node`, but for elements whose content is no text.
void collect(const xmlNode* node, std::string& text) {
    static const std::set<std::string_view> silent = {"script", "style",  "noscript", "title", "textarea",
                                                      "select", "button", "option",   "xml",   "iframe"};
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_TEXT_NODE) text += reinterpret_cast<const char*>(node->content);
        if (node->type == XML_ELEMENT_NODE && !silent.contains(name_of(node))) collect(node->children, text);
    }
}

/// Characters alone: blanks, what takes no room, and the bars between cells are this library's own affair.
std::string characters_of(const std::string& text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (!is_blank(fold(c)) && c != U'|') kept.append(text, begin, at - begin);
    }
    return kept;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

class SecondOpinion : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(SecondOpinion, FindsTheSameText) {
    const Skin skin(GetParam());
    for (const auto& sample : samples()) {
        std::string bytes = skin.filled(sheet_of(content_of(sample)));
        if (skin.is_mht()) bytes = input::page_in_mhtml(bytes).bytes;
        std::string page = input::decode_page(bytes, "auto").value().utf8;
        replace_all(page, "<ol", "<ul");  // the numbers of ordered lists are no text to libxml2
        const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
        const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
            htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", options), &xmlFreeDoc);
        ASSERT_NE(document, nullptr);
        std::string theirs;
        collect(xmlDocGetRootElement(document.get()), theirs);
        EXPECT_EQ(characters_of(input::read_page(page).text), characters_of(theirs)) << sample;
    }
}

INSTANTIATE_TEST_SUITE_P(Pages, SecondOpinion, testing::ValuesIn(skin_files()),
                         [](const auto& skin) { return skin.param.stem().string(); });

}  // namespace
}  // namespace reportx::test
