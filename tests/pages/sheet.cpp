#include "pages/sheet.h"

#include "metadata/header.h"
#include "outline/frame.h"
#include "read_text.h"
#include "reportx/parse.h"
#include "rules/header_key.h"

namespace reportx::test {
namespace {

/// Pages cannot hold more than one blank in a row.
std::string with_single_blanks(const std::string& line) {
    std::string kept;
    for (const char c : line)
        if (c != ' ' || !kept.ends_with(' ')) kept += c;
    return kept;
}

/// A line of the front that is the document's own: its number, a session line, the addressee.
bool is_document_line(const Reading& reading, const Line& line) {
    if (!header_keys(reading, line.content).empty()) return false;
    return reading.pattern("document_number", line.content) != nullptr ||
           reading.pattern("session_line", line.content) != nullptr ||
           (reading.units[line.content.end - 1] == u':' && !is_furniture(reading, line));
}

}  // namespace

Sheet sheet_of(const std::string& text) {
    const ReadText read(text);
    const Reading& reading = read.reading;
    const Frame frame = find_frame(reading);
    Sheet sheet;
    const Metadata metadata = parse_report(text).value().metadata;
    sheet.title = metadata.title;
    sheet.published = metadata.published;
    sheet.publisher = metadata.publisher;
    sheet.author = metadata.author;
    sheet.organ = read_header(reading, frame, {}).organ;
    for (std::size_t i = 0; i < reading.lines.size(); ++i) {
        const Line& line = reading.lines[i];
        if (line.blank()) continue;
        const std::string words = with_single_blanks(read.of(line.content));
        if (i < frame.body) {
            const std::u16string_view number = reading.units_of(line.content);
            if (number.find(u'〔') != number.npos ? reading.pattern("document_number", line.content) != nullptr
                                                  : is_document_line(reading, line))
                sheet.body.push_back(words);
        } else if (i < frame.back) {
            sheet.body.push_back(words);
        } else if (const Phrase* opener = reading.longest_at(line.content.begin, Term::back_opener);
                   opener != nullptr ? opener->value == "own" : !is_furniture(reading, line)) {
            sheet.signature.push_back(words);
        }
    }
    return sheet;
}

}  // namespace reportx::test
