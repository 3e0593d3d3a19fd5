// What stands in the parts of a Word document, from as little as a test has to say.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "input/docx/body.h"
#include "input/docx/numbering_part.h"
#include "input/docx/styles_part.h"

namespace reportx::input::docx {

inline std::string part(std::string_view root, std::string_view content) {
    std::string xml = "<w:" + std::string(root) +
                      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                      " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
                      "xmlns:v=\"urn:schemas-microsoft-com:vml\">";
    return xml.append(content) + "</w:" + std::string(root) + ">";
}

/// A level of a list: what it prints and how it counts, and whatever else.
inline std::string level(int index, std::string_view text, std::string_view format, std::string_view more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           std::string(format) + "\"/>" + std::string(more) + "<w:lvlText w:val=\"" + std::string(text) +
           "\"/></w:lvl>";
}

/// A paragraph in a list, or in none where `list` is negative.
inline std::string paragraph(std::string_view text, int list = -1, int level = 0) {
    const std::string numbers = list < 0
                                    ? ""
                                    : "<w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                          "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr></w:pPr>";
    return "<w:p>" + numbers + "<w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

/// A paragraph of a style.
inline std::string styled(std::string_view style, std::string_view text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr><w:r><w:t>" + std::string(text) +
           "</w:t></w:r></w:p>";
}

struct Document {
    std::string body;       ///< what stands in w:body
    std::string numbering;  ///< what stands in w:numbering
    std::string styles;     ///< what stands in w:styles
};

inline Body read(const Document& document) {
    const auto styles = read_styles(part("styles", document.styles), "styles");
    const auto numbering = read_numbering(part("numbering", document.numbering), "numbering");
    const auto body = read_body(part("document", "<w:body>" + document.body + "</w:body>"), "document", styles.value(),
                                numbering.value());
    EXPECT_TRUE(body) << body.error().message;
    return body.value();
}

inline std::string text_of(const Document& document) { return read(document).text; }

}  // namespace reportx::input::docx
