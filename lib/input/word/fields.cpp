// A stack of open fields; each hides its text until its result begins, and a table of contents hides that, too.
#include "input/word/fields.h"

#include <optional>

#include "input/word/number.h"
#include "input/word/number_format.h"
#include "text/ascii.h"

namespace reportx::input::word {
namespace {

constexpr std::size_t longest_instruction = 4096;
constexpr std::string_view blanks = " \t\r\n";

/// The word that an instruction opens with, in lower case.
std::string kind_of(std::string_view instruction) {
    const std::size_t begin = std::min(instruction.find_first_not_of(blanks), instruction.size());
    const std::size_t end = std::min(instruction.find_first_of(" \t\r\n\\", begin), instruction.size());
    return lower_ascii(instruction.substr(begin, end - begin));
}

/// `EQ \o\ac(○,1)` overprints its two arguments: a number in a ring is the sign for it, and otherwise the inner one is what is read.
std::string overprinted(std::string_view instruction) {
    const std::string lower = lower_ascii(instruction);
    const std::size_t overstrike = lower.find("\\o");
    const std::size_t open = lower.find('(', std::min(overstrike, lower.size()));
    const std::size_t close = lower.rfind(')');
    if (overstrike == lower.npos || open == lower.npos || close == lower.npos || close < open) return {};
    const std::string_view arguments = instruction.substr(open + 1, close - open - 1);
    const std::size_t comma = arguments.find(',');
    if (comma == arguments.npos) return {};
    std::string_view inner = arguments.substr(comma + 1);
    while (!inner.empty() && blanks.find(inner.front()) != blanks.npos) inner.remove_prefix(1);
    while (!inner.empty() && blanks.find(inner.back()) != blanks.npos) inner.remove_suffix(1);
    const auto number = parse_number(inner);
    return number ? format_number(*number, "decimalEnclosedCircle") : std::string(inner);
}

}  // namespace

void Fields::begin() {
    open_.emplace_back();
    ++hiding_;
}

void Fields::instruction(std::string_view text) {
    if (open_.empty() || open_.back().separated) return;
    std::string& instruction = open_.back().instruction;
    instruction += text.substr(0, longest_instruction - std::min(instruction.size(), longest_instruction));
}

void Fields::separate() {
    if (open_.empty() || open_.back().separated) return;
    Field& field = open_.back();
    field.separated = true;
    field.hides = kind_of(field.instruction) == "toc";
    hiding_ -= field.hides ? 0 : 1;
}

std::string Fields::end() {
    if (open_.empty()) return {};
    const Field field = std::move(open_.back());
    open_.pop_back();
    hiding_ -= field.hides ? 1 : 0;
    if (field.separated || kind_of(field.instruction) != "eq") return {};
    return overprinted(field.instruction);
}

}  // namespace reportx::input::word
