// base64: bytes as text and back, by RFC 4648 with padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

std::string encode_base64(std::string_view bytes);

/// Nothing when `text` is no base64: a foreign character (line ends too), wrong length, padding in the middle.
std::optional<std::string> decode_base64(std::string_view text);
