#include "input/html/charset.h"

#include <algorithm>
#include <string>
#include <utility>

#include "input/codes.h"
#include "input/convert.h"
#include "input/utf8.h"
#include "text/ascii.h"

namespace reportx::input {
namespace {

constexpr std::size_t reach = 64 << 10;  // some pages have long scripts before their <meta>
constexpr std::size_t most_flaws = 50;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The encoding of `decode` for a label of the WHATWG; empty for one that it does not have.
std::string_view encoding_named(std::string_view label) {
    static constexpr std::pair<std::string_view, std::string_view> labels[] = {
        {"utf-8", "utf-8"},     {"utf8", "utf-8"},      {"gb2312", "gb18030"},     {"gbk", "gb18030"},
        {"gb18030", "gb18030"}, {"x-gbk", "gb18030"},   {"gb_2312-80", "gb18030"}, {"hz-gb-2312", "gb18030"},
        {"big5", "big5"},       {"big5-hkscs", "big5"}, {"cn-big5", "big5"},
    };
    const auto* const row = std::ranges::find(labels, label, &std::pair<std::string_view, std::string_view>::first);
    return row == std::end(labels) ? std::string_view() : row->second;
}

/// UTF-8 with each byte that opens no character replaced; empty when there are too many of them.
std::string mended_utf8(std::string_view bytes) {
    std::string text;
    for (std::size_t flaws = 0; !bytes.empty();) {
        const std::size_t valid = first_invalid_utf8(bytes);
        text += bytes.substr(0, valid);
        bytes.remove_prefix(valid);
        if (bytes.empty()) break;
        if (++flaws > most_flaws) return {};
        text += replacement;
        std::size_t length = 1;
        while (length < bytes.size() && (static_cast<unsigned char>(bytes[length]) & 0xC0) == 0x80) ++length;
        bytes.remove_prefix(length);
    }
    return text;
}

/// The same for any charset.
std::string mended(std::string_view bytes, const std::string& charset) {
    if (charset == "UTF-8") return mended_utf8(bytes);
    std::string text;
    for (std::size_t flaws = 0; !bytes.empty();) {
        const Converted converted = convert(bytes, charset);
        text += converted.utf8;
        bytes.remove_prefix(std::min(converted.read, bytes.size()));
        if (bytes.empty()) break;
        if (++flaws > most_flaws) return {};
        text += replacement;
        bytes.remove_prefix(1);
    }
    return text;
}

Result<Decoded> decode_with_flaws(std::string_view bytes, const std::string& charset, Error error) {
    const std::string text = mended(bytes, charset);
    if (text.empty()) return error;
    auto decoded = decode(text, "utf-8");
    if (!decoded) return decoded;
    decoded.value().charset = charset;
    return decoded;
}

}  // namespace

std::string said_charset(std::string_view bytes) {
    const std::string start = lower_ascii(bytes.substr(0, reach));
    const auto value_behind = [](std::string_view text) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n=\"'"), text.size());
        return std::string(
            text.substr(begin, std::min(text.find_first_of(" \t\r\n\"'/;>?", begin), text.size()) - begin));
    };
    if (start.starts_with("<?xml")) {
        const std::string_view declaration = std::string_view(start).substr(0, start.find('>'));
        if (const std::size_t at = declaration.find("encoding"); at != declaration.npos)
            return value_behind(declaration.substr(at + 8));
    }
    for (std::size_t at = start.find("<meta"); at != start.npos; at = start.find("<meta", at + 1)) {
        const std::string_view tag =
            std::string_view(start).substr(at, std::min(start.find('>', at), start.size()) - at);
        if (const std::size_t key = tag.find("charset"); key != tag.npos) return value_behind(tag.substr(key + 7));
    }
    return {};
}

Result<Decoded> decode_page(std::string_view bytes, std::string_view encoding, std::string_view said) {
    if (lower_ascii(encoding) != "auto") return decode(bytes, encoding);
    auto decoded = decode(bytes);
    const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (is_utf16 || (decoded && decoded.value().charset == "UTF-8")) return decoded;
    const std::string label = said.empty() ? said_charset(bytes) : lower_ascii(said);
    const std::string_view told = encoding_named(label);
    if (told == "big5" || (!decoded && told == "gb18030")) decoded = decode(bytes, told);
    if (decoded) return decoded;
    const Error error = decoded.error();
    if (error.code != undecodable_input) return error;
    if (told == "gb18030") return decode_with_flaws(bytes, "GB18030", error);
    if (told == "big5") return decode_with_flaws(bytes, "Big5", error);
    return decode_with_flaws(bytes, "UTF-8", error);
}

}  // namespace reportx::input
