// OrderedOutput: outcomes in any order in, records in the order of the inputs out, to a stream or into one file.
#pragma once

#include <string>
#include <vector>

#include "batch/batch_output.h"
#include "batch/input_list.h"
#include "batch/records.h"

class OrderedOutput : public BatchOutput {
public:
    /// How many outcomes may be under way: enough that one slow document does not stop the others at once.
    static std::uint32_t outcomes(unsigned jobs) { return 32 * jobs; }

    /// `outcomes`: how many there are in all, which bounds how many can wait for one before them.
    OrderedOutput(std::uint32_t outcomes, Records& records, const InputList& list);

    void store(Outcome& outcome, std::string& record) override { outcome.record.swap(record); }
    bool workers_take() const override { return true; }
    void take(Outcome& outcome) override;
    void pause() override { records_.pause(); }
    void finish() override;
    void abandon() override { records_.abandon(); }

private:
    void keep_until(std::uint32_t input);

    Records& records_;
    const InputList& list_;
    std::vector<Outcome*> waiting_;  // by sequence, in a ring
    std::uint32_t sequence_ = 0;     // of the outcome whose turn it is
    std::uint32_t cursor_ = 0;       // the input after the last one that was written
};
