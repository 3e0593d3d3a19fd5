#include "pages/skin.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "text/fold.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(REPORTX_SOURCE_DIR) / "tests/pages";

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string with_parts(std::string page) {
    for (std::size_t at = page.find("{{>"); at != page.npos; at = page.find("{{>", at)) {
        const std::size_t end = page.find("}}", at);
        page.replace(at, end + 2 - at, content_of(folder / "parts" / (page.substr(at + 3, end - at - 3) + ".html")));
    }
    return page;
}

std::vector<std::string> characters(const std::string& text) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, at);
        pieces.push_back(text.substr(begin, at - begin));
    }
    return pieces;
}

std::string escaped(const std::string& character, bool entities) {
    static const std::map<std::string, std::string> always = {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}};
    static const std::map<std::string, std::string> named = {{"“", "&ldquo;"},  {"”", "&rdquo;"},   {"—", "&mdash;"},
                                                             {"·", "&middot;"}, {"法", "&#27861;"}, {"政", "&#x653F;"}};
    if (const auto found = always.find(character); found != always.end()) return found->second;
    if (const auto found = named.find(character); entities && found != named.end()) return found->second;
    return character;
}

std::string in_charset(const std::string& utf8, const std::string& charset) {
    if (charset == "UTF-8") return utf8;
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    std::string in = utf8, out(utf8.size() * 2, '\0');
    char *from = in.data(), *to = out.data();
    std::size_t from_left = in.size(), to_left = out.size();
    const bool done = iconv(converter, &from, &from_left, &to, &to_left) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (!done) throw std::runtime_error("the skin has characters that its charset lacks");
    out.resize(out.size() - to_left);
    return out;
}

std::string as_mht(const std::string& page) {
    std::string body;
    std::size_t column = 0;
    for (const char c : page) {
        const bool plain = c >= ' ' && c < 127 && c != '=';
        if (column > 70) {
            body += "=\r\n";
            column = 0;
        }
        body += plain ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
        column += plain ? 1 : 3;
    }
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.gov.cn/zwgk/fzzf.html\r\nSubject: "
           "x\r\n"
           "MIME-Version: 1.0\r\nContent-Type: "
           "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--abc----\"\r\n\r\n\r\n"
           "------MultipartBoundary--abc----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: "
           "https://www.example.gov.cn/zwgk/fzzf.html\r\n\r\n" +
           body +
           "\r\n------MultipartBoundary--abc----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
           "base64\r\n\r\niVBORw0KGgo=\r\n"
           "------MultipartBoundary--abc------\r\n";
}

}  // namespace

Skin::Skin(const fs::path& file) {
    page_ = content_of(file);
    const std::size_t end = page_.find("-->\n");
    std::map<std::string, std::string> options;
    std::string head = page_.substr(0, end);
    page_.erase(0, end + 4);
    for (std::size_t at = head.find('\n') + 1; at < head.size();) {
        const std::size_t line_end = std::min(head.find('\n', at), head.size());
        const std::string line = head.substr(at, line_end - at);
        at = line_end + 1;
        const std::size_t colon = line.find(": ");
        const std::string key = line.substr(0, colon), value = line.substr(colon + 2);
        if (key == "not")
            must_not_.push_back(value);
        else
            options[key] = value;
    }
    page_ = with_parts(page_);
    if (options.contains("paragraph")) paragraph_ = options["paragraph"];
    if (options.contains("pieces")) {
        piece_size_ = std::stoul(options["pieces"]);
        piece_ = options["pieces"].substr(options["pieces"].find(' ') + 1);
    }
    if (options.contains("wrap")) wrap_ = std::stoul(options["wrap"]);
    if (options.contains("charset")) charset_ = "GB18030";
    mht_ = options["mht"];
    entities_ = options.contains("entities");
    apart_ = options.contains("apart");
}

std::string Skin::marked_up(const std::string& text) const {
    const auto all = characters(text);
    std::string out, piece;
    const auto end_piece = [&] {
        std::string wrapped = piece_.empty() ? "$" : piece_;
        wrapped.replace(wrapped.find('$'), 1, piece);
        out += wrapped;
        piece.clear();
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        piece += escaped(all[i], entities_);
        const bool between_wide = i + 1 < all.size() && all[i].size() > 1 && all[i + 1].size() > 1;
        if (wrap_ > 0 && i % wrap_ == wrap_ - 1 && between_wide) piece += "\n";
        if (piece_size_ > 0 && i % piece_size_ == piece_size_ - 1) end_piece();
    }
    if (!piece.empty()) end_piece();
    return out;
}

std::string Skin::paragraph(const std::string& text) const {
    std::string markup = paragraph_;
    markup.replace(markup.find('$'), 1, marked_up(text));
    return markup + "\n";
}

std::string Skin::filled(const Sheet& sheet) const {
    std::string page = page_, paragraphs, first, last;
    for (std::size_t i = 0; i < sheet.body.size(); ++i)
        (apart_ && i == 0 ? first : paragraphs) += paragraph(sheet.body[i]);
    for (const std::string& line : sheet.signature) (apart_ ? last : paragraphs) += paragraph(line);
    const std::pair<std::string, std::optional<std::string>> values[] = {
        {"title", sheet.title},   {"published", sheet.published}, {"publisher", sheet.publisher},
        {"author", sheet.author}, {"organ", sheet.organ},         {"first", first},
        {"last", last},           {"paragraphs", paragraphs}};
    for (const auto& [name, value] : values) {
        const std::string opening = "{{?" + name + "}}", closing = "{{/" + name + "}}";
        for (std::size_t at = page.find(opening); at != page.npos; at = page.find(opening)) {
            const std::size_t end = page.find(closing, at);
            page.erase(value ? end : at, value ? closing.size() : end + closing.size() - at);
            if (value) page.erase(at, opening.size());
        }
        replace_all(page, "{{" + name + "}}", value.value_or(""));
    }
    page = in_charset(page, charset_);
    return mht_.empty() ? page : as_mht(page);
}

std::vector<fs::path> skin_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder / "skins")) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace reportx::test
