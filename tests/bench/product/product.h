// Product: what is measured, used as a worker of a batch uses it: one parser and one output buffer for all documents.
#pragma once

#include <string>
#include <string_view>

#include "reportx/parser.h"
#include "reportx/write.h"

namespace reportx::bench {

class Product {
public:
    /// The JSON of one document, empty when it gives no report; the view lives until the next call.
    std::string_view json_of(std::string_view document) {
        out_.clear();
        const auto report = parser_.parse(document);
        if (report) write_json(*report.value(), out_);
        return out_;
    }

private:
    Parser parser_;
    std::string out_;
};

}  // namespace reportx::bench
