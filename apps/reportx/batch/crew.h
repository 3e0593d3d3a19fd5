// Crew: the threads that read inputs, each with a parser of its own, and the fixed set of outcomes that they fill.
//
// Finished outcomes are taken over in turns, by one thread at a time. Where that is quick, whoever has finished one does it, as long as
// the record is in the caches of its processor; where it waits for the disk, the thread that waits for the crew does. The number of
// outcomes, and the bytes that they may hold together, bound the memory: when taking over falls behind, the threads wait.
#pragma once

#include <reportx/parse.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
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

        // By whoever has the turn. What they throw, `wait` throws.

        std::function<void(Outcome&)> take;  ///< takes a finished outcome over until it is released
        std::function<void()> rest;          ///< called when all that was finished is taken over, and by `wait`
        bool workers_take = false;           ///< else `wait` does it
    };

    Crew(const InputList& list, Setup setup);
    /// Waits for the inputs that have begun.
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Begins to read all inputs of the list that are to do, in order. Throws OutputFailed when there is no thread to be had.
    void start();

    /// Waits until there is something to do for this thread, or for so long, and does it. False when nothing more will come.
    bool wait(std::chrono::milliseconds longest);

    /// Gives an outcome back, for a next input when the turn ends. For whoever has the turn.
    void release(Outcome& outcome) { released_.push_back(&outcome); }

    /// Lets no further input begin and none be taken over. False when a turn is still under way, as a write to a pipe that nobody reads
    /// may be for ever; others are waited for.
    bool stop();

private:
    using Lock = std::unique_lock<std::mutex>;

    void work(reportx::StageTimes& times);
    Outcome* claim();
    void post(Outcome& outcome, reportx::StageTimes* times);
    void take_over(Lock& lock, reportx::StageTimes* times);
    void take_back_released();
    bool may_claim() const { return !free_.empty() && held_bytes_ < most_bytes_; }
    bool exhausted();
    bool over() { return exhausted() && at_work_ == 0 && finished_.empty(); }
    bool is_worth_waking();

    const InputList& list_;
    const Setup setup_;
    const std::size_t most_bytes_;
    std::mutex mutex_;
    std::condition_variable room_, news_;
    std::vector<Outcome> outcomes_;
    std::vector<Outcome*> free_, finished_;
    std::vector<Outcome*> taken_, released_;  // of whoever has the turn
    bool turn_taken_ = false;
    std::exception_ptr failure_;  // of a turn
    std::size_t held_bytes_ = 0;
    std::uint32_t cursor_ = 0, sequence_ = 0;
    unsigned waiting_ = 0, at_work_ = 0;
    bool stopped_ = false;
    std::vector<reportx::StageTimes> times_;  // of each thread
    std::vector<std::thread> threads_;
};
