// What a page shows of a report: the facts that content systems keep in fields of their own, and the paragraphs.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace reportx::test {

struct Sheet {
    std::optional<std::string> title, published, publisher, author, organ;
    std::vector<std::string> body;       ///< addressee and document number first, then the report
    std::vector<std::string> signature;  ///< what stands behind the report and belongs to it
};

/// `text` is a plain-text report, its page header included.
Sheet sheet_of(const std::string& text);

}  // namespace reportx::test
