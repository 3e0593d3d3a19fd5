// Rules: the vocabulary that the parser works with.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "reportx/result.h"

namespace reportx {

/// The vocabulary in force: headings, openers, units, cues, indicators. Immutable, may be shared by threads.
class Rules {
public:
    /// The rules compiled into the library; made on first use, never destroyed.
    static const Rules& builtin();

    /// Rules from the TSV files in `directory`: a file that is there replaces the built-in file of the same name.
    /// Errors: the directory cannot be read, a file has an unknown name, a row is malformed (file and line are named).
    static Result<std::shared_ptr<const Rules>> load(const std::string& directory);

    ~Rules();
    Rules(const Rules&) = delete;
    Rules& operator=(const Rules&) = delete;

    struct Tables;  // internal
    const Tables& tables() const { return *tables_; }

private:
    explicit Rules(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

}  // namespace reportx
