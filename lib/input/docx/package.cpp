// From the package's relationships to the main part, from that part's to styles and numbering. What a relationship calls external is
// not looked at, and a target is only ever the name of a part.
#include "input/docx/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "input/document_codes.h"
#include "input/xml/xml.h"

namespace reportx::input::docx {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";

struct Relationship {
    std::string type, target;
};

class RelationshipsReader : public XmlHandler {
public:
    std::vector<Relationship> found;

private:
    void on_open(const XmlName& name, const XmlAttributes& attributes) override {
        if (name.local != "Relationship" || attributes.get("TargetMode") == "External") return;
        found.push_back(
            {std::string(attributes.get("Type").value_or("")), std::string(attributes.get("Target").value_or(""))});
    }
    void on_close() override {}
    void on_text(std::string_view) override {}
};

/// Content types by name of part, as far as they are told for single parts.
class TypesReader : public XmlHandler {
public:
    std::map<std::string, std::string> found;

private:
    void on_open(const XmlName& name, const XmlAttributes& attributes) override {
        if (name.local != "Override") return;
        std::string_view part = attributes.get("PartName").value_or("");
        if (part.starts_with('/')) part.remove_prefix(1);
        found.emplace(part, attributes.get("ContentType").value_or(""));
    }
    void on_close() override {}
    void on_text(std::string_view) override {}
};

/// `folder/name.xml` → `folder/` and `name.xml`.
std::pair<std::string_view, std::string_view> split(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t cut = slash == part.npos ? 0 : slash + 1;
    return {part.substr(0, cut), part.substr(cut)};
}

/// The name of the part that `target` means in a relationship of a part in `folder`; it stays within the package.
std::string resolve(std::string_view folder, std::string_view target) {
    std::string path = target.starts_with('/') ? std::string(target) : fmt::format("{}{}", folder, target);
    std::vector<std::string_view> steps;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view step = std::string_view(path).substr(begin, end - begin);
        if (step == "..") {
            if (!steps.empty()) steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
        begin = end + 1;
    }
    return fmt::format("{}", fmt::join(steps, "/"));
}

/// The relationships of `part`, of the package when it is empty; none where there is no such part.
Result<std::vector<Relationship>> relationships_of(ZipArchive& archive, std::string_view part) {
    const auto [folder, file] = split(part);
    const std::string name = fmt::format("{}_rels/{}.rels", folder, file);
    if (!archive.has(name)) return std::vector<Relationship>();
    const auto xml = archive.read(name);
    if (!xml) return xml.error();
    RelationshipsReader reader;
    if (auto error = read_xml(xml.value(), name, reader)) return *error;
    for (Relationship& relationship : reader.found) relationship.target = resolve(folder, relationship.target);
    return std::move(reader.found);
}

/// The part that the relationship of this kind leads to. Types end alike in the transitional and the strict form.
std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind,
                      const ZipArchive& archive) {
    for (const Relationship& relationship : relationships)
        if (relationship.type.ends_with(kind) && archive.has(relationship.target)) return relationship.target;
    return {};
}

Error no_text(std::string_view what) {
    return {std::string(no_main_part), fmt::format("the archive is {}", what),
            "Pass a document: DOCX, PDF, a web page or plain text."};
}

/// The content type of `part`; empty when it is not told for it alone.
Result<std::string> type_of(ZipArchive& archive, const std::string& part) {
    if (!archive.has(types_part)) return std::string();
    const auto xml = archive.read(types_part);
    if (!xml) return xml.error();
    TypesReader reader;
    if (auto error = read_xml(xml.value(), types_part, reader)) return *error;
    return reader.found[part];
}

}  // namespace

Result<Parts> find_parts(ZipArchive& archive) {
    const auto of_package = relationships_of(archive, {});
    if (!of_package) return of_package.error();
    Parts parts;
    parts.main = target_of(of_package.value(), "/officeDocument", archive);
    if (parts.main.empty() && archive.has("word/document.xml")) parts.main = "word/document.xml";
    if (parts.main.empty()) return no_text("no document: it names no main part");

    const auto type = type_of(archive, parts.main);
    if (!type) return type.error();
    if (type.value().find("spreadsheetml") != std::string::npos) return no_text("an Excel workbook (XLSX)");
    if (type.value().find("presentationml") != std::string::npos) return no_text("a PowerPoint presentation (PPTX)");

    const auto of_main = relationships_of(archive, parts.main);
    if (!of_main) return of_main.error();
    parts.styles = target_of(of_main.value(), "/styles", archive);
    parts.numbering = target_of(of_main.value(), "/numbering", archive);
    return parts;
}

}  // namespace reportx::input::docx
