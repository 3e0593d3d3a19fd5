// Extracted: what every reader of a kind of document gives, the text that spans count in and what stood around it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/diagnostic.h"

namespace reportx::input {

/// A row of a table is one line; this stands between its cells, and empty cells are left out.
inline constexpr std::string_view cell_separator = " | ";

/// What a page or document says of itself outside its text; what it does not say is empty.
struct DocumentFacts {
    std::optional<std::string> title;      ///< a page's ArticleTitle; never a site's name
    std::optional<std::string> published;  ///< ISO 8601 date
    std::optional<std::string> publisher;  ///< a page's ContentSource
    std::optional<std::string> author;
    std::optional<std::string> site;  ///< name of the site that carries the page
    std::optional<std::string> url;   ///< where the page says that it stands (canonical link), or the caller does
};

struct Extracted {
    std::string utf8;        ///< valid, no byte-order mark, LF line ends; empty where the bytes are the text
    std::string media_type;  ///< IANA name: `text/plain`, `text/html` …
    std::string charset;     ///< IANA name of what the bytes were in: `UTF-8`, `GB18030` …
    DocumentFacts facts;
    bool is_article = true;  ///< false for a page of links, forms or fragments: what its titles name stands elsewhere
    std::vector<std::string> steps;       ///< how the text was found in the document, for people who ask why
    std::vector<Diagnostic> diagnostics;  ///< spans count code points of `utf8`
};

}  // namespace reportx::input
