// check_report: what in a report does not add up, and what is missing. It reports and never repairs.
//
// Source of the required contents and of the date: 《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号), articles 24 and 25.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/decimal.h"
#include "reportx/diagnostic.h"
#include "reportx/report.h"
#include "reportx/rules.h"
#include "reportx/span.h"

namespace reportx {

/// `mismatch`: no reading of the text fits; `unclear`: another reading may; `match`: it holds.
enum class Verdict { mismatch, unclear, match };

enum class Language { zh, en };

/// One statement of a report that was put to the test. Texts are in the language asked for.
struct Finding {
    std::string_view code;  ///< `RX3101`; static storage
    Severity severity =
        Severity::warning;  ///< `warning` for a mismatch of amounts, `note` for what a reader may want to look at
    Verdict verdict = Verdict::mismatch;
    std::string message;                 ///< one line
    std::string expression;              ///< `1098件 ÷ 1109件 = 99.9%`; empty where nothing was reckoned
    std::optional<Decimal> left, right;  ///< what follows from the other amounts, and what the text says
    std::optional<Decimal> difference;   ///< between them, never negative
    std::optional<Decimal> tolerance;    ///< the difference that rounding and qualifiers allow
    std::vector<Span> spans;             ///< of every amount or word involved, the one in doubt first
};

struct CheckOptions {
    bool all = false;  ///< matches too
    Language language = Language::zh;
    bool whole_text = true;        ///< false where `Report::text` holds only what the JSON of `parse` tells
    const Rules* rules = nullptr;  ///< vocabulary; null means `Rules::builtin()`
};

/// All findings in order of the place of their first span, of one code the first 500. Pure; may run on many reports at a time.
std::vector<Finding> check_report(const Report& report, const CheckOptions& options = {});

std::string_view name(Verdict verdict);  ///< `mismatch`, `unclear`, `match`

/// A code that checking or comparing gives, with what it means.
struct CheckCode {
    std::string_view code;
    std::string_view title;    ///< a few words, for lists
    std::string_view meaning;  ///< for `explain`
};

/// All of them, in order of code. Static storage.
const std::vector<CheckCode>& check_codes();

}  // namespace reportx
