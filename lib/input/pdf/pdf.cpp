// The flow: bytes → pdftotext → words with places → lines → without page numbers and heads → paragraphs.
#include "input/pdf/pdf.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "input/child/converter.h"
#include "input/codes.h"
#include "input/document_codes.h"
#include "input/odd_characters.h"
#include "input/pdf/bounding_boxes.h"
#include "input/pdf/furniture.h"
#include "input/pdf/paragraphs.h"
#include "input/pdf/text_layer.h"

namespace reportx::input {
namespace {

const Converter pdftotext{"pdftotext", "poppler-utils", {"-bbox-layout", "-enc", "UTF-8", "--", "-", "-"}, "a PDF"};

Error failure(std::string_view code, std::string message, std::string_view remedy) {
    return {std::string(code), std::move(message), std::string(remedy)};
}

bool mentions(const std::string& messages, std::string_view words) { return messages.find(words) != messages.npos; }

/// Why pdftotext, which ran and ended, gave nothing to work with.
Error explain(const ChildResult& result) {
    constexpr int permission_error = 3;
    if (mentions(result.err, "Incorrect password"))
        return failure(encrypted_input, "the PDF is encrypted", "Open it with its password and save it without one.");
    if (result.status == permission_error || mentions(result.err, "not allowed"))
        return failure(copying_forbidden, "the PDF forbids that its text is copied",
                       "Ask for a copy without this restriction, or for the document it was made from.");
    return failed(pdftotext, result);
}

Error no_text(std::size_t pages) {
    return failure(no_text_layer,
                   fmt::format("the PDF has no text on its {} page{}: it is a scan", pages, pages == 1 ? "" : "s"),
                   "Run text recognition over it first, for example with `ocrmypdf -l chi_sim`.");
}

std::vector<pdf::Sheet> sheets_of(const std::vector<pdf::Page>& pages) {
    std::vector<pdf::Sheet> sheets;
    for (const pdf::Page& page : pages) sheets.push_back({page.height, pdf::lines_of(page)});
    return sheets;
}

Diagnostic remark(std::string_view code, std::string message) {
    return {code, Severity::warning, {}, std::move(message)};
}

void add_remarks(const pdf::TextLayer& layer, std::size_t pages, const ChildResult& result,
                 std::vector<Diagnostic>& remarks) {
    if (layer.empty_pages > 0)
        remarks.push_back(
            remark(pages_without_text, fmt::format("{} of {} pages have no text", layer.empty_pages, pages)));
    if (mentions(result.err, "Syntax Error"))
        remarks.push_back(remark(damaged_document, "the PDF is damaged; some of its text may be missing"));
}

}  // namespace

Result<Extracted> read_pdf(std::string_view bytes) {
    const auto result = convert_with(pdftotext, bytes);
    if (!result) return result.error();
    if (result.value().status != 0) return explain(result.value());
    const auto pages = pdf::read_bounding_boxes(result.value().out);
    if (pages.empty()) return explain(result.value());

    const auto layer = pdf::judge(pages);
    if (layer.missing && mentions(result.value().err, "Missing language pack"))
        return failure(missing_converter, "pdftotext cannot read the PDF's Chinese fonts",
                       "Install the Debian package poppler-data.");
    if (layer.missing) return no_text(pages.size());
    if (layer.garbled)
        return failure(garbled_text_layer, "the PDF's text is garbled: its fonts do not tell their characters",
                       "Run text recognition over it first, for example with `ocrmypdf --force-ocr -l chi_sim`.");

    auto sheets = sheets_of(pages);
    pdf::drop_furniture(sheets);
    Extracted extracted;
    extracted.utf8 = pdf::paragraphs_of(sheets);
    extracted.media_type = "application/pdf";
    extracted.charset = "UTF-8";
    extracted.diagnostics = odd_characters(extracted.utf8);
    add_remarks(layer, pages.size(), result.value(), extracted.diagnostics);
    return extracted;
}

}  // namespace reportx::input
