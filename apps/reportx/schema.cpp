// reportx schema: the JSON Schema of what parse prints.
//
// Nothing in, the schema out as it is compiled into the library; a test validates every output of parse against it with
// a validator that is not ours.
#include <reportx/write.h>
#include <CLI/CLI.hpp>

#include "commands.h"
#include "output.h"

namespace {

ExitCode run(const Request& request) {
    if (!request.operands.empty()) throw UsageError("takes no FILE");
    Output output("-");
    output.pending() = reportx::json_schema();
    if (!output.pending().ends_with('\n')) output.pending() += '\n';
    output.finish();
    return ExitCode::done;
}

Run define(CLI::App&) { return run; }

}  // namespace

const Command schema_command{
    .name = "schema",
    .operands = "",
    .summary = "the JSON Schema of what parse prints",
    .description = R"(Prints the JSON Schema (draft 2020-12) of the documents that "reportx parse"
prints, with a description of every field.)",
    .examples = R"(# validate a document
reportx schema > schema.json
reportx parse report.txt > report.json
jsonschema -i report.json schema.json)",
    .define = define,
};
