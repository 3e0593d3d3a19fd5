// BatchOutput: where the records of a run go. Two ways: a file for each, or one after the other into one.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "batch/outcome.h"

class BatchOutput {
public:
    virtual ~BatchOutput() = default;

    /// How outcomes are given back to the crew; said before the first is taken.
    void set_release(std::function<void(Outcome&)> release) { release_ = std::move(release); }

    /// In the thread of the worker: puts `record` where it can wait for its turn. Sets `output_error` when it cannot.
    virtual void store(Outcome& outcome, std::string& record) = 0;

    /// Whether the workers are to call `take`: it is quick, and quickest for whoever has just made the record.
    virtual bool workers_take() const = 0;

    // In one thread at a time. These throw OutputFailed.

    /// Takes over an outcome until it is released.
    virtual void take(Outcome& outcome) = 0;

    /// Between outcomes: writes what is due.
    virtual void pause() = 0;

    /// After the last outcome: everything gets its name and is safe on the disk.
    virtual void finish() = 0;

    /// Instead of `finish`: leaves no temporary file and keeps what is done.
    virtual void abandon() = 0;

protected:
    void release(Outcome& outcome) const { release_(outcome); }

private:
    std::function<void(Outcome&)> release_;
};
