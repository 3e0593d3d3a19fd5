// An input that names the format in a line that opens with {, or that is called .json or .jsonl, is JSON of parse: one document, or one
// record a line. Where the first line is damaged, the others tell.
#include "records.h"

#include <fmt/format.h>
#include <reportx/parse.h>
#include <reportx/printable.h>

#include <exception>
#include <new>
#include <utility>

#include "command.h"
#include "output.h"
#include "program_codes.h"
#include "rebuild.h"

using reportx::Error;

namespace {

constexpr std::string_view bad_record = "RX3001";

InputOptions without_rules(InputOptions options) {
    options.rules.clear();
    return options;
}

bool opens_record(std::string_view text) {
    constexpr std::size_t head = 200;  // bytes in which a record names its format
    return text.starts_with('{') && text.substr(0, head).find("\"reportx/1\"") != text.npos;
}

bool is_json_of_parse(std::string_view name, std::string_view text) {
    if (name.ends_with(".json") || name.ends_with(".jsonl")) return true;
    const std::size_t first = text.find_first_not_of(" \n\t");
    if (first == text.npos || opens_record(text.substr(first))) return first != text.npos;
    for (std::size_t at = text.find("\n{"); at != text.npos; at = text.find("\n{", at + 1))
        if (opens_record(text.substr(at + 1))) return true;
    return false;
}

}  // namespace

std::string place_in(const Record& record, std::uint32_t at) {
    const std::string path = reportx::printable(record.name);
    if (!record.whole_text) return fmt::format("{}:@{}", path, at);
    const auto [line, column] = record.report.text.place(at);
    return fmt::format("{}:{}:{}", path, line, column);
}

RecordReader::RecordReader(const InputOptions& options)
    : rules_(load_rules(options.rules)), reader_(text_alone, without_rules(options)), region_(options.region) {}

bool RecordReader::take_document(const std::string& name, const std::string& utf8, const Messages& messages,
                                 const std::function<void(Record)>& take) const {
    reportx::ParseOptions options;
    options.path = name;
    options.rules = rules_.get();
    options.region = region_;
    options.encoding = "utf-8";
    auto report = reportx::parse_report(utf8, options);
    if (!report) {
        messages.failure(name, report.error());
        return false;
    }
    messages.remarks(name, report.value());
    take({name, std::move(report).value(), true});
    return true;
}

bool RecordReader::take_json(const std::string& name, std::string_view json, const Messages& messages,
                             const std::function<void(Record)>& take) const {
    auto rebuilt = rebuild_report(json);
    if (!rebuilt) {
        messages.failure(name, Error{std::string(bad_record), rebuilt.error().message, rebuilt.error().remedy});
        return false;
    }
    Record record{rebuilt.value().source.path, std::move(rebuilt).value(), false};
    if (record.name == "-") record.name = name;
    reportx::ParseOptions options;
    options.rules = rules_.get();
    options.region = region_;
    auto document = reportx::parse_file(record.report.source.path, options);
    if (document && document.value().source.sha256 == record.report.source.sha256) {
        record.report = std::move(document).value();
        record.whole_text = true;
    }
    take(std::move(record));
    return true;
}

RecordCount RecordReader::read(const std::string& name, const Messages& messages,
                               const std::function<void(Record)>& take) const {
    const std::string shown = reader_.shown_name(name);
    const auto text = reader_.read(name);
    if (!text) {
        messages.failure(shown, text.error());
        return {0, 1};
    }
    const std::string& utf8 = text.value().text.utf8();
    RecordCount count;
    /// A record that is too much for the memory, or for the program, costs no other.
    const auto counted = [&](const std::string& record, const auto& take_one) {
        bool done = false;
        try {
            done = take_one();
        } catch (const std::bad_alloc&) {
            messages.failure(record, not_enough_memory());
        } catch (const OutputFailed&) {
            throw;
        } catch (const std::exception& problem) {
            messages.failure(record, mistake_in_program(problem.what()));
        }
        ++(done ? count.done : count.failed);
    };
    if (!is_json_of_parse(shown, utf8)) {
        counted(shown, [&] { return take_document(shown, utf8, messages, take); });
        return count;
    }
    const bool lines = shown.ends_with(".jsonl") || utf8.find("\n{") != utf8.npos;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < utf8.size();) {
        const std::size_t end = lines ? std::min(utf8.find('\n', begin), utf8.size()) : utf8.size();
        const std::string_view line(utf8.data() + begin, end - begin);
        ++number;
        if (line.find_first_not_of(" \t") != line.npos) {
            const std::string record = lines ? fmt::format("{}:{}", shown, number) : shown;
            counted(record, [&] { return take_json(record, line, messages, take); });
        }
        begin = end + 1;
    }
    return count;
}
