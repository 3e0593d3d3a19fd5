// Fields: the parts of a text that Word computes (tables of contents, references, page numbers), of which a document stores how they
// are computed and what last came out. The latter is text, the former is not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reportx::input::word {

class Fields {
public:
    void begin();
    void instruction(std::string_view text);
    void separate();

    /// Ends the innermost field. Gives what it shows without a stored result, as EQ fields do for ① drawn of ○ and 1; else empty.
    std::string end();

    /// Whether text that comes now is shown: no instruction and no table of contents, whose headings stand in the text anyway.
    bool shows_text() const { return hiding_ == 0; }

    /// At the end of a document: a field was never ended, so that too much may have been taken for its instruction or for contents.
    bool hides_the_rest() const { return hiding_ > 0; }

private:
    struct Field {
        std::string instruction;
        bool separated = false;
        bool hides = true;
    };

    std::vector<Field> open_;
    int hiding_ = 0;  // how many of them hide their text
};

}  // namespace reportx::input::word
