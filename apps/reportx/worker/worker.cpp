// reportx worker: requests in, answers out, one line each, for pipes and for programs that spread work over machines.
//
// Every line gets an answer of its own in its turn, whatever is wrong with it; only the output can end the loop early.
#include <fmt/format.h>
#include <reportx/parser.h>
#include <reportx/write.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>

#include "commands.h"
#include "inputs.h"
#include "json_text.h"
#include "line_reader.h"
#include "output.h"
#include "program_codes.h"
#include "worker/request.h"

using reportx::Error;
using reportx::Report;
using reportx::Result;

namespace {

struct Options {
    InputOptions input;
    std::size_t max_line_bytes = 64 << 20;
};

class Worker {
public:
    explicit Worker(reportx::ParseOptions options) : options_(std::move(options)) {}

    /// Appends the answer to `line`.
    void answer(const LineReader::Line& line, std::size_t limit, std::string& out) {
        const std::size_t before = out.size();
        request_ = {};
        try {
            if (const auto error = handle(line, limit, out)) write_error(*error, out);
        } catch (const std::bad_alloc&) {
            out.resize(before);
            write_error(not_enough_memory(), out);
        } catch (const std::exception& problem) {
            out.resize(before);
            write_error(mistake_in_program(problem.what()), out);
        }
        if (line.text.size() > usual) parser_ = reportx::Parser();
    }

private:
    static constexpr std::size_t usual = 4 << 20;  // bytes of a line after which buffers are kept

    std::optional<Error> handle(const LineReader::Line& line, std::size_t limit, std::string& out) {
        if (line.too_long) return line_too_long(limit);
        if (auto error = read_request(line.text, request_)) return error;
        const Result<const Report*> parsed = parse();
        if (!parsed) return parsed.error();
        out += fmt::format("{{\"id\":{},\"report\":", request_.id);
        reportx::write_json(*parsed.value(), out);
        out += "}\n";
        return std::nullopt;
    }

    Result<const Report*> parse() {
        reportx::ParseOptions options = options_;
        options.url = request_.url.value_or("");
        if (request_.path) return parser_.parse_file(*request_.path, options);
        options.path = request_.name.value_or("-");
        if (request_.content) return parser_.parse(*request_.content, options);
        options.encoding = "utf-8";  // JSON is
        return parser_.parse(*request_.text, options);
    }

    void write_error(const Error& error, std::string& out) const {
        out += fmt::format("{{\"id\":{},\"error\":{{\"code\":", request_.id);
        append_json_string(out, error.code);
        out += ",\"message\":";
        append_json_string(out, error.message);
        out += ",\"remedy\":";
        append_json_string(out, error.remedy);
        out += "}}\n";
    }

    reportx::ParseOptions options_;
    reportx::Parser parser_;
    WorkerRequest request_;
};

ExitCode run(const Options& options, const Request& request) {
    if (!request.operands.empty()) throw UsageError("it takes no operands: requests come from standard input");
    if (::isatty(STDIN_FILENO)) throw UsageError("no requests: send them to standard input");
    const InputReader reader(whole_report, options.input);
    Worker worker(reader.options());
    LineReader lines(STDIN_FILENO, '\n', options.max_line_bytes);
    Output output("-");
    while (const auto line = lines.next()) {
        worker.answer(*line, options.max_line_bytes, output.pending());
        output.flush();
    }
    output.finish();
    if (lines.error() == 0) return ExitCode::done;
    request.messages.error(fmt::format("reading requests failed: {}", std::strerror(lines.error())));
    return ExitCode::some_failed;
}

Run define(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    add_size_option(app, "--max-line-bytes", options->max_line_bytes,
                    "answer longer requests with an error; default 64M");
    add_input_options(app, options->input, false);
    add_reading_options(app, options->input);
    return [options](const Request& request) { return run(*options, request); };
}

}  // namespace

const Command worker_command{
    .name = "worker",
    .operands = "",
    .summary = "requests as lines of JSON in, reports as lines of JSON out",
    .description = R"(Reads requests from standard input, one JSON object a line, and answers each
with one line, in the same order and at once. A request has an "id", a text or
number that comes back unchanged, and one of

  {"id": 1, "path": "report.txt"}                  a file to read
  {"id": 2, "name": "a.txt", "text": "..."}        a text
  {"id": 3, "name": "a", "content_b64": "..."}     the bytes of a file in base64

and where it helps a "url", at which the document was found. The answer is
{"id": 1, "report": {...}}, with the document that "reportx parse" prints, or
{"id": 1, "error": {"code", "message", "remedy"}}. Every line is answered, also
one that is damaged or too long, and the end of the input is the end with status
0: failures are told in the answers. Same request, same bytes.)",
    .examples = R"(# a list of files over four processes
jq -Rc '{id: ., path: .}' list | parallel --pipe -k -j4 reportx worker > out.jsonl
# what came out, one report a line
jq -c 'select(.report) | .report' out.jsonl
# what failed
jq -r 'select(.error) | [.id, .error.message] | @tsv' out.jsonl)",
    .define = define,
};
