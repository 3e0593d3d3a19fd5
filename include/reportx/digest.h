// Digests: what tells whether a document or an output is still the one that it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reportx {

/// SHA-256 (FIPS 180-4) of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same of the content of `path`, read piece by piece; nothing when it cannot be read to its end.
std::optional<std::string> sha256_of_file(const std::string& path);

}  // namespace reportx
