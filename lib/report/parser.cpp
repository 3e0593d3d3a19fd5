// Parser: the flow with its report and buffers kept.
#include "reportx/parser.h"

#include <utility>

#include "input/source.h"
#include "report/flow.h"
#include "reportx/stage_times.h"

namespace reportx {

struct Parser::State {
    std::string bytes;  // of a file
    ReadingBuffers buffers;
    Report report;
};

Parser::Parser() : state_(std::make_unique<State>()) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

Result<const Report*> Parser::parse(std::string_view bytes, const ParseOptions& options) {
    if (auto error = parse_into(bytes, options, state_->buffers, state_->report)) return *std::move(error);
    return &state_->report;
}

Result<const Report*> Parser::parse_file(const std::string& path, const ParseOptions& options) {
    StageClock clock(options.stage_times);
    auto bytes = input::read_file(path, options.max_bytes, std::move(state_->bytes));
    if (!bytes) return bytes.error();
    state_->bytes = std::move(bytes).value();
    clock.lap(&StageTimes::read, state_->bytes.size());
    ParseOptions named = options;
    named.path = path;
    return parse(state_->bytes, named);
}

}  // namespace reportx
