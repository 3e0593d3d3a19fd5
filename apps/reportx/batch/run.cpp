// The loop between crew and output. It looks up every ten milliseconds at least, so that a signal is heeded and the line of
// progress moves whatever the workers do.
#include "batch/run.h"

#include <fmt/format.h>

#include <exception>

#include "batch/crew.h"
#include "batch/interrupt.h"
#include "batch/progress.h"
#include "output.h"

namespace {

using namespace std::chrono_literals;

/// Counts what comes through, and tells of failures without flooding the terminal.
class Teller {
public:
    Teller(const BatchSetup& setup, const InputList& list, const Messages& messages)
        : list_(list), messages_(messages), progress_(setup.progress, list.count(Fate::todo)) {}

    void tell(const Outcome& outcome) {
        constexpr std::uint32_t most = 20;
        ++through_;
        if (outcome.entry.done) return;
        if (++failed_ > most + 1) return;
        progress_.clear();
        if (failed_ > most) return messages_.error("further failures are told in the account only");
        std::string path;
        list_.open_path(outcome.input, path);
        messages_.failure(path, {outcome.entry.code, outcome.entry.message, outcome.entry.remedy});
    }

    void show() { progress_.show(through_, failed_); }
    void clear() { progress_.clear(); }
    std::uint32_t through() const { return through_; }

private:
    const InputList& list_;
    const Messages& messages_;
    Progress progress_;
    std::uint32_t through_ = 0, failed_ = 0;
};

/// What is finished is kept, what is temporary removed, as far as the disk still allows it.
void abandon(BatchOutput& output) {
    try {
        output.abandon();
    } catch (const OutputFailed&) {  // what is there is there
    }
}

}  // namespace

void read_all(const BatchSetup& setup, const InputList& list, std::uint32_t outcomes, BatchOutput& output,
              const char* go_on, const Messages& messages) {
    Teller teller(setup, list, messages);
    interrupt::watch();
    Crew crew(list, {.options = setup.parse,
                     .key = setup.whole_key(),
                     .jobs = setup.jobs,
                     .outcomes = outcomes,
                     .store = [&](Outcome& outcome, std::string& record) { output.store(outcome, record); },
                     .take =
                         [&](Outcome& outcome) {
                             teller.tell(outcome);
                             output.take(outcome);
                         },
                     .rest =
                         [&] {
                             output.pause();
                             teller.show();
                         },
                     .workers_take = output.workers_take()});
    output.set_release([&](Outcome& outcome) { crew.release(outcome); });
    crew.start();
    try {
        while (crew.wait(10ms)) {
            if (const int signal = interrupt::signal()) {
                if (crew.stop()) abandon(output);
                teller.clear();
                messages.error(fmt::format("stopped after {} inputs; {}", teller.through(), go_on));
                interrupt::die(signal);  // without waiting for documents that are being read
            }
        }
        teller.clear();
        reportx::StageClock clock(setup.parse.stage_times);
        output.finish();
        clock.lap(&reportx::StageTimes::write, 0);
    } catch (const std::exception& problem) {
        if (crew.stop()) abandon(output);
        teller.clear();
        if (!dynamic_cast<const OutputFailed*>(&problem)) throw;
        throw OutputFailed(fmt::format("{}; {}", problem.what(), go_on));
    }
}
