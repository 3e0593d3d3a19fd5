#include "batch/resume.h"

#include <fmt/format.h>

#include <reportx/digest.h>
#include <algorithm>
#include <utility>

#include "checksum.h"

namespace {

bool has_digest(const std::string& path, std::string_view sha256) { return reportx::sha256_of_file(path) == sha256; }

}  // namespace

Resume::Resume(InputList& list, Setup setup) : list_(list), setup_(std::move(setup)), left_(list.size()) {}

Left Resume::judge(std::uint32_t input, const JournalEntry& entry) const {
    std::string path;
    list_.open_path(input, path);
    if (entry.key != checksum(path, setup_.key)) return Left::other_setup;
    if (entry.input != stamp_of(path).value_or(Stamp{})) return Left::other_input;
    if (!entry.done) return Left::failure;
    if (setup_.verify && !has_digest(path, entry.sha256)) return Left::other_input;
    return setup_.output_holds(entry) ? Left::result : Left::other_output;
}

void Resume::take(std::uint64_t place, std::string_view line) {
    const auto entry = read_entry(line);
    if (!entry) return;
    const auto input = list_.find(entry->path);
    if (!input) return;
    Left& left = left_[*input] = judge(*input, *entry);
    const bool stands = left == Left::result || (left == Left::failure && setup_.failure_stands(*entry));
    list_.set_fate(*input, !stands ? Fate::todo : entry->done ? Fate::done : Fate::failed);
    list_.set_line(*input, stands ? place : InputList::no_line);
}

std::string Resume::finish() {
    struct Cause {
        Left left;
        const char* words;
    };
    constexpr Cause causes[] = {
        {Left::failure, "failed before"},
        {Left::other_input, "changed"},
        {Left::other_setup, "read by another version, with other options or under another name"},
        {Left::other_output, "whose result is gone or changed"},
    };
    const auto count = [&](Left left) { return std::ranges::count(left_, left); };
    std::string again;
    for (const Cause& cause : causes) {
        std::ptrdiff_t number = 0;
        for (std::uint32_t i = 0; i < list_.size(); ++i)
            number += left_[i] == cause.left && list_.fate(i) == Fate::todo;
        if (number > 0) again += fmt::format("{}{} {}", again.empty() ? "; read again: " : ", ", number, cause.words);
    }
    const auto kept = count(Left::result);
    if (kept == 0 && again.empty()) return {};
    return fmt::format("{} inputs were done before{}", kept, again);
}
