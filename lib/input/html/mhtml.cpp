// One pass over the message: a header, then parts between lines `--boundary`. Parts within parts are read as parts.
#include "input/html/mhtml.h"

#include <algorithm>
#include <optional>

#include "text/ascii.h"

namespace reportx::input {
namespace {

/// Cuts the first line off `text`, its line end with it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// The fields of a header that matter, folded lines joined.
struct Header {
    std::string type, transfer_encoding, location;
};

Header take_header(std::string_view& text) {
    Header header;
    std::string* field = nullptr;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.empty()) break;
        if ((line.front() == ' ' || line.front() == '\t') && field != nullptr) {
            *field += line;
            continue;
        }
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = lower_ascii(line.substr(0, colon));
        field = name == "content-type"                                              ? &header.type
                : name == "content-transfer-encoding"                               ? &header.transfer_encoding
                : name == "content-location" || name == "snapshot-content-location" ? &header.location
                                                                                    : nullptr;
        if (field != nullptr && field->empty() && colon < line.size()) *field = line.substr(colon + 1);
    }
    return header;
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    return std::string(text.substr(begin, text.find_last_not_of(" \t") + 1 - begin));
}

/// `name` of `text/html; name="value"`.
std::string parameter(std::string_view field, std::string_view name) {
    const std::size_t at = lower_ascii(field).find(std::string(name) + "=");
    if (at == std::string::npos) return {};
    std::string_view value = field.substr(at + name.size() + 1);
    if (value.starts_with('"')) return std::string(value.substr(1, std::min(value.find('"', 1), value.size()) - 1));
    return std::string(value.substr(0, value.find_first_of("; \t")));
}

int figure(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = lower_ascii(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
        } else if (i + 2 < text.size() && figure(text[i + 1]) >= 0 && figure(text[i + 2]) >= 0) {
            bytes += static_cast<char>(figure(text[i + 1]) << 4 | figure(text[i + 2]));
            i += 2;
        } else {  // a line that goes on: = CRLF
            while (i + 1 < text.size() && (text[i + 1] == '\r' || text[i + 1] == ' ' || text[i + 1] == '\t')) ++i;
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
        }
    }
    return bytes;
}

std::string from_base64(std::string_view text) {
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t value = signs.find(c);
        if (value == signs.npos) continue;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 0xFF);
    }
    return bytes;
}

std::string decoded_part(std::string_view body, std::string_view transfer_encoding) {
    const std::string encoding = lower_ascii(trimmed(transfer_encoding));
    if (encoding == "quoted-printable") return from_quoted_printable(body);
    if (encoding == "base64") return from_base64(body);
    return std::string(body);
}

bool is_page(const Header& header) {
    const std::string type = lower_ascii(trimmed(header.type));
    return type.starts_with("text/html") || type.starts_with("application/xhtml");
}

/// Cuts the text up to the next line that is a boundary off `text`.
std::string_view take_body(std::string_view& text, std::string_view boundary) {
    const std::string_view all = text;
    if (boundary.empty()) {
        text = {};
        return all;
    }
    while (!text.empty()) {
        const std::size_t size = all.size() - text.size();
        const std::string_view line = take_line(text);
        if (line.starts_with("--") && line.substr(2).starts_with(boundary)) return all.substr(0, size);
    }
    return all;
}

}  // namespace

MhtmlPage page_in_mhtml(std::string_view message) {
    while (message.starts_with('\r') || message.starts_with('\n')) take_line(message);
    Header header = take_header(message);
    std::string location = trimmed(header.location);
    std::string boundary = parameter(header.type, "boundary");
    while (!is_page(header)) {
        if (message.empty() || boundary.empty()) return {};
        take_body(message, boundary);
        header = take_header(message);
        if (const std::string inner = parameter(header.type, "boundary"); !inner.empty()) boundary = inner;
    }
    if (location.empty()) location = trimmed(header.location);
    if (!location.starts_with("http")) location.clear();
    return {decoded_part(take_body(message, boundary), header.transfer_encoding), parameter(header.type, "charset"),
            location};
}

}  // namespace reportx::input
