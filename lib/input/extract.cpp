// extract: what is it, then the reader for it.
#include "input/extract.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "input/codes.h"
#include "input/decode.h"
#include "input/doc/doc.h"
#include "input/docx/docx.h"
#include "input/html/html.h"
#include "input/media.h"
#include "input/pdf/pdf.h"
#include "input/rtf/rtf.h"

namespace reportx::input {
namespace {

Error failure(std::string_view code, std::string message, std::string_view remedy) {
    return {std::string(code), std::move(message), std::string(remedy)};
}

/// The kind that `from` asks for; nothing for an unknown name.
std::optional<Medium> medium_named(std::string_view from) {
    static constexpr std::pair<std::string_view, Medium> names[] = {
        {"txt", Medium::text}, {"html", Medium::html}, {"docx", Medium::docx},
        {"pdf", Medium::pdf},  {"doc", Medium::doc},   {"rtf", Medium::rtf},
    };
    for (const auto& [name, medium] : names)
        if (from == name) return medium;
    return std::nullopt;
}

bool is_markup_or_text(Medium medium) {
    return medium == Medium::text || medium == Medium::html || medium == Medium::mhtml;
}

/// What to read `bytes` as: the kind asked for, where they can be that. Text and pages pass for each other, the others do not.
Result<Media> media_of(std::string_view bytes, const ExtractOptions& options) {
    const Media seen = sniff(bytes, options.path);
    if (options.from == "auto") return seen;
    const auto asked = medium_named(options.from);
    if (!asked)
        return failure(unknown_kind, fmt::format("unknown kind of document '{}'", options.from),
                       "Use auto, txt, html, docx, pdf, doc or rtf.");
    if (seen.medium == *asked || (*asked == Medium::html && seen.medium == Medium::mhtml)) return seen;
    if (is_markup_or_text(seen.medium) && is_markup_or_text(*asked)) return Media{*asked, seen.name, {}};
    return failure(contradicting_kind,
                   fmt::format("the input is {}, not of the kind asked for ({})", seen.name, options.from),
                   "Leave the kind at auto.");
}

Result<Extracted> read_text(std::string_view bytes, const ExtractOptions& options, Text& text) {
    Extracted extracted;
    extracted.media_type = "text/plain";
    if (options.encoding == "auto" && decode_plain(bytes, text)) {
        extracted.charset = "UTF-8";
        return extracted;
    }
    auto decoded = decode(bytes, options.encoding);
    if (!decoded) return decoded.error();
    extracted.utf8 = std::move(decoded.value().utf8);
    extracted.charset = std::move(decoded.value().charset);
    extracted.diagnostics = std::move(decoded.value().diagnostics);
    return extracted;
}

Error unread(const Media& media) {
    const std::string_view code = media.medium == Medium::encrypted ? encrypted_input : binary_input;
    return failure(code, fmt::format("the input is {}, which cannot be read", media.name),
                   media.remedy.empty() ? "Save it as plain text (UTF-8)." : media.remedy);
}

Result<Extracted> read(std::string_view bytes, const Media& media, const ExtractOptions& options, Text& text) {
    switch (media.medium) {
        case Medium::text:
            return read_text(bytes, options, text);
        case Medium::docx:
            return read_docx(bytes);
        case Medium::pdf:
            return read_pdf(bytes);
        case Medium::doc:
            return read_doc(bytes);
        case Medium::rtf:
            return read_rtf(bytes);
        case Medium::html:
            return read_html(bytes, options);
        case Medium::mhtml:
            return read_mhtml(bytes, options);
        case Medium::encrypted:
        case Medium::other:
            break;
    }
    return unread(media);
}

}  // namespace

Result<Extracted> extract(std::string_view bytes, const ExtractOptions& options, Text& text) {
    text.assign({});
    const auto media = media_of(bytes, options);
    if (!media) return media.error();
    auto extracted = read(bytes, media.value(), options, text);
    if (extracted && !extracted.value().utf8.empty()) text.assign(extracted.value().utf8);
    // Only pages say themselves where they lie.
    if (extracted && !extracted.value().facts.url && !options.url.empty())
        extracted.value().facts.url = std::string(options.url);
    return extracted;
}

}  // namespace reportx::input
