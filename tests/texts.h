// The texts that tests run over: our own samples, and a folder of real reports beside the project when it is there.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace reportx::test {

std::filesystem::path source_dir();

/// The texts of samples/, in order of name.
std::vector<std::filesystem::path> samples();

/// The real reports in ../shared/seeds, in order of name; empty where they are absent.
std::vector<std::filesystem::path> shared_texts();

/// For GTEST_SKIP where `shared_texts()` is empty.
inline constexpr const char* no_shared_texts = "../shared/seeds is not there; the samples are tested alone";

/// All bytes of a file that must exist.
std::string content_of(const std::filesystem::path& path);

/// Writes only when the content differs, so that unchanged files keep their time.
void write_if_changed(const std::filesystem::path& path, const std::string& content);

/// Whether REPORTX_UPDATE=1: expectations are rewritten instead of checked.
bool update_wanted();

/// The file's name without extension with all but letters, digits and non-ASCII replaced by `_`.
std::string test_name_of(const std::string& text);

}  // namespace reportx::test
