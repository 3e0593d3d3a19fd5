// One line an input, put together from what the journal tells of it.
#include "batch/manifest.h"

#include <fmt/format.h>
#include <reportx/version.h>

#include <iterator>

#include "json_text.h"

ManifestWriter::ManifestWriter(Output& output, const ManifestHead& head, const ManifestCounts& counts)
    : output_(output) {
    fmt::format_to(std::back_inserter(output.pending()), R"({{"format":"{}",
"version":"{}","output_format":"{}","rules":"{}","options":"{:016x}",
"shard":"{}","inputs":{},"list":"{:016x}",
"found":{},"done":{},"failed":{},"skipped":{},
"files":[)",
                   manifest_format, reportx::version(), reportx::format_version(), reportx::rules_version(),
                   head.options, head.shard.text(), head.inputs, head.list,
                   counts.done + counts.failed + counts.skipped, counts.done, counts.failed, counts.skipped);
}

void ManifestWriter::add(std::string_view object) {
    std::string& out = output_.pending();
    out += first_ ? "\n" : ",\n";
    out += object;
    first_ = false;
    output_.commit();
}

void ManifestWriter::begin_skipped() {
    output_.pending() += "\n],\n\"skipped_files\":[";
    first_ = true;
}

void ManifestWriter::finish() {
    output_.pending() += "\n]}\n";
    output_.finish();
}

void write_manifest(const std::string& path, const ManifestHead& head, const InputList& list, const Journal& journal) {
    const ManifestCounts counts{list.count(Fate::done), list.count(Fate::failed), list.count(Fate::skipped)};
    if (counts.done + counts.failed + counts.skipped != list.size()) {
        throw OutputFailed(
            fmt::format("{} found, but {} done, {} failed and {} skipped: this is a bug, please report it", list.size(),
                        counts.done, counts.failed, counts.skipped));
    }
    Output output(path);
    ManifestWriter writer(output, head, counts);
    std::string text, object;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (list.fate(i) == Fate::skipped) continue;
        journal.read(list.line(i), text);
        object.clear();
        fmt::format_to(std::back_inserter(object), "{{\"n\":{},{}}}", list.position(i), public_part(text));
        writer.add(object);
    }
    writer.begin_skipped();
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (list.fate(i) != Fate::skipped) continue;
        list.relative_path(i, text);
        object = '{';
        append_json_name(object, "path", text);
        object += ",\"reason\":";
        append_json_string(object, reason(list.why_skipped(i)));
        writer.add(object += '}');
    }
    writer.finish();
}
