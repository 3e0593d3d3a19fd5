#include "input/media.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "input/zip_names.h"

namespace reportx::input {

void PrintTo(Medium medium, std::ostream* out) { *out << static_cast<int>(medium); }

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string little_endian(std::size_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> 8 * i & 0xFF);
    return bytes;
}

/// A ZIP file of empty entries; without its directory when `cut`.
std::string zip_of(const std::vector<std::string>& names, bool cut = false) {
    std::string entries, directory;
    for (const std::string& name : names) {
        const std::string length = little_endian(name.size(), 2);
        directory += "PK\x01\x02" + std::string(24, '\0') + length + std::string(16, '\0') + name;
        entries += "PK\x03\x04" + std::string(22, '\0') + length + "\0\0"s + name;
    }
    if (cut) return entries;
    return entries + directory + "PK\x05\x06" + std::string(12, '\0') + little_endian(entries.size(), 4) + "\0\0"s;
}

std::string utf16(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

std::string compound_file(std::string_view stream) {
    return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1024, '\0') + utf16(stream);
}

TEST(ZipNames, ComeFromTheDirectoryElseFromTheEntries) {
    EXPECT_EQ(zip_names(zip_of({"a", "word/b.xml"})), (std::vector{"a"sv, "word/b.xml"sv}));
    EXPECT_EQ(zip_names(zip_of({"a", "word/b.xml"}, true)), (std::vector{"a"sv, "word/b.xml"sv}));
    EXPECT_EQ(zip_names(zip_of({"a.docx", zip_of({"word/inner.xml"})})).front(), "a.docx");
    EXPECT_TRUE(zip_names("PK\x03\x04").empty());
    EXPECT_TRUE(zip_names("").empty());
}

TEST(Sniff, TellsContainersByTheirParts) {
    EXPECT_EQ(sniff(zip_of({"[Content_Types].xml", "word/document.xml"})).medium, Medium::docx);
    EXPECT_EQ(sniff(zip_of({"[Content_Types].xml", "document.xml"})).medium, Medium::docx);
    EXPECT_EQ(sniff(zip_of({"word/document.xml"}, true)).medium, Medium::docx);
    EXPECT_EQ(sniff(zip_of({"[Content_Types].xml", "xl/workbook.xml"})).name, "an Excel workbook (XLSX)");
    EXPECT_EQ(sniff(zip_of({"OFD.xml"})).name, "an OFD document");
    EXPECT_EQ(sniff(zip_of({"mimetype", "content.xml"})).name, "an OpenDocument file (ODT, ODS)");
    EXPECT_EQ(sniff(zip_of({"报告.docx"})).name, "a ZIP archive");
    EXPECT_EQ(sniff("PK\x03\x04").medium, Medium::other);
    EXPECT_EQ(sniff(compound_file("WordDocument")).medium, Medium::doc);
    EXPECT_EQ(sniff(compound_file("EncryptedPackage")).medium, Medium::encrypted);
    EXPECT_EQ(sniff(compound_file("Workbook")).name, "an Excel 97 workbook (XLS)");
    EXPECT_EQ(sniff("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv).medium, Medium::other);
    EXPECT_EQ(sniff("%PDF-1.7\n").medium, Medium::pdf);
    EXPECT_EQ(sniff("\x89PNG\r\n\x1A\n").medium, Medium::other);
}

TEST(Sniff, WhatHasNoReaderHasARemedy) {
    for (const std::string& bytes : {zip_of({"OFD.xml"}), zip_of({"ppt/a"}), zip_of({"a"}), compound_file("Workbook"),
                                     compound_file("EncryptedPackage"), "{\\rtf1"s, "\x1F\x8B"s,
                                     "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>"s})
        EXPECT_FALSE(sniff(bytes).remedy.empty()) << sniff(bytes).name;
}

TEST(Sniff, KnowsAPageByItsTags) {
    for (const std::string_view page :
         {"<!DOCTYPE html><p>x"sv, "\xEF\xBB\xBF \r\n<HTML lang=zh>"sv, "<meta charset=gbk>"sv,
          "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><head/>"sv,
          "<!-- published --><html><body>x"sv, "HTTP/1.1 200 OK\r\n\r\n<html><head>"sv, "<p class=MsoNormal>一、</p>"sv,
          "<div>x"sv, "<table><tr><td>x"sv, "前言<br>一<br>二<br/>三<p>四</p><p>五"sv, "\xFF\xFE<\0h\0t\0m\0l\0>\0"sv})
        EXPECT_EQ(sniff(page).medium, Medium::html) << page;
}

TEST(Sniff, TakesTextWithSignsForText) {
    for (const std::string_view text :
         {"2024年法治政府建设年度报告\n一、主要举措"sv, "增长<5%，降幅<3%，p<0.05"sv, "<br的写法"sv,
          "<关于法治政府建设的报告>"sv, "见 <p> 与 <br> 两个标签"sv, ""sv, "<"sv, "plain text: none"sv})
        EXPECT_EQ(sniff(text).medium, Medium::text) << text;
}

TEST(Sniff, TheNameBreaksTiesOnly) {
    const std::string_view tie = "标题<br>正文";
    EXPECT_EQ(sniff(tie, "a.txt").medium, Medium::text);
    EXPECT_EQ(sniff(tie, "a.HTML").medium, Medium::html);
    EXPECT_EQ(sniff("没有标签", "a.html").medium, Medium::text);
    EXPECT_EQ(sniff("<html><body>x", "a.doc").medium, Medium::html);
    EXPECT_EQ(sniff("%PDF-1.4", "a.html").medium, Medium::pdf);
}

TEST(Sniff, KnowsASavedPageByItsHeader) {
    EXPECT_EQ(
        sniff("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n")
            .medium,
        Medium::mhtml);
    EXPECT_EQ(sniff("MIME-Version: 1.0\nContent-Type: text/html; charset=gb2312\n\n<html>").medium, Medium::mhtml);
    EXPECT_EQ(sniff("From: a\nTo: b\n\nContent-Type: multipart/related MIME-Version:").medium, Medium::text);
}

}  // namespace
}  // namespace reportx::input
