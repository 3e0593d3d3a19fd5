#include "batch/manifest.h"

#include <fmt/format.h>
#include <reportx/version.h>

#include <iterator>

#include "json_text.h"
#include "output.h"

namespace {

/// Begins a line of a list.
void separate(bool& first, std::string& out) {
    out += first ? "\n" : ",\n";
    first = false;
}

void write_files(const InputList& list, const Journal& journal, Output& output) {
    std::string line;
    bool first = true;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (list.fate(i) == Fate::skipped) continue;
        journal.read(list.line(i), line);
        separate(first, output.pending());
        fmt::format_to(std::back_inserter(output.pending()), "{{\"n\":{},{}}}", list.position(i), public_part(line));
        output.commit();
    }
}

void write_skipped(const InputList& list, Output& output) {
    std::string path;
    bool first = true;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (list.fate(i) != Fate::skipped) continue;
        list.relative_path(i, path);
        std::string& out = output.pending();
        separate(first, out);
        out += '{';
        append_json_name(out, "path", path);
        out += ",\"reason\":";
        append_json_string(out, reason(list.why_skipped(i)));
        out += '}';
        output.commit();
    }
}

}  // namespace

std::string manifest_begin(const ManifestHead& head, std::uint32_t found, std::uint32_t done, std::uint32_t failed,
                           std::uint32_t skipped) {
    return fmt::format(R"({{"format":"{}",
"version":"{}","output_format":"{}","rules":"{}","options":"{:016x}",
"shard":"{}","inputs":{},"list":"{:016x}",
"found":{},"done":{},"failed":{},"skipped":{},
"files":[)",
                       manifest_format, reportx::version(), reportx::format_version(), reportx::rules_version(),
                       head.options, head.shard.text(), head.inputs, head.list, found, done, failed, skipped);
}

void write_manifest(const std::string& path, const ManifestHead& head, const InputList& list, const Journal& journal) {
    const std::uint32_t done = list.count(Fate::done), failed = list.count(Fate::failed);
    const std::uint32_t skipped = list.count(Fate::skipped);
    if (done + failed + skipped != list.size()) {
        throw OutputFailed(
            fmt::format("{} found, but {} done, {} failed and {} skipped: this is a bug, please report it", list.size(),
                        done, failed, skipped));
    }
    Output output(path);
    output.pending() = manifest_begin(head, list.size(), done, failed, skipped);
    write_files(list, journal, output);
    output.pending() += "\n],\n\"skipped_files\":[";
    write_skipped(list, output);
    output.pending() += "\n]}\n";
    output.finish();
}
