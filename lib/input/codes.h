// The codes of this stage with their meanings, for `explain_code` and the documentation.
// RX10xx up to RX1019 are errors (the input gives no result), from RX1020 on remarks (it was read, but is odd).
#pragma once

#include <string_view>

#include "text/code_meaning.h"

namespace reportx::input {

inline constexpr std::string_view empty_input = "RX1001";
inline constexpr std::string_view blank_input = "RX1002";
inline constexpr std::string_view binary_input = "RX1003";
inline constexpr std::string_view undecodable_input = "RX1004";
inline constexpr std::string_view unknown_encoding = "RX1005";
inline constexpr std::string_view contradicting_mark = "RX1006";
inline constexpr std::string_view input_too_large = "RX1007";
inline constexpr std::string_view missing_file = "RX1008";
inline constexpr std::string_view unreadable_file = "RX1009";
inline constexpr std::string_view not_a_file = "RX1010";
inline constexpr std::string_view unknown_kind = "RX1011";
inline constexpr std::string_view contradicting_kind = "RX1012";
inline constexpr std::string_view encrypted_input = "RX1013";
inline constexpr std::string_view page_without_text = "RX1014";

inline constexpr std::string_view control_characters = "RX1020";
inline constexpr std::string_view hidden_characters = "RX1021";
inline constexpr std::string_view replaced_characters = "RX1022";
inline constexpr std::string_view doubtful_charset = "RX1023";
inline constexpr std::string_view page_without_article = "RX1024";

inline constexpr CodeMeaning code_meanings[] = {
    {empty_input, "The input has no bytes. An empty download or an interrupted copy is the usual cause."},
    {blank_input, "The input holds only blanks, line ends and invisible characters, so there is nothing to read."},
    {binary_input,
     "The input is a picture, an archive, a kind of document that is not read, or other binary data. "
     "Convert it to one that is read, such as plain text, first."},
    {undecodable_input,
     "Some bytes are no text in the charset tried. Nothing is dropped or guessed: repair the file, "
     "or name the charset that it really is in."},
    {unknown_encoding,
     "The encoding asked for is none of auto, utf-8, gb18030 (gbk, gb2312), big5, utf-16le, utf-16be."},
    {contradicting_mark, "The input opens with the byte-order mark of another encoding than the one asked for."},
    {input_too_large, "The input has more bytes than the limit allows."},
    {missing_file, "There is no file of this name."},
    {unreadable_file, "The file is there but cannot be read: permission is missing, or the disk failed."},
    {unknown_kind, "The kind of document asked for is none of auto, txt, html, docx, pdf, doc, rtf."},
    {contradicting_kind, "The bytes are those of another kind of document than the one asked for."},
    {encrypted_input, "The document is encrypted: without its password nothing can be read from it."},
    {page_without_text,
     "The page has no text of its own: it shows another page in a frame, or a script loads the text. Save what the "
     "browser shows."},
    {not_a_file, "The name belongs to a directory, a pipe or a device. Only regular files are read by name."},
    {control_characters,
     "NUL or other control characters stand in the text. They are kept, so that positions hold, "
     "but a word broken by one is not recognised."},
    {hidden_characters,
     "Characters that take no room or turn the direction of writing stand in the text (zero-width "
     "space, byte-order mark inside the text, bidi controls, C1 controls). They are kept, but a "
     "word broken by one is not recognised, and what is seen may not be what is stored."},
    {replaced_characters, "The text holds U+FFFD: an earlier conversion has already lost characters there."},
    {doubtful_charset,
     "The bytes are valid GB18030, but most of their characters are rare ones, as when a text in "
     "Big5 or another charset is taken for GB18030."},
    {page_without_article,
     "The page has text, but nothing that reads as a report: a list of links, a form, a search page. All that it "
     "shows is taken as its text."},
};

}  // namespace reportx::input
