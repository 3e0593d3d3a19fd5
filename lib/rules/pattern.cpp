// Patterns: one RE2 a row, made under its own once-flag: linear time, no lookaround, UTF-8.
#include "rules/pattern.h"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <optional>

#include <re2/re2.h>

#include "text/fold.h"

namespace reportx {
namespace {

/// Compiling a pattern takes as long as reading half a report, so it is asked last.
bool passes_gates(const PatternRow& row, std::u16string_view line) {
    if (line.empty()) return false;
    if (!row.opens.empty() && row.opens.find(line.front()) == row.opens.npos) return false;
    for (std::u16string_view groups = row.holds; !groups.empty();) {
        const std::size_t end = std::min(groups.find(u' '), groups.size());
        if (line.find_first_of(groups.substr(0, end)) == line.npos) return false;
        groups.remove_prefix(std::min(end + 1, groups.size()));
    }
    return true;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Patterns::Compiled {
    std::once_flag once;
    std::optional<re2::RE2> expression;
};

Patterns::Patterns(std::span<const PatternRow> rows) : rows_(rows), compiled_(new Compiled[rows_.size()]) {}

Patterns::~Patterns() = default;

const PatternRow* Patterns::find(std::string_view use, std::u16string_view line) const {
    std::string utf8;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].use != use || !passes_gates(rows_[i], line)) continue;
        Compiled& compiled = compiled_[i];
        std::call_once(compiled.once, [&] { compiled.expression.emplace(piece(rows_[i].pattern), re2::RE2::Quiet); });
        if (utf8.empty()) utf8 = utf8_of(line);
        if (re2::RE2::PartialMatch(piece(utf8), *compiled.expression)) return &rows_[i];
    }
    return nullptr;
}

std::string Patterns::fault(std::string_view pattern) {
    const re2::RE2 expression(piece(pattern), re2::RE2::Quiet);
    return expression.ok() ? std::string() : expression.error();
}

}  // namespace reportx
