// What a page says of itself outside its text: the <meta> that government sites must carry, its window title, its address.
#pragma once

#include "input/extracted.h"
#include "input/html/page.h"
#include "rules/tables.h"

namespace reportx::input {

/// `url` is where the caller found the page; empty: the page's own word counts.
DocumentFacts page_facts(const Page& page, const Rules::Tables& tables, std::string_view url);

}  // namespace reportx::input
