// reportx merge: the shards of a batch in, the file that one machine alone would have made out, with its account.
//
// Nothing is written before the accounts prove that the shards are whole together; each record is held against its checksum while it
// is copied.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <memory>

#include "batch/destination.h"
#include "batch/manifest.h"
#include "batch/state_folder.h"
#include "checksum.h"
#include "commands.h"
#include "inputs.h"
#include "merge/merge_failed.h"
#include "merge/shards.h"
#include "output.h"

namespace {

struct Options {
    std::string output = "-";
};

/// The records of one shard, read from front to back.
class RecordReader {
public:
    explicit RecordReader(const ShardFile& file) : file_(file), fd_(::open(file.name.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~RecordReader() {
        if (fd_ >= 0) ::close(fd_);
    }
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    /// Appends the next record, which is `entry`'s.
    void read(const ManifestEntry& entry, std::string& out) {
        const std::size_t begin = out.size();
        out.resize(begin + entry.bytes);
        for (std::size_t filled = begin; filled < out.size();) {
            const ssize_t got = ::read(fd_, out.data() + filled, out.size() - filled);
            if (got <= 0 && !(got < 0 && errno == EINTR)) fail(entry);
            if (got > 0) filled += static_cast<std::size_t>(got);
        }
        if (checksum(std::string_view(out).substr(begin)) != entry.checksum) fail(entry);
    }

private:
    [[noreturn]] void fail(const ManifestEntry& entry) const {
        throw MergeFailed(fmt::format("{}: the record of {} is damaged: copy the file again", file_.name, entry.path));
    }

    const ShardFile& file_;
    int fd_;
};

std::vector<ShardFile> shard_files(const std::vector<std::string>& names) {
    std::vector<ShardFile> files;
    for (const std::string& name : names) files.push_back({name, state_of(name) + "/manifest.json"});
    return files;
}

/// Many shards are many open files.
void open_many_files() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void copy_records(const std::vector<ShardFile>& files, Output& output) {
    std::vector<std::unique_ptr<RecordReader>> readers;
    for (const ShardFile& file : files) readers.push_back(std::make_unique<RecordReader>(file));
    for_each_input(files, [&](std::size_t shard, const ManifestEntry& entry) {
        if (!entry.done) return;
        readers[shard]->read(entry, output.pending());
        output.commit();
    });
}

void write_account(const std::vector<ShardFile>& files, const Whole& whole, const std::string& target) {
    const StateFolder state(state_of(target));
    Output output(state.path("manifest.json"));
    ManifestWriter writer(output, whole.head, {whole.done, whole.failed, whole.skipped});
    for_each_input(files, [&](std::size_t, const ManifestEntry& entry) { writer.add(entry.line); });
    writer.begin_skipped();
    for_each_skipped(files, [&](const ManifestEntry& entry) { writer.add(entry.line); });
    writer.finish();
}

ExitCode run(const Options& options, const Request& request) {
    if (request.operands.empty()) throw UsageError("name the shards: the files that \"reportx batch --shard\" made");
    if (is_also_input(options.output, request.operands)) {
        throw UsageError(fmt::format("{} is both input and output", options.output));
    }
    open_many_files();
    const auto files = shard_files(request.operands);
    try {
        const Whole whole = prove_whole(files);
        Output output(options.output);
        copy_records(files, output);
        if (whole.done > 0) output.finish();
        if (options.output != "-") write_account(files, whole, options.output);
        request.messages.summary(fmt::format("{} shards are whole together: {} done, {} failed, {} skipped",
                                             files.size(), whole.done, whole.failed, whole.skipped));
        if (whole.done == 0) return ExitCode::no_result;
        return whole.failed == 0 ? ExitCode::done : ExitCode::some_failed;
    } catch (const MergeFailed& problem) {
        request.messages.error(problem.what());
        return ExitCode::no_result;
    }
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("-o,--output", options->output, "write to FILE, replaced only when all is written")
        ->type_name("FILE");
    return [options](const Request& request) { return run(*options, request); };
}

}  // namespace

const Command merge_command{
    .name = "merge",
    .operands = "FILE...",
    .summary = "the shards of a batch, proved whole, as one file",
    .description = R"(Joins the files that "reportx batch --shard I/N -o FILE.jsonl" made on several
machines into the one that a single machine would have made, records in input
order. The account of each shard, .FILE.jsonl.reportx/manifest.json, has to come
along with it.

Before anything is written, the accounts have to prove that all shards are
there, each once, made by one version with the same options from the same list
of inputs, and that each input of that list is in exactly one of them. Every
record is held against its checksum. The account of the whole is put beside the
output as batch does.)",
    .examples = R"(# on two machines
reportx batch reports --shard 1/2 -o part1.jsonl
reportx batch reports --shard 2/2 -o part2.jsonl
# and where both files and their folders have been copied to
reportx merge part1.jsonl part2.jsonl -o all.jsonl)",
    .define = define,
};
