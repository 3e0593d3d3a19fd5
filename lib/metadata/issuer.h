// The issuer: who reports, as title or text names them.
#pragma once

#include <optional>
#include <string>

#include "metadata/header.h"
#include "outline/frame.h"
#include "rules/reading.h"

namespace reportx {

std::optional<std::string> find_issuer(const Reading& reading, const Frame& frame, const Header& header);

}  // namespace reportx
