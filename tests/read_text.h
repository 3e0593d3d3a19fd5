// A text with its reading, for tests of single steps.
#pragma once

#include <string>
#include <string_view>

#include "reportx/rules.h"
#include "reportx/text.h"
#include "rules/reading.h"
#include "rules/tables.h"

namespace reportx::test {

struct ReadText {
    explicit ReadText(std::string_view utf8)
        : text(std::string(utf8)), reading(text, Rules::builtin().tables(), buffers) {}
    ReadText(const ReadText&) = delete;
    ReadText& operator=(const ReadText&) = delete;

    Text text;
    ReadingBuffers buffers;
    Reading reading;

    Span whole() const { return {0, text.size()}; }
    std::string of(Span span) const { return std::string(text.slice(span)); }
};

}  // namespace reportx::test
