// Properties stand in pages of 512 bytes (FKP): places first, what they have from the end of the page downwards.
#include "input/doc/runs.h"

#include <algorithm>
#include <utility>

namespace reportx::input::doc {
namespace {

constexpr std::size_t page_size = 512;

/// The properties of characters that stand at `at` of a page.
Run character_run(const Bytes& page, std::size_t at) {
    return {0, 0, 0, at == 0 ? Bytes() : page.slice(at + 1, page.u8(at))};
}

Run paragraph_run(const Bytes& page, std::size_t at) {
    if (at == 0) return {};
    std::size_t size = 2 * std::size_t{page.u8(at)};
    if (size == 0) {
        ++at;
        size = 2 * std::size_t{page.u8(at)} + 1;
    }
    // The size counts its own byte in the short form; the style stands in front of the changes.
    const Bytes stored = page.slice(at + 1, size - 1);
    return {0, 0, stored.u16(0), stored.slice(2, stored.size())};
}

/// All runs of the pages that `range` names. `entry_size` bytes a run tell where its properties are.
RunTable read_runs(const Bytes& document, const Bytes& table, const Range& range, std::size_t entry_size,
                   Run (*read)(const Bytes& page, std::size_t at)) {
    const Bytes pages = table.slice(range.begin, range.size);
    const std::size_t count = pages.size() < 4 ? 0 : (pages.size() - 4) / 8;
    std::vector<Run> runs;
    for (std::size_t i = 0; i < count; ++i) {
        constexpr std::uint32_t number = (1u << 22) - 1;
        const std::size_t begin = (pages.u32(4 * (count + 1) + 4 * i) & number) * page_size;
        const Bytes page = document.slice(begin, page_size);
        if (page.size() < page_size) continue;
        const std::size_t held = page.u8(page_size - 1);
        for (std::size_t k = 0; k < held && 4 * (held + 1) + entry_size * held < page_size; ++k) {
            Run run = read(page, 2 * std::size_t{page.u8(4 * (held + 1) + entry_size * k)});
            run.begin = page.u32(4 * k);
            run.end = page.u32(4 * k + 4);
            if (run.begin < run.end) runs.push_back(run);
        }
    }
    return RunTable(std::move(runs));
}

}  // namespace

RunTable::RunTable(std::vector<Run> runs) : runs_(std::move(runs)) { std::ranges::stable_sort(runs_, {}, &Run::begin); }

const Run* RunTable::at(std::size_t at) {
    const auto holds = [&](std::size_t i) { return i < runs_.size() && runs_[i].begin <= at && at < runs_[i].end; };
    if (holds(last_)) return &runs_[last_];
    const auto behind = std::ranges::upper_bound(runs_, at, {}, &Run::begin);
    if (behind == runs_.begin()) return nullptr;
    last_ = static_cast<std::size_t>(behind - runs_.begin()) - 1;
    return holds(last_) ? &runs_[last_] : nullptr;
}

RunTable read_character_runs(const Bytes& document, const Bytes& table, const Range& range) {
    return read_runs(document, table, range, 1, character_run);
}

RunTable read_paragraph_runs(const Bytes& document, const Bytes& table, const Range& range) {
    constexpr std::size_t entry = 13;
    return read_runs(document, table, range, entry, paragraph_run);
}

}  // namespace reportx::input::doc
