// Bytes in, text out; see the header for the promise. The order of trials matters: Chinese GB18030 text of six or more
// characters is practically never valid UTF-8, while short UTF-8 text is often valid GB18030. So UTF-8 comes first,
// and what is UTF-8 for a good stretch and then breaks is damaged UTF-8, not GB18030.
#include "input/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "input/binary.h"
#include "input/codes.h"
#include "input/convert.h"
#include "input/odd_characters.h"
#include "input/utf8.h"
#include "text/ascii.h"

namespace reportx::input {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";  // U+FEFF in UTF-8

Error failure(std::string_view code, std::string message, std::string remedy) {
    return {std::string(code), std::move(message), std::move(remedy)};
}

/// The IANA name for what a user calls an encoding; empty for `auto`, nothing for an unknown name.
std::optional<std::string> charset_named(std::string_view encoding) {
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"auto", ""},       {"utf-8", "UTF-8"},    {"utf8", "UTF-8"},        {"gb18030", "GB18030"},
        {"gbk", "GB18030"}, {"gb2312", "GB18030"}, {"utf-16le", "UTF-16LE"}, {"utf-16be", "UTF-16BE"},
        {"big5", "Big5"},
    };
    const std::string lower = lower_ascii(encoding);
    for (const auto& [name, charset] : names)
        if (lower == name) return std::string(charset);
    return std::nullopt;
}

std::string_view charset_by_mark(std::string_view bytes) {
    if (bytes.starts_with(mark)) return "UTF-8";
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    if (bytes.starts_with("\x84\x31\x95\x33")) return "GB18030";
    return {};
}

std::string byte_at(std::string_view bytes, std::size_t at) {
    return fmt::format("byte 0x{:02X} at offset {}", static_cast<unsigned char>(bytes[at]), at);
}

Error undecodable(std::string_view bytes, std::string_view charset, std::size_t at) {
    return failure(undecodable_input,
                   fmt::format("the input is not valid {}: {} belongs to no character", charset, byte_at(bytes, at)),
                   "Repair the input there, or give the encoding that it is in.");
}

Error binary(std::string_view name) {
    return failure(binary_input, fmt::format("the input is {}, not plain text", name),
                   "Pass the report as plain text (UTF-8).");
}

Error unmarked_utf16(std::string_view encoding) {
    return failure(undecodable_input, fmt::format("the input looks like {} without byte-order mark", encoding),
                   fmt::format("If so, give the encoding as {}.", encoding));
}

/// Whether enough three-byte characters are valid that the text before the first flaw cannot be GB18030 by chance.
bool is_utf8_for_a_good_stretch(std::string_view valid) {
    const auto wide =
        std::count_if(valid.begin(), valid.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
    return wide >= 8;
}

/// Whether few of the characters are among those that make up nearly all modern Chinese text: punctuation and the first
/// level of GB 2312. Their share is above nine tenths in true GB18030 and below a half in Big5 mistaken for it.
bool is_doubtful_gb18030(std::string_view bytes) {
    std::size_t wide = 0, frequent = 0;
    for (std::size_t i = 0; i + 1 < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]), trail = static_cast<unsigned char>(bytes[i + 1]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const bool four_bytes = trail >= 0x30 && trail <= 0x39;
        ++wide;
        frequent += trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
        i += four_bytes ? 4 : 2;
    }
    return wide >= 8 && frequent * 10 < wide * 7;
}

Result<Decoded> from_utf8(std::string_view bytes) {
    const std::size_t bad = first_invalid_utf8(bytes);
    if (bad < bytes.size()) return undecodable(bytes, "UTF-8", bad);
    return Decoded{std::string(bytes), "UTF-8", {}};
}

Result<Decoded> from_charset(std::string_view bytes, const std::string& charset) {
    Converted converted = convert(bytes, charset);
    if (converted.read < bytes.size()) return undecodable(bytes, charset, converted.read);
    return Decoded{std::move(converted.utf8), charset, {}};
}

/// `auto` without byte-order mark.
Result<Decoded> from_bytes_alone(std::string_view bytes) {
    const std::size_t bad = first_invalid_utf8(bytes);
    const bool valid_utf8 = bad == bytes.size();
    if (!valid_utf8 || mostly_control_bytes(bytes)) {
        if (const std::string_view encoding = likely_utf16(bytes); !encoding.empty()) return unmarked_utf16(encoding);
        if (mostly_control_bytes(bytes)) return binary("binary data of an unknown kind");
    }
    if (valid_utf8) return Decoded{std::string(bytes), "UTF-8", {}};
    if (is_utf8_for_a_good_stretch(bytes.substr(0, bad))) return undecodable(bytes, "UTF-8", bad);
    Result<Decoded> decoded = from_charset(bytes, "GB18030");
    if (decoded) return decoded;
    return failure(undecodable_input,
                   fmt::format("{}, and not valid UTF-8 either: {}", decoded.error().message, byte_at(bytes, bad)),
                   decoded.error().remedy);
}

bool has_other_line_ends(std::string_view text) { return text.find('\r') != text.npos; }

/// `text` with LF in place of CRLF and CR.
std::string with_line_feeds(std::string_view text) {
    std::string unified;
    unified.reserve(text.size());
    for (std::size_t end; (end = text.find('\r')) != text.npos;) {
        unified.append(text.substr(0, end)) += '\n';
        text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    return unified.append(text);
}

}  // namespace

bool decode_plain(std::string_view bytes, Text& text) {
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) return false;
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    std::string unified;
    if (has_other_line_ends(bytes)) bytes = unified = with_line_feeds(bytes);
    text.assign(bytes);
    return text.is_plain() && text.utf8().size() == bytes.size() && !is_blank(bytes);
}

Result<Decoded> decode(std::string_view bytes, std::string_view encoding) {
    const std::optional<std::string> asked = charset_named(encoding);
    if (!asked)
        return failure(unknown_encoding, fmt::format("unknown encoding '{}'", encoding),
                       "Use auto, utf-8, gb18030 (also gbk, gb2312), big5, utf-16le or utf-16be.");
    if (bytes.empty()) return failure(empty_input, "the input is empty", "Check the download or copy that made it.");
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max())
        return failure(input_too_large, "the input has more than 4 GiB", "Split it into one document each.");
    if (const BinaryFormat* format = binary_format_of(bytes))
        return failure(binary_input, fmt::format("the input is {}, not plain text", format->name),
                       std::string(format->remedy));

    const std::string_view marked = charset_by_mark(bytes);
    if (!asked->empty() && !marked.empty() && marked != *asked)
        return failure(contradicting_mark,
                       fmt::format("the input opens with the byte-order mark of {}, not {}", marked, *asked),
                       "Leave the encoding at auto.");

    const std::string charset = asked->empty() ? std::string(marked) : *asked;
    Result<Decoded> result = charset.empty()      ? from_bytes_alone(bytes)
                             : charset == "UTF-8" ? from_utf8(bytes)
                                                  : from_charset(bytes, charset);
    if (!result) return result;

    Decoded& decoded = result.value();
    if (decoded.utf8.starts_with(mark)) decoded.utf8.erase(0, mark.size());
    if (has_other_line_ends(decoded.utf8)) decoded.utf8 = with_line_feeds(decoded.utf8);
    if (is_blank(decoded.utf8))
        return failure(blank_input, "the input holds only white space", "Check the download or copy that made it.");
    if (decoded.charset != "UTF-8" && mostly_control_bytes(decoded.utf8))
        return binary("binary data of an unknown kind");
    if (decoded.charset == "GB18030" && is_doubtful_gb18030(bytes))
        decoded.diagnostics.push_back({doubtful_charset,
                                       Severity::warning,
                                       {},
                                       "decoded as GB18030, but most characters are rare ones: is it Big5 or another "
                                       "charset? Then convert the input to UTF-8"});
    for (Diagnostic& odd : odd_characters(decoded.utf8)) decoded.diagnostics.push_back(std::move(odd));
    return result;
}

}  // namespace reportx::input
