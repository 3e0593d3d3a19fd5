// What was kept from an earlier run takes its place between the outcomes of this one.
#include "batch/ordered_output.h"

#include <utility>

OrderedOutput::OrderedOutput(std::uint32_t outcomes, Records& records, const InputList& list)
    : records_(records), list_(list), waiting_(outcomes) {}

void OrderedOutput::keep_until(std::uint32_t input) {
    for (; cursor_ < input; ++cursor_) {
        if (list_.fate(cursor_) != Fate::skipped) records_.keep(cursor_);
    }
}

void OrderedOutput::take(Outcome& outcome) {
    waiting_[outcome.sequence % waiting_.size()] = &outcome;
    for (;;) {
        Outcome*& next = waiting_[sequence_ % waiting_.size()];
        if (!next) return;
        keep_until(next->input);
        records_.add(next->input, next->entry, next->record);
        ++cursor_;
        ++sequence_;
        release(*std::exchange(next, nullptr));
    }
}

void OrderedOutput::finish() {
    keep_until(list_.size());
    records_.finish();
}
