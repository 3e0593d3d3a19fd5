#include "spec/examples.h"

namespace reportx::test {
namespace {

constexpr std::string_view opening = "=== ";
constexpr std::string_view divider = "---";

std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

void drop_final_line_ends(std::string& text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
}

}  // namespace

SpecFile read_spec(std::string_view content) {
    SpecFile file;
    bool in_expected = false;
    for (int number = 1; !content.empty(); ++number) {
        const std::string_view line = take_line(content);
        if (line.starts_with(opening)) {
            file.examples.push_back({std::string(line.substr(opening.size())), number, {}, {}});
            in_expected = false;
        } else if (file.examples.empty()) {
            file.head.append(line).append("\n");
        } else if (line == divider && !in_expected) {
            in_expected = true;
        } else {
            Example& example = file.examples.back();
            (in_expected ? example.expected : example.input).append(line).append("\n");
        }
    }
    for (Example& example : file.examples) {
        if (!example.input.empty()) example.input.pop_back();
        drop_final_line_ends(example.expected);
    }
    return file;
}

std::string written(const SpecFile& file) {
    std::string text = file.head;
    for (const Example& example : file.examples) {
        if (&example != &file.examples.front()) text += "\n";
        text.append(opening).append(example.name).append("\n");
        text.append(example.input).append("\n");
        text.append(divider).append("\n");
        if (!example.expected.empty()) text.append(example.expected).append("\n");
    }
    return text;
}

}  // namespace reportx::test
