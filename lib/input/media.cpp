// sniff: signatures first, then the parts of a container, then the tags of a page. Everything else may be text, and
// whether it is one is the decoder's question.
#include "input/media.h"

#include <algorithm>
#include <string>

#include "input/binary.h"
#include "input/zip_names.h"
#include "text/ascii.h"

namespace reportx::input {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t sample_size = 64 << 10;

constexpr Media page{Medium::html, "a web page", {}};
constexpr Media saved_page{Medium::mhtml, "a web page saved as one file (MHT)", {}};
constexpr Media word{Medium::docx, "a Word document (DOCX)", {}};
constexpr Media old_word{Medium::doc, "a Word 97 document (DOC)", {}};

constexpr std::string_view as_text =
    "Open it in the program that made it and save it as DOCX, PDF or plain text (UTF-8).";

/// What an Office or other package is, told by the name that a part of it starts with.
struct Package {
    std::string_view part;
    Media media;
};

constexpr Package zip_packages[] = {
    {"word/", word},
    {"xl/", {Medium::other, "an Excel workbook (XLSX)", as_text}},
    {"ppt/", {Medium::other, "a PowerPoint presentation (PPTX)", as_text}},
    {"[Content_Types].xml", word},  // its parts may have other folders than word/
    {"OFD.xml", {Medium::other, "an OFD document", "Open it in an OFD viewer and save it as PDF."}},
    {"content.xml", {Medium::other, "an OpenDocument file (ODT, ODS)", as_text}},
    {"META-INF/container.xml", {Medium::other, "an EPUB book", "Pass its text as plain text (UTF-8)."}},
};

// Names of streams stand in UTF-16 in the directory of a compound file.
constexpr Package compound_files[] = {
    {"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
     {Medium::encrypted, "an encrypted Office document", "Open it with its password and save it without one."}},
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, old_word},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, {Medium::other, "an Excel 97 workbook (XLS)", as_text}},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
     {Medium::other, "a PowerPoint 97 presentation (PPT)", as_text}},
};

Media zip_media(std::string_view bytes, const BinaryFormat& format) {
    const auto names = zip_names(bytes);
    for (const Package& package : zip_packages)
        if (std::ranges::any_of(names, [&](std::string_view name) { return name.starts_with(package.part); }))
            return package.media;
    return {Medium::other, format.name, format.remedy};
}

Media compound_media(std::string_view bytes, const BinaryFormat& format) {
    for (const Package& package : compound_files)
        if (bytes.find(package.part) != bytes.npos) return package.media;
    return {Medium::other, format.name, format.remedy};
}

Media binary_media(std::string_view bytes, const BinaryFormat& format) {
    switch (format.container) {
        case Container::zip:
            return zip_media(bytes, format);
        case Container::compound:
            return compound_media(bytes, format);
        case Container::pdf:
            return {Medium::pdf, format.name, format.remedy};
        case Container::rtf:
            return {Medium::rtf, format.name, format.remedy};
        case Container::none:
            break;
    }
    return {Medium::other, format.name, format.remedy};
}

/// The beginning as lower-case ASCII, without byte-order mark and leading blanks; of UTF-16 the bytes that are not NUL.
std::string beginning(std::string_view bytes) {
    const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (utf16) bytes.remove_prefix(2);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string sample = lower_ascii(bytes.substr(0, sample_size));
    if (utf16) std::erase(sample, '\0');
    return sample.erase(0, std::min(sample.find_first_not_of(" \t\r\n\f"), sample.size()));
}

/// Whether `text` holds the tag `<name` with an end of the name behind it.
bool has_tag(std::string_view text, std::string_view name) {
    for (std::size_t at = 0; (at = text.find(name, at)) != text.npos; at += name.size()) {
        const std::size_t end = at + name.size();
        if (end < text.size() && " \t\r\n/>"sv.find(text[end]) != std::string_view::npos) return true;
    }
    return false;
}

/// How many of the tags that pages are made of stand in `text`; more than `enough` are not counted.
int common_tags(std::string_view text, int enough) {
    constexpr std::string_view names[] = {"p", "br", "div",    "span", "td",   "tr", "table",
                                          "a", "li", "strong", "b",    "font", "h1", "h2"};
    int count = 0;
    for (std::size_t at = text.find('<'); at != text.npos && count < enough; at = text.find('<', at + 1)) {
        std::string_view name = text.substr(at + 1, 12);
        if (name.starts_with('/')) name.remove_prefix(1);
        const std::size_t end = name.find_first_of(" \t\r\n/>"sv);
        count += end != name.npos && std::ranges::find(names, name.substr(0, end)) != std::end(names);
    }
    return count;
}

bool named_as_page(std::string_view path) {
    constexpr std::string_view endings[] = {".html", ".htm", ".shtml", ".xhtml", ".asp", ".aspx", ".jsp", ".php"};
    const std::string lower = lower_ascii(path);
    return std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool is_page(std::string_view start, std::string_view path) {
    constexpr std::string_view openings[] = {"<!doctype html", "<html",   "<head",  "<body", "<meta",
                                             "<title",         "<script", "<style", "<link"};
    if (std::ranges::any_of(openings, [&](std::string_view opening) { return start.starts_with(opening); }))
        return true;
    if (has_tag(start, "<html") && (has_tag(start, "<head") || has_tag(start, "<body"))) return true;
    constexpr int beyond_doubt = 6;
    const int tags = common_tags(start, beyond_doubt);
    return tags == beyond_doubt || (tags > 0 && (start.starts_with('<') || named_as_page(path)));
}

/// A message of RFC 822 that holds a page: header lines at once, one of which names the type of its parts.
bool is_saved_page(std::string_view start) {
    const std::string_view first_line = start.substr(0, start.find('\n'));
    const std::size_t colon = first_line.find(':');
    if (colon == first_line.npos || first_line.substr(0, colon).find_first_of(" <\t"sv) != first_line.npos)
        return false;
    const std::size_t blank_line = std::min(start.find("\n\n"), start.find("\n\r\n"));
    const std::string_view header = start.substr(0, blank_line);
    const std::size_t type = header.find("content-type:");
    return type != header.npos && header.find("mime-version:") != header.npos &&
           (header.find("multipart/", type) != header.npos || header.find("text/html", type) != header.npos);
}

/// False for nearly all plain text, at the price of looking for one sign.
bool may_be_markup(std::string_view bytes) {
    return (!bytes.empty() && is_ascii_letter(bytes.front())) || bytes.substr(0, sample_size).find('<') != bytes.npos;
}

}  // namespace

Media sniff(std::string_view bytes, std::string_view path) {
    if (const BinaryFormat* format = binary_format_of(bytes)) return binary_media(bytes, *format);
    if (!may_be_markup(bytes)) return {};
    const std::string start = beginning(bytes);
    if (is_saved_page(start)) return saved_page;
    if (start.find("<?mso-application progid=\"word.document\"") != start.npos)
        return {Medium::other, "a Word 2003 document in XML", as_text};
    if (is_page(start, path)) return page;
    return {};
}

}  // namespace reportx::input
