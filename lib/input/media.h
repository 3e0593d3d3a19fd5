// What kind of document bytes are, told by the bytes alone; the name of the file only breaks ties.
#pragma once

#include <string_view>

namespace reportx::input {

/// The kinds that there is a reader for, and `other` for those that there is none for.
enum class Medium { text, html, mhtml, docx, pdf, doc, rtf, encrypted, other };

struct Media {
    Medium medium = Medium::text;
    std::string_view name = "plain text";  ///< with article where it takes one: `a PDF file`
    std::string_view remedy;               ///< what to do where no reader reads it: a sentence; else empty
};

/// Government sites serve .doc files that are web pages or DOCX, and .html files that are PDF: so `path` is asked only when
/// the bytes could be plain text as well as a page. Looks at the first bytes and, in a container, at the names of its parts.
Media sniff(std::string_view bytes, std::string_view path = {});

}  // namespace reportx::input
