// batch with an output folder: one file a record, the state in OUT/.reportx.
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <optional>

#include "batch/folder_output.h"
#include "batch/resume.h"
#include "batch/run.h"
#include "batch/tidy.h"
#include "checksum.h"

namespace {

constexpr std::uint32_t outcomes =
    1024;  // a group that is brought to the disk, and as many again for the workers meanwhile

/// Whether the result that the journal tells of is there: by its size, and by its content where asked for.
bool is_there(const BatchSetup& setup, const JournalEntry& entry) {
    const std::string path = fmt::format("{}/{}{}", setup.output, entry.path, FolderOutput::ending);
    const auto stamp = stamp_of(path);
    if (!stamp || stamp->bytes != entry.output_bytes) return false;
    if (!setup.verify) return true;
    std::ifstream file(path, std::ios::binary);
    return checksum(std::string(std::istreambuf_iterator<char>(file), {})) == entry.output_checksum;
}

}  // namespace

void run_to_folder(const BatchSetup& setup, Found& found, const std::string& state, Journal& journal,
                   const Messages& messages) {
    Resume resume(found.list, {setup.whole_key(), [&](const JournalEntry& entry) { return is_there(setup, entry); },
                               [](const JournalEntry&) { return false; }, setup.verify});
    journal.load([&](std::uint64_t place, std::string_view line) { resume.take(place, line); });
    const std::string told = resume.finish();
    if (!told.empty()) messages.summary(told);

    FolderOutput output({setup.output, state + "/tmp", setup.sync}, journal, found.list);
    read_all(setup, found.list, outcomes, output, "what is finished is kept: run the same command again to go on",
             messages);
    tidy(journal, found.list, std::nullopt);
}
