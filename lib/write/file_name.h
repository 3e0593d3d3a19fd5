// A file name is bytes, a JSON string is Unicode: what stands in the document for a name that is no UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace reportx {

/// `name` with U+FFFD for each byte that is no UTF-8; nothing else changes.
std::string lossy_utf8(std::string_view name);

/// The exact bytes as RFC 4648 text with padding.
std::string base64(std::string_view bytes);

}  // namespace reportx
