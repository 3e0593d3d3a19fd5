// The file is examined before and after it is read; one that changed meanwhile is read once more. Buffers are kept from file to file,
// but not those that an unusually long one needed.
#include "batch/document_reader.h"

#include <reportx/write.h>

#include <exception>
#include <new>

#include "checksum.h"
#include "program_codes.h"

using reportx::Error;

namespace {

constexpr std::size_t usual = 1 << 20;  // bytes of a document

void fail(const Error& error, JournalEntry& entry, std::string& record) {
    entry.fail(error);
    record.clear();
}

}  // namespace

void DocumentReader::parse(const std::string& path, JournalEntry& entry, std::string& record) {
    const auto parsed = parser_.parse_file(path, options_);
    if (!parsed) return fail(parsed.error(), entry, record);
    const reportx::Report& report = *parsed.value();
    reportx::StageClock clock(options_.stage_times);
    reportx::write_json(report, record);
    record += '\n';
    entry.done = true;
    entry.annual_report = report.kind == reportx::Kind::annual_report;
    entry.sha256 = report.source.sha256;
    entry.output_bytes = record.size();
    entry.output_checksum = checksum(record);
    clock.lap(&reportx::StageTimes::write, record.size());
}

void DocumentReader::read_once(const std::string& path, JournalEntry& entry, std::string& record) {
    record.clear();
    try {
        parse(path, entry, record);
    } catch (const std::bad_alloc&) {
        fail(not_enough_memory(), entry, record);
    } catch (const std::exception& problem) {  // a mistake in the program must not cost the other inputs
        fail(mistake_in_program(problem.what()), entry, record);
    }
    if (entry.input.bytes > usual || record.capacity() > 8 * usual) {
        parser_ = reportx::Parser();
        if (record.size() < usual) record.shrink_to_fit();
    }
}

void DocumentReader::read(const std::string& path, JournalEntry& entry, std::string& record) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        entry.input = stamp_of(path).value_or(Stamp{});
        read_once(path, entry, record);
        if (stamp_of(path).value_or(Stamp{}) == entry.input) return;
    }
    fail(changed_meanwhile(), entry, record);
}
