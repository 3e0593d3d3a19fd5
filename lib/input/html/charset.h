// The charset of a page, and its bytes as text.
#pragma once

#include <string_view>

#include "input/decode.h"
#include "reportx/result.h"

namespace reportx::input {

/// `encoding` as for `decode`; with `auto` the order is byte-order mark, strict UTF-8, what the page says (`said` where a header outside it
/// does), GB18030. Unlike a text a page may have a few bytes that are no characters, where a system cut a description in the midst of one:
/// each becomes U+FFFD.
Result<Decoded> decode_page(std::string_view bytes, std::string_view encoding, std::string_view said = {});

/// What a <meta> or XML declaration near the beginning says the charset is, in lower case; empty when none does.
std::string said_charset(std::string_view bytes);

}  // namespace reportx::input
