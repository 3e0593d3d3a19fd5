// The library escapes; what is no UTF-8 is mended for it.
#include "json_text.h"

#include <reportx/write.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "base64.h"

using nlohmann::json;

namespace {

/// `bytes` with U+FFFD for what is no UTF-8.
std::string mended(std::string_view bytes) {
    const bool is_ascii = std::ranges::all_of(bytes, [](unsigned char byte) { return byte < 0x80; });
    if (is_ascii) return std::string(bytes);
    const std::string quoted = json(bytes).dump(-1, ' ', false, json::error_handler_t::replace);
    return json::parse(quoted).get<std::string>();
}

}  // namespace

void append_json_string(std::string& out, std::string_view bytes) { reportx::write_json_string(mended(bytes), out); }

void append_json_name(std::string& out, std::string_view key, std::string_view name) {
    out += '"';
    out += key;
    out += "\":";
    const std::string text = mended(name);
    reportx::write_json_string(text, out);
    if (text == name) return;
    out += ",\"";
    out += key;
    out += "_bytes\":\"";
    out += encode_base64(name);
    out += '"';
}
