// A run: inputs found, what is done already left out, the rest read by the crew into an output, the account written.
#pragma once

#include <reportx/parse.h>

#include <cstdint>
#include <string>

#include "batch/batch_output.h"
#include "batch/input_list.h"
#include "batch/journal.h"
#include "batch/manifest.h"
#include "batch/setup_key.h"
#include "command.h"

/// What the command line asks for, checked.
struct BatchSetup {
    reportx::ParseOptions parse;
    SetupKey key;
    std::string output;
    unsigned jobs = 1;
    bool sync = true, verify = false;
    std::string progress = "auto";

    std::uint64_t whole_key() const { return key.options ^ key.program; }
};

/// The inputs of a run and how the list of them is told of.
struct Found {
    InputList list;
    ManifestHead head;
};

/// Reads all inputs that are to do into `output`. `go_on`: what to say when the run is cut short. Throws OutputFailed; a
/// signal ends the program here.
void read_all(const BatchSetup& setup, const InputList& list, std::uint32_t outcomes, BatchOutput& output,
              const char* go_on, const Messages& messages);

/// `state`: the folder that `journal` is in.
void run_to_folder(const BatchSetup& setup, Found& found, const std::string& state, Journal& journal,
                   const Messages& messages);
void run_to_file(const BatchSetup& setup, Found& found, const std::string& state, Journal& journal,
                 const Messages& messages);
void run_to_stream(const BatchSetup& setup, Found& found, const Messages& messages);
