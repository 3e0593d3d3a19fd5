// Read as a stream of events, so that no tree is built, no depth of nesting can do harm and a number comes back digit by digit.
#include "worker/request.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base64.h"
#include "json_text.h"
#include "program_codes.h"

using nlohmann::json;
using reportx::Error;

namespace {

/// Takes the members of the outermost object; `problem` says what is wrong with them.
class Members {
public:
    explicit Members(WorkerRequest& request) : request_(request) {}

    const std::string& problem() const { return problem_; }

    bool null() { return other("null"); }
    bool boolean(bool) { return other("true or false"); }
    bool number_integer(json::number_integer_t value) { return number(std::to_string(value)); }
    bool number_unsigned(json::number_unsigned_t value) { return number(std::to_string(value)); }
    bool number_float(json::number_float_t, const json::string_t& digits) { return number(digits); }
    bool string(json::string_t& value) {
        if (depth_ == 0) return fail("a text is no request: write an object");
        if (depth_ > 1) return true;
        if (key_ == "id") return give_id([&](std::string& id) { append_json_string(id, value); });
        const auto member = wanted();
        if (!member) return true;
        if (*member) return fail(fmt::format("\"{}\" stands there twice", key_));
        *member = std::move(value);
        return true;
    }
    bool binary(json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open("an object"); }
    bool start_array(std::size_t) { return open("a list"); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(json::string_t& name) {
        if (depth_ == 1) key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t at, const std::string&, const json::exception&) {
        return fail(fmt::format("it is no JSON from byte {} on", at));
    }

private:
    bool fail(std::string problem) {
        problem_ = std::move(problem);
        return false;
    }

    std::optional<std::string>* wanted() {
        if (key_ == "path") return &request_.path;
        if (key_ == "name") return &request_.name;
        if (key_ == "text") return &request_.text;
        if (key_ == "url") return &request_.url;
        return key_ == "content_b64" ? &request_.content : nullptr;
    }

    template <class Write>
    bool give_id(Write write) {
        if (has_id_) return fail("\"id\" stands there twice");
        has_id_ = true;
        request_.id.clear();
        write(request_.id);
        return true;
    }

    bool number(const std::string& digits) {
        if (depth_ == 1 && key_ == "id") return give_id([&](std::string& id) { id = digits; });
        return other("a number");
    }

    /// A value of a kind that no member of a request has.
    bool other(const char* kind) {
        if (depth_ == 0) return fail(fmt::format("{} is no request: write an object", kind));
        if (depth_ > 1) return true;
        if (key_ == "id") return fail(fmt::format("\"id\" is a text or a number, not {}", kind));
        return !wanted() || fail(fmt::format("\"{}\" is a text, not {}", key_, kind));
    }

    bool open(const char* kind) {
        if (depth_ == 0 && std::string_view(kind) != "an object") return other(kind);
        if (depth_ == 1 && !other(kind)) return false;
        ++depth_;
        return true;
    }

    bool close() {
        --depth_;
        return true;
    }

    WorkerRequest& request_;
    std::string key_, problem_;
    std::size_t depth_ = 0;
    bool has_id_ = false;
};

}  // namespace

std::optional<Error> read_request(std::string_view line, WorkerRequest& request) {
    request = {};
    Members members(request);
    if (!json::sax_parse(line, &members)) return bad_request(members.problem());
    const int sources = request.path.has_value() + request.text.has_value() + request.content.has_value();
    if (sources != 1) return bad_request("it has to have one of \"path\", \"text\" and \"content_b64\"");
    if (request.path && request.name)
        return bad_request("\"name\" goes with \"text\" or \"content_b64\": \"path\" is a name");
    if (request.content) {
        request.content = decode_base64(*request.content);
        if (!request.content) return bad_request("\"content_b64\" is no base64 (RFC 4648, with padding, on one line)");
    }
    return std::nullopt;
}
