// Parser: parse_report with the report kept.
#include "reportx/parser.h"

#include <utility>

namespace reportx {

struct Parser::State {
    Report report;

    Result<const Report*> keep(Result<Report> parsed) {
        if (!parsed) return parsed.error();
        report = std::move(parsed).value();
        return &report;
    }
};

Parser::Parser() : state_(std::make_unique<State>()) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

Result<const Report*> Parser::parse(std::string_view bytes, const ParseOptions& options) {
    return state_->keep(parse_report(bytes, options));
}

Result<const Report*> Parser::parse_file(const std::string& path, const ParseOptions& options) {
    return state_->keep(reportx::parse_file(path, options));
}

}  // namespace reportx
