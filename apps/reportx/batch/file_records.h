// FileRecords: all records in one file, in order, which gets its name when the last one is in.
//
// Until then they are in a numbered part file of the state folder, and for each the journal tells file, place and checksum. A run
// that goes on stays in place as long as what was kept stands where it belongs, and appends behind it. Where something new comes
// between, a new part file is begun and takes over what was kept, so that no work is lost and no old file is touched.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "batch/input_list.h"
#include "batch/journal.h"
#include "batch/long_file.h"
#include "batch/record_files.h"
#include "batch/records.h"

class FileRecords : public Records {
public:
    struct Setup {
        bool sync = true;
        std::uint32_t base = 0;       ///< file to go on with; 0: none
        std::uint64_t base_kept = 0;  ///< end of the last record in it that is kept
        std::uint32_t next = 1;       ///< number of a file that is to be begun
    };

    FileRecords(Setup setup, RecordFiles& files, Journal& journal, InputList& list);

    void keep(std::uint32_t input) override;
    void add(std::uint32_t input, JournalEntry& entry, std::string_view record) override;
    void pause() override;
    void finish() override;
    void abandon() override;

    /// The output as it is now, after `finish`; nothing when there is none.
    std::optional<Finished> finished() const;

private:
    void leave_base(std::uint32_t input);
    void begin_file(std::uint32_t input);
    void open_part(int flags, std::uint64_t size);
    void append(std::string_view bytes);
    void flush();
    void enter(std::uint32_t input, const JournalEntry& entry);

    const Setup setup_;
    RecordFiles& files_;
    Journal& journal_;
    InputList& list_;
    bool in_place_;           // all so far stands in the base, nothing was written
    std::uint32_t file_;      // the one that is written, or the base
    std::uint64_t position_;  // end of the last record
    std::chrono::steady_clock::time_point flushed_;
    bool any_done_ = false;
    std::optional<LongFile> part_;  // the file that is written
};
