// Bytes of a plain-text file → the text that spans count in: valid UTF-8, no byte-order mark, LF line ends, otherwise
// unchanged. Strict: bytes that are no text are an error with their place, never dropped and never replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reportx/diagnostic.h"
#include "reportx/result.h"
#include "reportx/text.h"

namespace reportx::input {

struct Decoded {
    std::string utf8;
    std::string charset;                  ///< IANA name: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`
    std::vector<Diagnostic> diagnostics;  ///< spans count code points of `utf8`
};

/// `encoding` is `auto` (byte-order mark, else strict UTF-8, else strict GB18030), `utf-8`, `gb18030` (also `gbk`,
/// `gb2312`), `big5`, `utf-16le` or `utf-16be`, in either case.
/// Errors: empty or blank input, binary data, undecodable bytes, an unknown encoding or one that the byte-order mark
/// contradicts.
Result<Decoded> decode(std::string_view bytes, std::string_view encoding = "auto");

/// Does what `decode` does for UTF-8 with nothing odd in it, as nearly all plain text is: then `text` holds it. False for all else, and
/// then `text` may hold anything.
bool decode_plain(std::string_view bytes, Text& text);

}  // namespace reportx::input
