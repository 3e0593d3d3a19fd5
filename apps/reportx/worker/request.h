// WorkerRequest: one line of JSON in, what it asks for out.
#pragma once

#include <reportx/result.h>

#include <optional>
#include <string>
#include <string_view>

struct WorkerRequest {
    std::string id = "null";  ///< as JSON, as it was given
    std::optional<std::string> path, name, text, content, url;
};

/// Reads `line` into `request`, as far as it goes: `id` is there even when the rest is wrong, if it came before that. An object with
/// `id` (text or number) and either `path`, or `text` or `content_b64` with or without `name`; with or without `url`; other members are passed over.
std::optional<reportx::Error> read_request(std::string_view line, WorkerRequest& request);
