// A spec file: examples that an analyst can read and extend.
//
//     # lines before the first example are remarks
//     === name of the example
//     the input,
//     any number of lines
//     ---
//     one line for each finding expected
//
// Blank lines after the expected findings do not count, nor is the line end before `---` part of the input.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reportx::test {

struct Example {
    std::string name;
    int line = 0;  ///< of its `===`, from 1
    std::string input;
    std::string expected;  ///< without final line end
};

struct SpecFile {
    std::string head;  ///< what stands before the first example, unchanged
    std::vector<Example> examples;
};

SpecFile read_spec(std::string_view content);

/// The text of a spec file with one blank line between examples.
std::string written(const SpecFile& file);

}  // namespace reportx::test
