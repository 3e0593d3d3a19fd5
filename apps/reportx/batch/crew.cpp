// One mutex, held for moments. A worker that takes outcomes over goes on until nothing is left of what was finished meanwhile, so that no
// outcome is left lying. Where `wait` takes them, it is woken for a good handful, not for each.
#include "batch/crew.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "batch/document_reader.h"
#include "checksum.h"
#include "output.h"
#include "signals_held.h"

namespace {

using namespace std::chrono_literals;

constexpr std::size_t worth_waking = 64;
constexpr std::size_t bytes_a_job = 2 << 20;  // of records that wait for their turn
constexpr std::size_t usual_record = 256 << 10;
constexpr auto longest_turn = 300ms;  // that `stop` waits for

}  // namespace

Crew::Crew(const InputList& list, Setup setup)
    : list_(list),
      setup_(std::move(setup)),
      most_bytes_((setup_.jobs + 1) * bytes_a_job),
      outcomes_(setup_.outcomes),
      times_(setup_.jobs) {
    for (std::uint32_t slot = 0; slot < setup_.outcomes; ++slot) {
        outcomes_[slot].slot = slot;
        free_.push_back(&outcomes_[slot]);
    }
    finished_.reserve(setup_.outcomes);
    taken_.reserve(setup_.outcomes);
    released_.reserve(setup_.outcomes);
}

/// Fewer than asked for will do, where the system gives no more.
void Crew::start() {
    const SignalsHeld held;
    try {
        for (reportx::StageTimes& times : times_) threads_.emplace_back([this, &times] { work(times); });
    } catch (const std::system_error& problem) {
        if (threads_.empty()) throw OutputFailed(fmt::format("cannot start a thread: {}", problem.code().message()));
    }
}

Crew::~Crew() {
    stop();
    for (std::thread& thread : threads_) thread.join();
    if (!setup_.options.stage_times) return;
    for (const reportx::StageTimes& times : times_) setup_.options.stage_times->add(times);
}

bool Crew::stop() {
    Lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    return news_.wait_for(lock, longest_turn, [&] { return !turn_taken_; });
}

/// Whether no input is left to begin; moves the cursor to the next one.
bool Crew::exhausted() {
    while (cursor_ < list_.size() && list_.fate(cursor_) != Fate::todo) ++cursor_;
    return stopped_ || cursor_ == list_.size();
}

Outcome* Crew::claim() {
    Lock lock(mutex_);
    ++waiting_;
    if (!may_claim() && is_worth_waking()) news_.notify_one();
    room_.wait(lock, [&] { return exhausted() || may_claim(); });
    --waiting_;
    if (exhausted()) return nullptr;
    Outcome& outcome = *free_.back();
    free_.pop_back();
    ++at_work_;
    outcome.input = cursor_++;
    outcome.sequence = sequence_++;
    return &outcome;
}

void Crew::post(Outcome& outcome, reportx::StageTimes* times) {
    Lock lock(mutex_);
    --at_work_;
    finished_.push_back(&outcome);
    held_bytes_ += outcome.record.size();
    while (setup_.workers_take && !turn_taken_ && !stopped_ && !finished_.empty()) take_over(lock, times);
    if (is_worth_waking()) news_.notify_one();
}

/// Whether there is something to do for the thread that waits.
bool Crew::is_worth_waking() {
    if (turn_taken_) return false;
    if (failure_ || over()) return true;
    return !setup_.workers_take && !finished_.empty() &&
           (finished_.size() >= worth_waking || waiting_ > 0 || exhausted());
}

void Crew::work(reportx::StageTimes& times) {
    reportx::ParseOptions options = setup_.options;
    if (options.stage_times) options.stage_times = &times;
    DocumentReader reader(options);
    std::string path, record;
    while (Outcome* const outcome = claim()) {
        list_.open_path(outcome->input, path);
        list_.relative_path(outcome->input, outcome->entry.path);
        outcome->entry.key = checksum(path, setup_.key);
        outcome->output_error = 0;
        outcome->record.clear();
        reader.read(path, outcome->entry, record);
        if (outcome->entry.done) setup_.store(*outcome, record);
        post(*outcome, options.stage_times);
    }
}

/// Where the workers take, this thread never does, so that it heeds signals whatever they write to. It rests while it keeps them from
/// a turn: what they finished meanwhile would be left lying.
bool Crew::wait(std::chrono::milliseconds longest) {
    Lock lock(mutex_);
    news_.wait_for(lock, longest, [&] { return is_worth_waking(); });
    if (setup_.workers_take) {
        if (!turn_taken_ && !stopped_) setup_.rest();
    } else {
        take_over(lock, setup_.options.stage_times);
    }
    if (failure_) std::rethrow_exception(failure_);
    return turn_taken_ || !over();
}

/// A turn: takes over what is finished, and rests.
void Crew::take_over(Lock& lock, reportx::StageTimes* times) {
    turn_taken_ = true;
    taken_.swap(finished_);
    lock.unlock();
    std::exception_ptr failure;
    try {
        reportx::StageClock clock(times);
        for (Outcome* const outcome : taken_) setup_.take(*outcome);
        taken_.clear();
        setup_.rest();
        clock.lap(&reportx::StageTimes::write, 0);  // the bytes are counted where they are made
    } catch (...) {
        failure = std::current_exception();
    }
    lock.lock();
    turn_taken_ = false;
    take_back_released();
    if (failure) {
        failure_ = failure;
        stopped_ = true;
        room_.notify_all();
    }
    if (stopped_) news_.notify_all();
}

/// Together, so that the threads are held up once for all of them.
void Crew::take_back_released() {
    for (Outcome* const outcome : released_) {
        held_bytes_ -= outcome->record.size();
        if (outcome->record.capacity() > usual_record) std::string().swap(outcome->record);
        outcome->record.clear();
        free_.push_back(outcome);
    }
    if (!released_.empty() && waiting_ > 0) room_.notify_all();
    released_.clear();
}
