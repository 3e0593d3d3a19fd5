// Crew: the threads that read inputs, each with a parser of its own, and the fixed set of outcomes that they fill.
//
// The number of outcomes, and the bytes that they may hold together, bound the memory: when the one who takes them
// falls behind, the threads wait.
#pragma once

#include <reportx/parse.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "batch/input_list.h"
#include "batch/outcome.h"

class Crew {
public:
    struct Setup {
        reportx::ParseOptions options;  ///< its `stage_times`, if any, gets those of all threads when the crew ends
        std::uint64_t key = 0;          ///< of program and options
        unsigned jobs = 1;
        std::uint32_t outcomes = 64;
        /// Called in the thread of a worker when a record is there; may take it.
        std::function<void(Outcome&, std::string& record)> store;
    };

    /// Begins to read all inputs of `list` that are to do, in order. Throws OutputFailed when there is no thread to be had.
    Crew(const InputList& list, Setup setup);
    /// Waits for the inputs that have begun.
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Waits until it is worth the while or for so long; appends what is finished. False when nothing more will come.
    bool wait(std::chrono::milliseconds longest, std::vector<Outcome*>& finished);

    /// Gives an outcome back, for a next input from the next `wait` on. For the thread that waits.
    void release(Outcome& outcome);

    /// Lets no further input begin.
    void stop();

private:
    void work(reportx::StageTimes& times);
    void start_threads();
    Outcome* claim();
    void post(Outcome& outcome);
    void take_back_released();
    bool may_claim() const { return !free_.empty() && held_bytes_ < most_bytes_; }
    bool exhausted();

    const InputList& list_;
    const Setup setup_;
    const std::size_t most_bytes_;
    std::mutex mutex_;
    std::condition_variable room_, news_;
    std::vector<Outcome> outcomes_;
    std::vector<Outcome*> free_, finished_;
    std::vector<Outcome*> released_;  // of the thread that waits
    std::size_t held_bytes_ = 0, fresh_bytes_ = 0;
    std::uint32_t cursor_ = 0, sequence_ = 0;
    unsigned waiting_ = 0, at_work_ = 0;
    bool stopped_ = false;
    std::vector<reportx::StageTimes> times_;  // of each thread
    std::vector<std::thread> threads_;
};
