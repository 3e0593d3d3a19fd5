// Words change the state of the innermost group, open a use for its text, or stand for a sign.
#include "input/rtf/reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "input/convert.h"
#include "text/code_point.h"

namespace reportx::input::rtf {
namespace {

constexpr std::size_t deepest = 10'000;  // groups; text further in stays, its properties do not

using Kind = Token::Kind;

/// The charset that bytes are in by Windows' number of a code page or of a font's charset; empty for an unknown one.
std::string charset_of_page(int page) {
    switch (page) {
        case 936:
            return "GB18030";
        case 950:
            return "Big5";
        case 932:
            return "CP932";
        case 1252:
            return "windows-1252";
        case 65001:
            return "UTF-8";
        default:
            return {};
    }
}

std::string charset_of_font(int number) {
    switch (number) {
        case 134:
            return charset_of_page(936);
        case 136:
            return charset_of_page(950);
        case 128:
            return charset_of_page(932);
        default:
            return {};
    }
}

/// Groups that hold no text of the document, whatever stands in them.
bool holds_no_text(std::string_view word) {
    static constexpr std::string_view words[] = {
        "colortbl", "stylesheet", "info",        "pict",       "header",     "headerl", "headerr",
        "headerf",  "footer",     "footerl",     "footerr",    "footerf",    "object",  "shprslt",
        "sp",       "listtable",  "xe",          "tc",         "annotation", "ftnsep",  "ftnsepc",
        "aftnsep",  "private",    "listpicture", "nonshppict", "bkmkstart",  "bkmkend"};
    return std::ranges::find(words, word) != std::end(words);
}

/// Groups that programs which do not know them should leave out, but whose text is the document's.
bool holds_text(std::string_view word) {
    return word == "shpinst" || word == "shppict" || word == "shptxt" || word == "do" || word == "dptxbxtext";
}

/// The sign that `word` stands for; empty for none.
std::string_view sign_of(std::string_view word) {
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"tab", "\t"},   {"line", "\n"},        {"emdash", "—"},       {"endash", "–"}, {"lquote", "‘"},
        {"rquote", "’"}, {"ldblquote", "“"},    {"rdblquote", "”"},    {"bullet", "•"}, {"~", "\u00A0"},
        {"_", "-"},      {"emspace", "\u2003"}, {"enspace", "\u2002"}, {"{", "{"},      {"}", "}"},
        {"\\", "\\"},    {"page", "\n"},        {"column", "\n"}};
    const auto found = std::ranges::find(signs, word, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(signs) ? std::string_view() : found->second;
}

/// Whether `number` is a number, as against a bullet.
bool is_number(std::string_view number) {
    for (std::size_t at = 0; at < number.size();) {
        const char32_t c = next_code_point(number, at);
        const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z' && c != 'o');
        if (letter || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3000 && c <= 0x9FFF && c != U'　') ||
            (c >= 0xFF10 && c <= 0xFF5A))
            return true;
    }
    return false;
}

}  // namespace

std::string Reader::read() {
    for (Token token = tokens_.next(); token.kind != Kind::end; token = tokens_.next()) {
        if (token.kind != Kind::byte && token.kind != Kind::text) flush_bytes();
        switch (token.kind) {
            case Kind::open:
                open_group();
                break;
            case Kind::close:
                close_group();
                break;
            case Kind::word:
                take_word(token);
                break;
            case Kind::byte: {
                const char byte = static_cast<char>(token.number.value_or(0));
                take_bytes({&byte, 1});
                break;
            }
            case Kind::text:
                take_bytes(token.text);
                break;
            case Kind::end:
                break;
        }
    }
    flush_bytes();
    while (groups_.size() > 1) close_group();
    if (!paragraph_.text.empty()) end_paragraph();
    end_table();
    return story_.take();
}

void Reader::open_group() {
    if (groups_.size() == deepest) {
        ++too_deep_;
        return;
    }
    groups_.push_back(group());
    group().starred = false;
    group().is_box = false;
}

void Reader::close_group() {
    to_skip_ = 0;
    if (too_deep_ > 0) {
        --too_deep_;
        return;
    }
    if (groups_.size() == 1) return;
    if (group().is_box) close_box();
    groups_.pop_back();
}

void Reader::open_box() {
    start_paragraph();
    group().is_box = true;
    outer_.push_back(std::exchange(paragraph_, {}));
    story_.assembly().open_box();
}

void Reader::close_box() {
    if (!paragraph_.text.empty()) end_paragraph();
    auto lines = story_.assembly().close_box();
    paragraph_ = std::move(outer_.back());
    outer_.pop_back();
    std::ranges::move(lines, std::back_inserter(paragraph_.box_lines));
}

void Reader::take_word(const Token& token) {
    const std::string_view word = token.text;
    if (word == "bin") return tokens_.skip(static_cast<std::size_t>(std::max(token.number.value_or(0), 0)));
    if (word == "u") return take_unicode(token.number.value_or(0));
    to_skip_ = 0;
    if (word == "*") {
        group().starred = true;
        return;
    }
    if (take_destination(word)) return;
    if (group().starred && !holds_text(word)) group().use = Use::none;
    group().starred = false;
    if (take_sign(word)) return;
    take_property(word, token.number);
}

/// Words that tell what the text of their group is for.
bool Reader::take_destination(std::string_view word) {
    if (group().use == Use::none) return true;
    if (holds_no_text(word)) {
        group().use = Use::none;
    } else if (word == "footnote") {
        notes_ += 1;
        group().use = Use::none;
    } else if (word == "fonttbl") {
        group().use = Use::fonts;
    } else if (word == "listtext" || word == "pntext") {
        group().use = Use::number;
        number_.clear();
    } else if (word == "fldinst") {
        group().use = Use::instruction;
        instruction_.clear();
    } else if (word == "fldrslt") {
        const std::size_t kind = std::min(instruction_.find_first_not_of(' '), instruction_.size());
        if (std::string_view(instruction_).substr(kind).starts_with("TOC")) group().use = Use::none;
    } else if (word == "shptxt" || word == "dptxbxtext") {
        open_box();
    } else {
        return false;
    }
    group().starred = false;
    return true;
}

bool Reader::take_sign(std::string_view word) {
    if (const auto sign = sign_of(word); !sign.empty()) {
        put(sign);
    } else if (word == "par" || word == "sect" || word == "nestcell" || word == "nestrow") {
        end_paragraph();
    } else if (word == "cell") {
        end_cell();
    } else if (word == "row") {
        end_table();
    } else {
        return false;
    }
    return true;
}

void Reader::take_property(std::string_view word, std::optional<int> number) {
    const bool on = number.value_or(1) != 0;
    if (word == "v") group().hidden = on;
    if (word == "deleted") group().deleted = on;
    if (word == "plain") group().hidden = group().deleted = false;
    if (word == "uc") group().skip = std::clamp(number.value_or(1), 0, 8);
    if (word == "intbl" && !in_box()) in_table_ = true;
    if (word == "pard" && group().use == Use::text) {
        in_table_ = in_table_ && in_box();
        number_.clear();
    }
    if (word == "ansicpg") {
        if (const auto charset = charset_of_page(number.value_or(0)); !charset.empty()) charset_ = charset;
    }
    if (word == "f" && group().use == Use::fonts) defined_font_ = number.value_or(0);
    if (word == "f" && group().use != Use::fonts) group().font = number.value_or(0);
    if (word == "fcharset" && group().use == Use::fonts) {
        if (const auto charset = charset_of_font(number.value_or(0)); !charset.empty())
            font_charsets_[defined_font_] = charset;
    }
}

/// \u12345: a UTF-16 unit as a signed number, and behind it what other programs are to print instead.
void Reader::take_unicode(int number) {
    const auto unit = static_cast<char32_t>(static_cast<char16_t>(number));
    to_skip_ = group().skip;
    if (unit >= 0xD800 && unit < 0xDC00) {
        lead_ = unit;
        return;
    }
    char32_t c = unit;
    if (unit >= 0xDC00 && unit < 0xE000) c = lead_ == 0 ? 0xFFFD : 0x10000 + ((lead_ - 0xD800) << 10) + (unit - 0xDC00);
    lead_ = 0;
    if (c < ' ') return;
    std::string text;
    append_code_point(c, text);
    put(text);
}

void Reader::take_bytes(std::string_view bytes) {
    const auto skipped = std::min(bytes.size(), static_cast<std::size_t>(to_skip_));
    to_skip_ -= static_cast<int>(skipped);
    bytes_ += bytes.substr(skipped);
}

void Reader::flush_bytes() {
    if (bytes_.empty()) return;
    const std::string bytes = std::exchange(bytes_, {});
    if (std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return put(bytes);
    const auto font = font_charsets_.find(group().font);
    const std::string& charset = font != font_charsets_.end() ? font->second : charset_;
    const Converted converted = convert(bytes, charset);
    put(converted.utf8);
    if (converted.read < bytes.size() && group().use == Use::text) lost_bytes_ += bytes.size() - converted.read;
}

void Reader::put(std::string_view text) {
    if (text.empty() || group().deleted || group().hidden) return;
    if (group().use == Use::number) {
        number_ += text;
    } else if (group().use == Use::instruction) {
        instruction_ += text;
    } else if (group().use == Use::text) {
        start_paragraph();
        paragraph_.text += text;
    }
}

/// Opens the row and the cell that the paragraph stands in.
void Reader::start_paragraph() {
    if (in_box()) return;
    if (!in_table_) return end_table();
    if (!std::exchange(in_row_, true)) story_.assembly().open_row();
    if (!std::exchange(in_cell_, true)) story_.assembly().open_cell();
}

void Reader::end_paragraph() {
    if (group().use != Use::text) return;
    start_paragraph();
    number_.erase(number_.find_last_not_of(" \t") + 1);
    number_.erase(0, std::min(number_.find_first_not_of(" \t"), number_.size()));
    if (is_number(number_)) paragraph_.text = word::numbered(number_, word::Suffix::tab, paragraph_.text);
    number_.clear();
    paragraph_.mark_deleted = group().deleted;
    paragraph_.mark_hidden = group().hidden;
    story_.add(std::exchange(paragraph_, {}));
}

void Reader::end_cell() {
    if (group().use != Use::text) return;
    in_table_ = true;
    end_paragraph();
    if (!in_box() && std::exchange(in_cell_, false)) story_.assembly().close_cell();
}

void Reader::end_table() {
    if (in_box()) return;
    if (std::exchange(in_cell_, false)) story_.assembly().close_cell();
    if (std::exchange(in_row_, false)) story_.assembly().close_row();
}

}  // namespace reportx::input::rtf
