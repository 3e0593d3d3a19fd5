#include "batch/tidy.h"

#include <string>

namespace {

constexpr std::uint64_t few = 1000;  // lines that are not worth the work

void add_others(Journal& journal, const InputList& list, Journal& fresh) {
    journal.load([&](std::uint64_t, std::string_view line) {
        const auto entry = read_entry(line);
        if (entry && !list.find(entry->path)) fresh.add(line);
    });
}

}  // namespace

void tidy(Journal& journal, InputList& list, std::optional<Finished> finished) {
    const std::uint64_t current = list.count(Fate::done) + list.count(Fate::failed);
    if (journal.lines() <= 2 * current + few) return;
    journal.flush(false);
    journal.replace([&](Journal& fresh) {
        if (!finished) add_others(journal, list, fresh);
        std::string line;
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            if (list.line(i) == InputList::no_line) continue;
            journal.read(list.line(i), line);
            list.set_line(i, fresh.add(line));
            if (fresh.pending() > (256 << 10)) fresh.flush(false);
        }
        if (finished) fresh.add_finished(finished->file, finished->bytes);
    });
}
