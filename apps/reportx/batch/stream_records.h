// StreamRecords: records to standard output, a pipe or a device. Nothing is kept, so nothing can be gone on with.
#pragma once

#include "batch/input_list.h"
#include "batch/records.h"
#include "output.h"

class StreamRecords : public Records {
public:
    StreamRecords(const std::string& path, InputList& list) : output_(path), list_(list) {}

    void keep(std::uint32_t) override {}
    void add(std::uint32_t input, JournalEntry& entry, std::string_view record) override {
        list_.set_fate(input, entry.done ? Fate::done : Fate::failed);
        output_.pending() += record;
        output_.commit();
    }
    void pause() override { output_.flush(); }
    void finish() override { output_.finish(); }
    void abandon() override {}

private:
    Output output_;
    InputList& list_;
};
