// The flow: archive → its parts → styles and lists → text.
#include "input/docx/docx.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "input/codes.h"
#include "input/document_codes.h"
#include "input/docx/body.h"
#include "input/docx/numbering_part.h"
#include "input/docx/package.h"
#include "input/docx/styles_part.h"
#include "input/odd_characters.h"
#include "input/zip/zip.h"

namespace reportx::input {
namespace {

/// What `read` makes of the part `name`; a default one where the document has no such part.
template <class Part>
Result<Part> read_part(ZipArchive& archive, const std::string& name,
                       Result<Part> (*read)(std::string_view, std::string_view)) {
    if (name.empty()) return Part{};
    const auto xml = archive.read(name);
    if (!xml) return xml.error();
    return read(xml.value(), name);
}

Result<docx::Body> read_document(std::string_view bytes) {
    auto archive = ZipArchive::open(bytes);
    if (!archive) return archive.error();
    const auto parts = docx::find_parts(archive.value());
    if (!parts) return parts.error();
    const auto styles = read_part(archive.value(), parts.value().styles, docx::read_styles);
    if (!styles) return styles.error();
    const auto numbering = read_part(archive.value(), parts.value().numbering, docx::read_numbering);
    if (!numbering) return numbering.error();
    const auto xml = archive.value().read(parts.value().main);
    if (!xml) return xml.error();
    return docx::read_body(xml.value(), parts.value().main, styles.value(), numbering.value());
}

Diagnostic remark(std::string_view code, std::size_t count, std::string_view what) {
    return {code, Severity::warning, {}, fmt::format("{} {}{} left out", count, what, count == 1 ? "" : "s")};
}

}  // namespace

Result<Extracted> read_docx(std::string_view bytes) {
    auto body = read_document(bytes);
    if (!body) return body.error();
    if (is_blank(body.value().text))
        return Error{std::string(blank_input), "the document holds no text",
                     "If its pages are pictures, run text recognition (OCR) over them first."};
    Extracted extracted;
    extracted.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    extracted.charset = "UTF-8";
    extracted.utf8 = std::move(body.value().text);
    extracted.diagnostics = odd_characters(extracted.utf8);
    if (const auto notes = body.value().notes; notes > 0)
        extracted.diagnostics.push_back(remark(notes_left_out, notes, "footnote or endnote"));
    if (const auto parts = body.value().embedded_parts; parts > 0)
        extracted.diagnostics.push_back(remark(parts_left_out, parts, "embedded document"));
    return extracted;
}

}  // namespace reportx::input
