#include "input/source.h"
#include "reportx/digest.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "input/codes.h"

namespace reportx::input {
namespace {

namespace fs = std::filesystem;

class ReadFile : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "reportx-source-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string file(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return (folder_ / name).string();
    }
    std::string named(const std::string& name) const { return (folder_ / name).string(); }

    fs::path folder_;
};

TEST_F(ReadFile, GivesAllBytes) {
    const std::string content("NUL \0, CR \r, bytes \xFF\xFE", 22);
    EXPECT_EQ(read_file(file("a.txt", content)).value(), content);
    EXPECT_EQ(read_file(file("empty", "")).value(), "");
    const std::string large(3'000'000, 'x');
    EXPECT_TRUE(read_file(file("large", large)).value() == large);
}

TEST_F(ReadFile, ReadsFilesWithoutSize) { EXPECT_FALSE(read_file("/proc/self/status").value().empty()); }

TEST_F(ReadFile, FollowsLinks) {
    fs::create_symlink(file("a.txt", "text"), named("link"));
    EXPECT_EQ(read_file(named("link")).value(), "text");
}

TEST_F(ReadFile, RefusesWhatIsNoFile) {
    ASSERT_EQ(::mkfifo(named("pipe").c_str(), 0600), 0);
    fs::create_symlink(named("nowhere"), named("dangling"));
    struct Case {
        std::string path;
        std::string_view code, reason;
    };
    const Case cases[] = {
        {named("missing"), missing_file, "no such file"},
        {named("dangling"), missing_file, "no such file"},
        {file("plain", "x") + "/below", missing_file, "no such file"},
        {"", missing_file, "no such file"},
        {folder_.string(), not_a_file, "directory"},
        {named("pipe"), not_a_file, "pipe or device"},  // must not wait for a writer
        {"/dev/null", not_a_file, "pipe or device"},
    };
    for (const Case& one : cases) {
        const auto bytes = read_file(one.path);
        ASSERT_FALSE(bytes) << one.path;
        EXPECT_EQ(bytes.error().code, one.code) << one.path;
        EXPECT_NE(bytes.error().message.find(one.reason), std::string::npos) << bytes.error().message;
        EXPECT_FALSE(bytes.error().remedy.empty());
    }
}

TEST_F(ReadFile, SaysThatPermissionIsMissing) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const std::string path = file("secret", "x");
    fs::permissions(path, fs::perms::none);
    EXPECT_EQ(read_file(path).error().code, unreadable_file);
}

TEST_F(ReadFile, RefusesMoreThanTheLimit) {
    const std::string path = file("ten", "0123456789");
    EXPECT_TRUE(read_file(path, 10));
    EXPECT_EQ(read_file(path, 9).error().code, input_too_large);
    EXPECT_EQ(read_file("/proc/self/status", 5).error().code, input_too_large);
}

TEST(Sha256Hex, AgreesWithThePublishedVectors) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace reportx::input
