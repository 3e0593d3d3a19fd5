// One mutex, held for moments. Whoever takes the outcomes is woken for a good handful of them, not for each.
#include "batch/crew.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "batch/document_reader.h"
#include "checksum.h"
#include "output.h"
#include "signals_held.h"

namespace {

constexpr std::size_t worth_a_write = 512 << 10;
constexpr std::size_t worth_waking = 64;
constexpr std::size_t bytes_a_job = 2 << 20;  // of records that wait for their turn
constexpr std::size_t usual_record = 256 << 10;

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
    released_.reserve(setup_.outcomes);
    const SignalsHeld held;
    start_threads();
}

/// Fewer than asked for will do, where the system gives no more.
void Crew::start_threads() {
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

void Crew::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    news_.notify_all();
}

/// Whether no input is left to begin; moves the cursor to the next one.
bool Crew::exhausted() {
    while (cursor_ < list_.size() && list_.fate(cursor_) != Fate::todo) ++cursor_;
    return stopped_ || cursor_ == list_.size();
}

Outcome* Crew::claim() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    if (!may_claim()) news_.notify_one();
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

void Crew::post(Outcome& outcome) {
    const std::lock_guard lock(mutex_);
    --at_work_;
    finished_.push_back(&outcome);
    held_bytes_ += outcome.record.size();
    fresh_bytes_ += outcome.record.size();
    const bool worth_it = fresh_bytes_ >= worth_a_write || finished_.size() >= worth_waking;
    if (worth_it || waiting_ > 0 || exhausted()) news_.notify_one();
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
        prepare_line(outcome->entry);
        post(*outcome);
    }
}

bool Crew::wait(std::chrono::milliseconds longest, std::vector<Outcome*>& finished) {
    std::unique_lock lock(mutex_);
    take_back_released();
    const auto over = [&] { return exhausted() && at_work_ == 0; };
    const auto worth_it = [&] {
        return over() || fresh_bytes_ >= worth_a_write || finished_.size() >= worth_waking ||
               (waiting_ > 0 && !finished_.empty());
    };
    news_.wait_for(lock, longest, worth_it);
    const bool more = !over() || !finished_.empty();
    finished.insert(finished.end(), finished_.begin(), finished_.end());
    finished_.clear();
    fresh_bytes_ = 0;
    return more;
}

void Crew::release(Outcome& outcome) { released_.push_back(&outcome); }

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
