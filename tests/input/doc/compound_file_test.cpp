// Compound files that are none, or that lead in circles.
#include "input/ole/compound_file.h"

#include <gtest/gtest.h>

#include "input/codes.h"
#include "input/doc/doc.h"
#include "input/document_codes.h"

namespace reportx::input {
namespace {

constexpr std::size_t sector = 512;

void put32(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> 8 * i);
}

void put_entry(std::string& bytes, std::size_t index, std::string_view name, char kind, std::uint32_t child,
               std::uint32_t start, std::uint32_t size) {
    const std::size_t at = 2 * sector + 128 * index;
    for (std::size_t i = 0; i < name.size(); ++i) bytes[at + 2 * i] = name[i];
    bytes[at + 0x40] = static_cast<char>(2 * name.size() + 2);
    bytes[at + 0x42] = kind;
    put32(bytes, at + 0x44, 0xFFFFFFFF);
    put32(bytes, at + 0x48, 0xFFFFFFFF);
    put32(bytes, at + 0x4C, child);
    put32(bytes, at + 0x74, start);
    put32(bytes, at + 0x78, size);
}

/// Header, table of sectors, directory, and one large stream of `sectors` sectors.
std::string file_with(std::string_view name, std::size_t sectors) {
    std::string bytes((3 + sectors) * sector, '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[0x1E] = 9;
    bytes[0x20] = 6;
    put32(bytes, 0x30, 1);
    put32(bytes, 0x38, 4096);
    put32(bytes, 0x3C, 0xFFFFFFFE);
    put32(bytes, 0x44, 0xFFFFFFFE);
    for (std::size_t i = 0; i < 109; ++i) put32(bytes, 0x4C + 4 * i, i == 0 ? 0 : 0xFFFFFFFF);
    put32(bytes, sector, 0xFFFFFFFD);
    put32(bytes, sector + 4, 0xFFFFFFFE);
    for (std::size_t i = 0; i < sectors; ++i)
        put32(bytes, sector + 8 + 4 * i, i + 1 < sectors ? static_cast<std::uint32_t>(i + 3) : 0xFFFFFFFE);
    put_entry(bytes, 0, "Root Entry", 5, 1, 0xFFFFFFFE, 0);
    put_entry(bytes, 1, name, 2, 0xFFFFFFFF, 2, static_cast<std::uint32_t>(sectors * sector));
    for (std::size_t i = 0; i < sectors; ++i) bytes[(3 + i) * sector] = static_cast<char>('a' + i);
    return bytes;
}

TEST(CompoundFile, GivesStreams) {
    const std::string bytes = file_with("Stream", 9);
    const auto file = CompoundFile::open(bytes);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->has("Stream"));
    const auto stream = file->stream("Stream");
    ASSERT_TRUE(stream);
    ASSERT_EQ(stream->size(), 9 * sector);
    EXPECT_EQ((*stream)[8 * sector], 'i');
    EXPECT_FALSE(file->stream("Other"));
}

TEST(CompoundFile, CirclesEnd) {
    std::string bytes = file_with("Stream", 9);
    put32(bytes, sector + 4, 1);               // the directory follows itself
    put32(bytes, sector + 8 + 4 * 8, 2);       // so does the stream
    put32(bytes, 2 * sector + 128 + 0x44, 1);  // and an entry is its own sibling
    put32(bytes, 0x44, 2);                     // and sectors of the stream tell of further tables
    const auto file = CompoundFile::open(bytes);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->stream("Stream"));
    put32(bytes, sector + 8 + 4 * 3, 2);  // now it comes back before its end
    EXPECT_FALSE(CompoundFile::open(bytes)->stream("Stream"));
}

TEST(CompoundFile, SizesThatLieBreakOff) {
    std::string bytes = file_with("Stream", 9);
    put32(bytes, 2 * sector + 128 + 0x78, 0x7FFFFFFF);
    const auto file = CompoundFile::open(bytes);
    ASSERT_TRUE(file);
    EXPECT_FALSE(file->stream("Stream"));
    for (std::size_t size = 0; size < bytes.size(); size += 64) {
        const std::string_view cut = std::string_view(bytes).substr(0, size);
        if (const auto part = CompoundFile::open(cut)) part->stream("Stream");
    }
}

TEST(Doc, TellsWhatIsWrong) {
    const auto code_of = [](const std::string& bytes) {
        const auto read = read_doc(bytes);
        return read ? std::string("none") : read.error().code;
    };
    EXPECT_EQ(code_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), damaged_container);
    EXPECT_EQ(code_of(file_with("Contents", 9)), no_main_part);
    EXPECT_EQ(code_of(file_with("WordDocument", 9)), damaged_container);
    std::string encrypted = file_with("WordDocument", 9);
    encrypted.replace(3 * sector, 3, "\xEC\xA5\xC1");
    encrypted[3 * sector + 0x0B] = 1;
    EXPECT_EQ(code_of(encrypted), encrypted_input);
    encrypted[3 * sector + 0x0B] = 0;
    EXPECT_EQ(code_of(encrypted), damaged_container);  // its table stream is missing
}

}  // namespace
}  // namespace reportx::input
