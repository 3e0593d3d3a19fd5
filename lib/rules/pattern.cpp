// Patterns: one RE2 a row, made under its own once-flag: linear time, no lookaround, UTF-8.
#include "rules/pattern.h"

#include <mutex>
#include <optional>
#include <utility>

#include <re2/re2.h>

namespace reportx {

struct Patterns::Compiled {
    std::once_flag once;
    std::optional<re2::RE2> expression;
};

Patterns::Patterns(std::vector<PatternRow> rows) : rows_(std::move(rows)), compiled_(new Compiled[rows_.size()]) {}

Patterns::~Patterns() = default;

const PatternRow* Patterns::find(std::string_view use, std::string_view line) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].use != use) continue;
        Compiled& compiled = compiled_[i];
        std::call_once(compiled.once, [&] { compiled.expression.emplace(rows_[i].pattern, re2::RE2::Quiet); });
        if (re2::RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), *compiled.expression)) return &rows_[i];
    }
    return nullptr;
}

std::string Patterns::fault(const std::string& pattern) {
    const re2::RE2 expression(pattern, re2::RE2::Quiet);
    return expression.ok() ? std::string() : expression.error();
}

}  // namespace reportx
