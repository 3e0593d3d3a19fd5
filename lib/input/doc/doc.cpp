// The flow: container → streams → head → text; what is older than this form goes to a converter.
#include "input/doc/doc.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "input/child/converter.h"
#include "input/codes.h"
#include "input/doc/fib.h"
#include "input/doc/main_text.h"
#include "input/document_codes.h"
#include "input/odd_characters.h"
#include "input/ole/compound_file.h"
#include "input/utf8.h"

namespace reportx::input {
namespace {

const Converter catdoc{"catdoc", "catdoc", {"-w", "-d", "utf-8", "-"}, "a document older than Word 97"};
const Converter antiword{"antiword", "antiword", {"-w", "0", "-m", "UTF-8.txt", "-"}, "a document older than Word 97"};

Error failure(std::string_view code, std::string message, std::string_view remedy) {
    return {std::string(code), std::move(message), std::string(remedy)};
}

Error damaged(std::string_view what) {
    return failure(
        damaged_container, fmt::format("the document is damaged: {}", what),
        "Get the file again; if that does not help, open it in its program, which may repair it, and save it anew.");
}

Result<Extracted> extracted(std::string text, std::string charset) {
    if (is_blank(text))
        return failure(blank_input, "the document holds no text",
                       "If its pages are pictures, run text recognition (OCR) over them first.");
    Extracted result;
    result.utf8 = std::move(text);
    result.media_type = "application/msword";
    result.charset = std::move(charset);
    result.diagnostics = odd_characters(result.utf8);
    return result;
}

/// An old document, by whichever converter there is.
Result<Extracted> convert(std::string_view bytes) {
    const Converter& converter = find_program(catdoc.program) || !find_program(antiword.program) ? catdoc : antiword;
    auto result = convert_with(converter, bytes);
    if (!result) return result.error();
    if (result.value().status != 0) return failed(converter, result.value());
    std::string& text = result.value().out;
    if (first_invalid_utf8(text) != text.size()) return failed(converter, result.value());
    auto read = extracted(std::move(text), "windows-936");
    if (read)
        read.value().diagnostics.push_back(
            {numbering_lost,
             Severity::warning,
             {},
             fmt::format("{} does not tell automatic numbers; only typed ones are read", converter.program)});
    return read;
}

}  // namespace

Result<Extracted> read_doc(std::string_view bytes) {
    const auto file = CompoundFile::open(bytes);
    if (!file) return damaged("its directory cannot be read");
    const auto document = file->stream("WordDocument");
    if (!document) {
        if (file->has("WordDocument")) return damaged("its text breaks off");
        return failure(no_main_part, "the file holds no Word document",
                       "Pass a document: DOCX, PDF, a web page or plain text.");
    }
    const doc::Fib fib{Bytes(*document)};
    if (!fib.is_word) return damaged("it does not begin as a Word document");
    if (fib.encrypted)
        return failure(encrypted_input, "the document is encrypted",
                       "Open it with its password and save it without one.");
    if (!fib.is_word_97) return convert(bytes);

    const auto table = file->stream(fib.second_table ? "1Table" : "0Table");
    if (!table) return damaged("the tables of its text are missing or break off");
    const std::string data = file->stream("Data").value_or("");
    auto read = extracted(doc::read_main_text(fib, {Bytes(*document), Bytes(*table), Bytes(data)}), "UTF-16LE");
    if (!read) return read;
    auto& remarks = read.value().diagnostics;
    if (fib.notes > 0) remarks.push_back({notes_left_out, Severity::warning, {}, "footnotes or endnotes left out"});
    if (fib.box_characters > 0) remarks.push_back({parts_left_out, Severity::warning, {}, "text boxes left out"});
    return read;
}

}  // namespace reportx::input
