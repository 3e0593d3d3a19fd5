// read_html: charset → page → facts → lines that are the document → text.
#include "input/html/html.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "input/codes.h"
#include "input/html/charset.h"
#include "input/html/content.h"
#include "input/html/entities.h"
#include "input/html/facts.h"
#include "input/html/mhtml.h"
#include "input/html/page.h"
#include "input/odd_characters.h"
#include "reportx/printable.h"
#include "rules/reading.h"

namespace reportx::input {
namespace {

constexpr std::size_t least_text = 200;  // bytes; a page with less and a frame or script is a wrapper around another

Error failure(std::string_view code, std::string message, std::string_view remedy) {
    return {std::string(code), std::move(message), std::string(remedy)};
}

/// Why a page without text of its own has none.
Error no_text(const Page& page) {
    if (!page.frame.empty())
        return failure(
            page_without_text,
            fmt::format("the page only holds a frame that shows {}", printable(unescaped(page.frame.substr(0, 200)))),
            "Save the page in the frame.");
    if (page.script_size > 0)
        return failure(page_without_text, "the text of the page is loaded by a script",
                       "Open it in a browser and save it once it shows the report (as MHT or HTML).");
    return failure(page_without_text, "the page holds no text",
                   "Check the download; the report may be a picture or a file to download.");
}

std::string text_of(const Page& page, const Content& content) {
    std::string text;
    for (const std::uint32_t line : content.lines) {
        const std::size_t end = line + 1 < page.lines.size() ? page.lines[line + 1].begin : page.text.size();
        text.append(page.text, page.lines[line].begin, end - page.lines[line].begin);
    }
    return text;
}

/// Of the remarks on the bytes those that hold for the text as well: they mean the whole of it.
std::vector<Diagnostic> remarks(std::vector<Diagnostic> on_bytes, const std::string& text) {
    std::erase_if(on_bytes, [](const Diagnostic& it) { return !it.span.empty(); });
    for (Diagnostic& odd : odd_characters(text)) on_bytes.push_back(std::move(odd));
    return on_bytes;
}

Result<Extracted> read_page_bytes(std::string_view bytes, const ExtractOptions& options,
                                  std::string_view said_charset) {
    auto decoded = decode_page(bytes, options.encoding, said_charset);
    if (!decoded) return decoded.error();
    const std::string source = std::move(decoded.value().utf8);
    const Page page = read_page(source);
    const bool wrapper = !page.frame.empty() || page.script_size > 0;
    if (page.text.empty() || (wrapper && page.text.size() < least_text)) return no_text(page);

    const Rules& rules = options.rules != nullptr ? *options.rules : Rules::builtin();
    const Text lines(page.text);
    ReadingBuffers buffers;
    const Reading reading(lines, rules.tables(), buffers);
    Extracted extracted;
    extracted.facts = page_facts(page, rules.tables(), options.url);
    Content content = find_content(page, reading, extracted.facts);
    extracted.utf8 = text_of(page, content);
    extracted.media_type = "text/html";
    extracted.charset = std::move(decoded.value().charset);
    extracted.steps = std::move(content.steps);
    extracted.diagnostics = remarks(std::move(decoded.value().diagnostics), extracted.utf8);
    extracted.is_article = content.reads_as_report;
    if (!content.reads_as_report)
        extracted.diagnostics.push_back(
            {page_without_article,
             Severity::warning,
             {},
             "no block of the page reads as a report: it holds links, a form or fragments"});
    if (extracted.utf8.empty()) return no_text(page);
    return extracted;
}

}  // namespace

Result<Extracted> read_html(std::string_view bytes, const ExtractOptions& options) {
    return read_page_bytes(bytes, options, {});
}

Result<Extracted> read_mhtml(std::string_view bytes, const ExtractOptions& options) {
    const MhtmlPage page = page_in_mhtml(bytes);
    if (page.bytes.empty())
        return failure(page_without_text, "the saved page (MHT) holds no part that is a page", "Save the page anew.");
    ExtractOptions inner = options;
    if (inner.url.empty()) inner.url = page.url;
    auto extracted = read_page_bytes(page.bytes, inner, page.charset);
    if (extracted) extracted.value().media_type = "multipart/related";
    return extracted;
}

}  // namespace reportx::input
