// The flow: bytes → reader → text.
#include "input/rtf/rtf.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "input/codes.h"
#include "input/document_codes.h"
#include "input/odd_characters.h"
#include "input/rtf/reader.h"

namespace reportx::input {

Result<Extracted> read_rtf(std::string_view bytes) {
    rtf::Reader reader(bytes);
    Extracted extracted;
    extracted.utf8 = reader.read();
    if (reader.lost_bytes() > 0)
        return Error{
            std::string(undecodable_input),
            fmt::format("{} bytes of the document are no text in the charset that it names", reader.lost_bytes()),
            "Open it in its program and save it as DOCX or plain text (UTF-8)."};
    if (is_blank(extracted.utf8))
        return Error{std::string(blank_input), "the document holds no text",
                     "If its pages are pictures, run text recognition (OCR) over them first."};
    extracted.media_type = "application/rtf";
    extracted.charset = "US-ASCII";
    extracted.diagnostics = odd_characters(extracted.utf8);
    if (reader.notes() > 0)
        extracted.diagnostics.push_back(
            {notes_left_out,
             Severity::warning,
             {},
             fmt::format("{} footnote{} or endnotes left out", reader.notes(), reader.notes() == 1 ? "" : "s")});
    return extracted;
}

}  // namespace reportx::input
