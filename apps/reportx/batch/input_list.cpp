// Names in, a compact list out. Relative paths are put together only when asked for.
#include "batch/input_list.h"

#include <algorithm>
#include <cstring>

std::string_view reason(Skipped why) {
    switch (why) {
        case Skipped::kind:
            return "not of a kind that is read: txt, htm, html, shtml, docx, doc, pdf, or no extension";
        case Skipped::excluded:
            return "left out by --include or --exclude";
        case Skipped::hidden:
            return "hidden";
        case Skipped::symlink:
            return "a symbolic link; --follow reads what it points to";
        case Skipped::loop:
            return "a folder that was read already under another name";
        case Skipped::special:
            return "a pipe, socket or device";
    }
    return {};
}

const char* InputList::keep(std::string_view text) {
    auto* const kept = static_cast<char*>(store_.allocate(text.size() + 1, 1));
    std::memcpy(kept, text.data(), text.size());
    kept[text.size()] = '\0';
    return kept;
}

std::uint32_t InputList::add_folder(std::string_view open, std::string_view relative) {
    const std::string_view kept(keep(open), open.size());
    const bool is_its_end = open.ends_with(relative);
    folders_.push_back({kept, is_its_end ? kept.substr(open.size() - relative.size())
                                         : std::string_view(keep(relative), relative.size())});
    return static_cast<std::uint32_t>(folders_.size() - 1);
}

void InputList::add_input(std::uint32_t folder, std::string_view name, std::uint32_t position) {
    entries_.push_back({keep(name), no_line, folder, position, Fate::todo});
}

void InputList::add_skipped(std::uint32_t folder, std::string_view name, Skipped why) {
    entries_.push_back({keep(name), no_line, folder, 0, Fate::skipped, why});
}

void InputList::append_name(const Entry& entry, std::string_view folder, std::string& out) const {
    out = folder;
    out += entry.name;
}

void InputList::open_path(std::uint32_t input, std::string& out) const {
    append_name(entries_[input], folders_[entries_[input].folder].open, out);
}

void InputList::relative_path(std::uint32_t input, std::string& out) const {
    append_name(entries_[input], folders_[entries_[input].folder].relative, out);
}

std::uint32_t InputList::count(Fate fate) const {
    return static_cast<std::uint32_t>(std::ranges::count(entries_, fate, &Entry::fate));
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> InputList::index(std::string_view ending) {
    by_path_.clear();
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (fate(i) != Fate::skipped) by_path_.push_back(i);
    }
    std::string left, right;
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        relative_path(a, left);
        relative_path(b, right);
        return left < right;
    };
    if (!std::ranges::is_sorted(by_path_, before)) std::ranges::sort(by_path_, before);

    const auto same = std::ranges::adjacent_find(
        by_path_, [&](std::uint32_t a, std::uint32_t b) { return !before(a, b) && !before(b, a); });
    if (same != by_path_.end()) return std::pair(*same, *(same + 1));
    if (ending.empty()) return std::nullopt;
    const std::string as_folder = std::string(ending) + '/';
    const auto may_be_output = [&](const Folder& folder) {
        return folder.relative.find(as_folder) != folder.relative.npos;
    };
    if (std::ranges::none_of(folders_, may_be_output)) return std::nullopt;
    for (const std::uint32_t input : by_path_) {
        std::string folder;
        relative_path(input, folder);
        folder += as_folder;
        const auto below = std::ranges::lower_bound(by_path_, folder, {}, [&](std::uint32_t other) {
            relative_path(other, right);
            return std::string_view(right);
        });
        if (below == by_path_.end()) continue;
        relative_path(*below, right);
        if (right.starts_with(folder)) return std::pair(input, *below);
    }
    return std::nullopt;
}

std::optional<std::uint32_t> InputList::find(std::string_view relative) const {
    std::string path;
    const auto found = std::ranges::lower_bound(by_path_, relative, {}, [&](std::uint32_t input) {
        relative_path(input, path);
        return std::string_view(path);
    });
    if (found == by_path_.end()) return std::nullopt;
    relative_path(*found, path);
    if (path != relative) return std::nullopt;
    return *found;
}
