// Names in, records and messages out, one input after the other.
//
// Each record is built whole before any of it is written, and taken back when building it fails: an input that is too
// much for the memory costs its own record and no other.
#include "process.h"

#include <fmt/format.h>

#include <exception>
#include <new>

#include "command.h"
#include "output.h"
#include "program_codes.h"

namespace {

/// Appends the record of one input to `out`, or takes back what it appended and tells why there is none.
bool add_record(const std::string& name, const InputReader& reader, const WriteRecord& write, std::string& out,
                const Messages& messages) {
    const std::size_t before = out.size();
    try {
        const auto report = reader.read(name);
        if (!report) {
            messages.failure(reader.shown_name(name), report.error());
            return false;
        }
        reportx::StageClock clock(reader.stage_times());
        write(report.value(), out);
        clock.lap(&reportx::StageTimes::write, out.size() - before);
        messages.remarks(reader.shown_name(name), report.value());
        return true;
    } catch (const std::bad_alloc&) {
        messages.failure(reader.shown_name(name), not_enough_memory());
    } catch (const std::exception& problem) {  // a mistake in the program must not cost the other inputs
        messages.failure(reader.shown_name(name), mistake_in_program(problem.what()));
    }
    out.resize(before);
    return false;
}

}  // namespace

ExitCode process_inputs(const std::vector<std::string>& names, const InputReader& reader, const WriteRecord& write,
                        const std::string& output_path, const Messages& messages) {
    if (is_also_input(output_path, names)) throw UsageError(fmt::format("{} is both input and output", output_path));
    Output output(output_path);
    const auto timed = [&](void (Output::*step)()) {
        reportx::StageClock clock(reader.stage_times());
        (output.*step)();
        clock.lap(&reportx::StageTimes::write, 0);  // its bytes are counted
    };
    std::size_t done = 0;
    for (const std::string& name : names) {
        if (!add_record(name, reader, write, output.pending(), messages)) continue;
        ++done;
        timed(&Output::commit);
    }
    if (names.empty()) messages.error("no input: the list names no file");
    if (done < names.size() && names.size() > 1) {
        messages.summary(fmt::format("{} of {} inputs done, {} failed", done, names.size(), names.size() - done));
    }
    if (done == 0) return ExitCode::no_result;
    timed(&Output::finish);
    return done == names.size() ? ExitCode::done : ExitCode::some_failed;
}
