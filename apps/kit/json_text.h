// JSON text: strings of any bytes as JSON, for lines that are put together piece by piece.
#pragma once

#include <string>
#include <string_view>

/// Appends `bytes` as a JSON string; hidden characters are escaped, bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view bytes);

/// Appends `"KEY":"NAME"`, and for a name that is no UTF-8 also `"KEY_bytes"` with its exact bytes in base64.
void append_json_name(std::string& out, std::string_view key, std::string_view name);
