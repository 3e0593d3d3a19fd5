// The codes of documents that are more than text: containers, markup, converters. RX1040 to RX1059 are errors, RX1060 to RX1079 remarks.
#pragma once

#include <string_view>

#include "text/code_meaning.h"

namespace reportx::input {

inline constexpr std::string_view damaged_container = "RX1040";
inline constexpr std::string_view refused_container = "RX1041";
inline constexpr std::string_view damaged_markup = "RX1042";
inline constexpr std::string_view refused_markup = "RX1043";
inline constexpr std::string_view no_main_part = "RX1044";
inline constexpr std::string_view missing_converter = "RX1045";
inline constexpr std::string_view failed_converter = "RX1046";
inline constexpr std::string_view stopped_converter = "RX1047";
inline constexpr std::string_view no_text_layer = "RX1048";
inline constexpr std::string_view garbled_text_layer = "RX1049";
inline constexpr std::string_view copying_forbidden = "RX1050";

inline constexpr std::string_view notes_left_out = "RX1060";
inline constexpr std::string_view parts_left_out = "RX1061";
inline constexpr std::string_view pages_without_text = "RX1062";
inline constexpr std::string_view numbering_lost = "RX1063";
inline constexpr std::string_view damaged_document = "RX1064";

inline constexpr CodeMeaning document_code_meanings[] = {
    {damaged_container,
     "The archive that a document consists of is damaged: cut off, a part that does not unpack to its recorded size or "
     "checksum, or offsets that lead nowhere. An interrupted download is the usual cause."},
    {refused_container,
     "The archive holds what no office program writes: parts that unpack to far more than their size, too many "
     "entries, "
     "two of one name, overlapping ones, or names that lead out of it. It is not unpacked further."},
    {damaged_markup, "A part of the document is not well-formed XML."},
    {refused_markup,
     "A part of the document holds markup that no office program writes and that serves attacks: a document type with "
     "entities, or elements nested without end."},
    {no_main_part, "The archive has no part that is the text of a Word document."},
    {missing_converter,
     "The program that reads this kind of document is not installed. The message names its Debian package."},
    {failed_converter, "The program that reads this kind of document could not read this one, or broke down over it."},
    {stopped_converter,
     "The program that reads this kind of document took more time or memory, or gave more output, than it is allowed, "
     "and "
     "was stopped."},
    {no_text_layer,
     "The PDF holds pictures of its pages and no text, as a scanner makes it. Text recognition (OCR) has to come "
     "first."},
    {garbled_text_layer,
     "The PDF's text does not tell which characters its fonts draw, so what can be read from it is no text. Text "
     "recognition (OCR) has to come first."},
    {copying_forbidden, "The PDF's author does not permit that its text is copied, and the converter obeys."},
    {notes_left_out, "Footnotes or endnotes stand outside the text of the document and were left out."},
    {parts_left_out, "The document embeds further documents, which were not read."},
    {pages_without_text,
     "Some pages of the PDF have no text, as scanned pages or pictures have none: what they show is missing."},
    {numbering_lost, "Word's automatic numbers do not come through this converter as they were printed."},
    {damaged_document, "The document is damaged, and the program that read it has mended what it could."},
};

}  // namespace reportx::input
