// FolderOutput: a file for each record, below one folder in the sub-folders of the inputs.
//
// Workers write the files under temporary names in the state folder. In groups they are brought to the disk, renamed and
// entered into the journal, in this order: whatever ends the run, a final name holds a whole file, and what the journal
// calls done is on the disk.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "batch/batch_output.h"
#include "batch/input_list.h"
#include "batch/journal.h"

class FolderOutput : public BatchOutput {
public:
    static constexpr const char* ending = ".json";

    struct Setup {
        std::string root;       ///< the output folder
        std::string temporary;  ///< on the same file system; emptied here
        bool sync = true;
    };

    FolderOutput(Setup setup, Journal& journal, InputList& list);
    ~FolderOutput() override;

    void store(Outcome& outcome, std::string& record) override;
    bool workers_take() const override { return false; }  // they read on while a group is brought to the disk
    void take(Outcome& outcome) override;
    void pause() override;
    void finish() override;
    void abandon() override;

private:
    void commit();
    void give_name(const Outcome& outcome) const;
    std::string temporary(const Outcome& outcome) const;
    std::string final_path(const Outcome& outcome) const;

    const Setup setup_;
    Journal& journal_;
    InputList& list_;
    std::vector<Outcome*> group_;
    std::chrono::steady_clock::time_point begun_;  // when the first of the group came
    std::atomic<int> storing_ = 0;
    std::atomic<bool> abandoned_ = false;
    int root_ = -1;
    std::size_t longest_name_ = 255;
};
