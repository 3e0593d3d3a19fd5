// Codes of what the rules and the parser remark on, with their meaning; the input stage keeps its own.
#pragma once

#include <string_view>

#include "text/code_meaning.h"

namespace reportx::report {

inline constexpr std::string_view not_a_report = "RX2001";

inline constexpr CodeMeaning code_meanings[] = {
    {"RX1101", "A row of a rules file is malformed: wrong number of columns, unknown term, or an empty phrase."},
    {"RX1102", "A file in the rules directory has a name that no built-in rules file has."},
    {"RX1103", "The rules directory, or a file in it, cannot be read."},
    {not_a_report,
     "The document is no yearly report on building a rule-of-law government by its title or contents. It is parsed as "
     "far as "
     "that applies; `kind` is `other`."},
    {"RX4001",
     "The output of this input would have a name that the file system does not take: shorten the input's name."},
    {"RX4002", "The file was changed twice while it was read, as by a download that is still going on."},
    {"RX4003", "The document needs more memory than there is. The other inputs are not concerned."},
    {"RX4004", "The program made a mistake with this input. The other inputs are not concerned; please report it."},
    {"RX4101",
     "A line of \"reportx worker\" is no request: damaged or cut off, no object, or not exactly one of path, text and "
     "content_b64."},
    {"RX4102", "A line of \"reportx worker\" is longer than --max-line-bytes; it was passed over unread."},
};

}  // namespace reportx::report
