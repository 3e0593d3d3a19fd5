// worded: a message of checks.tsv with its {names} filled in.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/words.h"
#include "reportx/check.h"

namespace reportx::check {

using Fields = std::vector<std::pair<std::string_view, std::string>>;

/// The message of that id in the language; the id itself where the rules have none, as a user's own may.
std::string worded(const CheckWords& words, Language language, const std::string& id, const Fields& fields);

}  // namespace reportx::check
