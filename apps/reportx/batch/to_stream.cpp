// batch to standard output, a pipe or a device: nothing is kept, so there is no state.
#include "batch/ordered_output.h"
#include "batch/run.h"
#include "batch/stream_records.h"

void run_to_stream(const BatchSetup& setup, Found& found, const Messages& messages) {
    StreamRecords records(setup.output, found.list);
    const std::uint32_t outcomes = OrderedOutput::outcomes(setup.jobs);
    OrderedOutput output(outcomes, records, found.list);
    read_all(setup, found.list, outcomes, output, "name a file or folder after -o to be able to go on", messages);
}
