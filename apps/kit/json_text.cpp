// Nearly every string is printable as it is and copied; nlohmann escapes the others.
#include "json_text.h"

#include <reportx/printable.h>
#include <nlohmann/json.hpp>

#include "base64.h"

using nlohmann::json;

namespace {

bool stands_as_it_is(std::string_view bytes) {
    return bytes.find_first_of("\"\\") == bytes.npos && reportx::printable(bytes) == bytes;
}

bool is_utf8(std::string_view bytes) {
    try {
        (void)json(bytes).dump();
        return true;
    } catch (const json::exception&) {
        return false;
    }
}

}  // namespace

void append_json_string(std::string& out, std::string_view bytes) {
    if (stands_as_it_is(bytes)) {
        out += '"';
        out += bytes;
        out += '"';
    } else {
        out += json(bytes).dump(-1, ' ', true, json::error_handler_t::replace);
    }
}

void append_json_name(std::string& out, std::string_view key, std::string_view name) {
    out += '"';
    out += key;
    out += "\":";
    append_json_string(out, name);
    if (stands_as_it_is(name) || is_utf8(name)) return;
    out += ",\"";
    out += key;
    out += "_bytes\":\"";
    out += encode_base64(name);
    out += '"';
}
