// Recognises data that is no plain text by its first bytes, and UTF-16 without byte-order mark by its shape.
#pragma once

#include <string_view>

namespace reportx::input {

/// Formats that have more than one kind of content, or a reader of their own.
enum class Container { none, pdf, zip, compound, rtf };

/// What a file that starts with such bytes is, and how to get text from it.
struct BinaryFormat {
    std::string_view start;
    std::string_view name;    ///< with article: `a PDF file`
    std::string_view remedy;  ///< a sentence
    Container container = Container::none;
};

/// The format that `bytes` open with; null when they open with none of the known ones.
const BinaryFormat* binary_format_of(std::string_view bytes);

/// `utf-16le` or `utf-16be` when nearly all bytes at odd or even places are such as stand in the upper half of Chinese
/// UTF-16, else empty. Only for advice: a charset is never guessed from it.
std::string_view likely_utf16(std::string_view bytes);

/// Whether more than a tenth of `bytes` are control characters that no text has (NUL to BS, SO to US but ESC, DEL).
bool mostly_control_bytes(std::string_view bytes);

}  // namespace reportx::input
