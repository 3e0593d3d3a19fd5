// batch with one output file: all records in it, the state in .NAME.reportx beside it.
#include <fmt/format.h>

#include <algorithm>

#include "batch/file_records.h"
#include "batch/ordered_output.h"
#include "batch/resume.h"
#include "batch/run.h"
#include "batch/tidy.h"
#include "checksum.h"

namespace {

/// What a first look at the journal tells: the last file that was finished, and the highest number of any.
struct Files {
    std::optional<Finished> finished;
    std::uint32_t highest = 0;
};

Files look_through(Journal& journal) {
    Files files;
    journal.load([&](std::uint64_t, std::string_view line) {
        if (const auto finished = read_finished(line)) {
            files.finished = finished;
        } else if (const auto entry = read_entry(line)) {
            files.highest = std::max(files.highest, entry->place.file);
        }
    });
    if (files.finished) files.highest = std::max(files.highest, files.finished->file);
    return files;
}

/// Records of an unfinished file may have been torn by a power cut: their content is looked at.
bool is_there(const BatchSetup& setup, RecordFiles& files, const JournalEntry& entry, std::string& record) {
    const auto size = files.size(entry.place.file);
    if (!size || entry.place.at + entry.output_bytes > *size) return false;
    if (files.is_finished(entry.place.file) && !setup.verify) return true;
    return files.read(entry.place, entry.output_bytes, record) && checksum(record) == entry.output_checksum;
}

/// The file to go on with: the newest that holds something that is kept.
FileRecords::Setup choose_base(const InputList& list, const Journal& journal, std::uint32_t next, bool sync) {
    FileRecords::Setup setup{sync, 0, 0, next};
    std::string line;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (list.fate(i) != Fate::done) continue;
        journal.read(list.line(i), line);
        const auto entry = read_entry(line);
        if (!entry || entry->place.file < setup.base) continue;
        if (entry->place.file > setup.base) setup.base_kept = 0;
        setup.base = entry->place.file;
        setup.base_kept = std::max(setup.base_kept, entry->place.at + entry->output_bytes);
    }
    return setup;
}

}  // namespace

void run_to_file(const BatchSetup& setup, Found& found, const std::string& state, Journal& journal,
                 const Messages& messages) {
    const Files known = look_through(journal);
    RecordFiles files(setup.output, state, known.finished);
    std::string record;
    Resume resume(found.list,
                  {setup.whole_key(), [&](const JournalEntry& entry) { return is_there(setup, files, entry, record); },
                   // A run that was interrupted is first brought to its end; a failure is tried again in the next one.
                   [&](const JournalEntry& entry) {
                       return !files.is_finished(entry.place.file) && files.size(entry.place.file);
                   },
                   setup.verify});
    journal.load([&](std::uint64_t place, std::string_view line) { resume.take(place, line); });
    const std::string told = resume.finish();
    if (!told.empty()) messages.summary(told);

    FileRecords records(choose_base(found.list, journal, known.highest + 1, setup.sync), files, journal, found.list);
    const std::uint32_t outcomes = OrderedOutput::outcomes(setup.jobs);
    OrderedOutput output(outcomes, records, found.list);
    read_all(setup, found.list, outcomes, output, "what is finished is kept: run the same command again to go on",
             messages);
    tidy(journal, found.list, records.finished());
}
