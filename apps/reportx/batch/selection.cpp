// Names in, verdicts out. What looks like an extension but holds no letter (报告2024.12) or is long is part of the name.
#include "batch/selection.h"

#include <fnmatch.h>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace {

constexpr std::string_view known[] = {"txt", "htm", "html", "shtml", "docx", "doc", "pdf"};

/// In lower case, empty when there is none.
std::string extension(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || dot == 0) return {};
    std::string end(name.substr(dot + 1));
    const auto is = [](int (*kind)(int)) {
        return [kind](char c) { return kind(static_cast<unsigned char>(c)) != 0; };
    };
    const bool plain = !end.empty() && end.size() <= 8 && std::ranges::all_of(end, is(std::isalnum));
    if (!plain || std::ranges::none_of(end, is(std::isalpha))) return {};
    std::ranges::transform(end, end.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    return end;
}

/// Dot files, and the lock files that office programs put beside an open document.
bool is_hidden(std::string_view name) { return name.starts_with('.') || name.starts_with("~$"); }

bool takes(const std::vector<std::string>& patterns, const std::string& relative, const char* name) {
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
        const bool whole = pattern.find('/') != pattern.npos;
        return ::fnmatch(pattern.c_str(), whole ? relative.c_str() : name, 0) == 0;
    });
}

}  // namespace

std::optional<Skipped> Selection::refuse_named(const std::string& relative, const char* name) const {
    if (takes(exclude, relative, name)) return Skipped::excluded;
    if (!include.empty() && !takes(include, relative, name)) return Skipped::excluded;
    return std::nullopt;
}

std::optional<Skipped> Selection::refuse_file(const std::string& relative, const char* name) const {
    if (const auto refused = refuse_named(relative, name)) return refused;
    if (!include.empty()) return std::nullopt;
    if (is_hidden(name)) return Skipped::hidden;
    const std::string end = extension(name);
    if (!end.empty() && std::ranges::find(known, end) == std::end(known)) return Skipped::kind;
    return std::nullopt;
}

std::optional<Skipped> Selection::refuse_folder(const std::string& relative, const char* name) const {
    if (takes(exclude, relative, name)) return Skipped::excluded;
    if (is_hidden(name)) return Skipped::hidden;
    return std::nullopt;
}
