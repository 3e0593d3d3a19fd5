// The same report as text and as a page in every skin: the same findings, nothing of it lost, nothing of the page around it in it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "pages/sheet.h"
#include "pages/skin.h"
#include "property/findings.h"
#include "reportx/parse.h"
#include "text/fold.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

/// Blank lines and indents are the text file's own.
std::string without_blank_lines(const std::string& text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool line_start = kept.empty() || kept.back() == '\n';
        if (c == U'\n')
            while (kept.ends_with(' ')) kept.pop_back();
        if (line_start && (c == U'\n' || fold(c) == blank)) continue;
        kept.append(text, begin, at - begin);
    }
    return kept;
}

std::string all_findings(const Report& report) {
    const Metadata& metadata = report.metadata;
    std::string lines;
    for (const auto& value : {metadata.title, metadata.issuer, metadata.published, metadata.publisher, metadata.author,
                              metadata.region.name, metadata.region.level, metadata.region.province,
                              metadata.region.prefecture, metadata.region.county})
        lines += value.value_or("-") + "\n";
    for (const Section& section : report.sections) {
        if (section.role == Role::front || section.role == Role::back) continue;
        lines += fmt::format("part {} {} {} {}\n", section.level, name(section.role),
                             section.marker ? report.text.slice(*section.marker) : "-",
                             section.heading ? report.text.slice(*section.heading) : "-");
    }
    std::string others = findings(report, Places::printed);
    for (std::size_t at = others.find("section "); at != others.npos;
         at = others.find("section ", at)) {  // ids count the front
        if (at > 0 && others[at - 1] != '\n') {
            ++at;
            continue;
        }
        others.erase(at, others.find('\n', at) + 1 - at);
    }
    return without_blank_lines(lines + others);
}

/// How well two texts agree: lines as bags of characters, 0 to 1.
struct Agreement {
    double precision = 0, recall = 0;
    double f() const { return 2 * precision * recall / (precision + recall); }
};

std::map<std::string, std::size_t> lines_of(const std::string& text) {
    std::map<std::string, std::size_t> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) ++lines[text.substr(at, end - at)];
        at = end + 1;
    }
    return lines;
}

Agreement agreement(const std::string& wanted, const std::string& found) {
    const auto wanted_lines = lines_of(wanted), found_lines = lines_of(found);
    std::size_t common = 0, in_wanted = 0, in_found = 0;
    for (const auto& [line, count] : wanted_lines) {
        in_wanted += line.size() * count;
        const auto other = found_lines.find(line);
        if (other != found_lines.end()) common += line.size() * std::min(count, other->second);
    }
    for (const auto& [line, count] : found_lines) in_found += line.size() * count;
    return {static_cast<double>(common) / static_cast<double>(in_found),
            static_cast<double>(common) / static_cast<double>(in_wanted)};
}

/// The text without front and back, where a page may leave something of itself.
std::string of_report(const Report& report) {
    std::string text;
    for (const Section& section : report.sections)
        if (!section.parent && section.role != Role::front && section.role != Role::back)
            text += report.text.slice(section.span);
    return text;
}

std::string text_of(const Sheet& sheet) {
    std::string text = sheet.title.value_or("") + "\n";
    for (const std::string& line : sheet.body) text += line + "\n";
    for (const std::string& line : sheet.signature) text += line + "\n";
    return without_blank_lines(text);
}

/// The text that was read but for lines of the front that the sheet does not have: the facts of the page.
std::string without_facts(const Report& report, const std::string& wanted) {
    const Section& first = report.sections.front();
    if (first.role != Role::front) return report.text.utf8();
    std::string text;
    for (const auto& [line, count] : lines_of(std::string(report.text.slice(first.span))))
        if (wanted.find(line + "\n") != wanted.npos) text += line + "\n";
    return text + std::string(report.text.slice({first.span.end, report.text.size()}));
}

class Skins : public testing::TestWithParam<fs::path> {
protected:
    const Skin skin_{GetParam()};

    void reads_alike(const fs::path& sample) const {
        SCOPED_TRACE(sample.filename().string());
        const std::string text = content_of(sample);
        const Sheet sheet = sheet_of(text);
        const auto expected = parse_report(text);
        const auto page = parse_report(skin_.filled(sheet));
        ASSERT_TRUE(expected && page) << page.error().message;
        const std::string wanted = all_findings(expected.value()), found = all_findings(page.value());
        EXPECT_EQ(wanted, found) << first_difference(wanted, found);
        EXPECT_EQ(page.value().source.media_type, skin_.is_mht() ? "multipart/related" : "text/html");
        EXPECT_EQ(page.value().source.charset, skin_.charset());

        const std::string& read = page.value().text.utf8();
        const Agreement agreed =
            agreement(text_of(sheet), without_blank_lines(without_facts(page.value(), text_of(sheet))));
        // Two lines of the page behind the report are more than 2 % of a text of half a page.
        constexpr std::size_t half_a_page = 2000;
        EXPECT_GE(agreed.f(), text.size() < half_a_page ? 0.95 : 0.98)
            << agreed.precision << " " << agreed.recall << "\n"
            << read;
        for (const std::string& words : skin_.must_not())
            EXPECT_EQ(of_report(page.value()).find(words), read.npos) << words << "\n" << read;
        for (const std::string& line : sheet.body) EXPECT_NE(read.find(line), read.npos) << "lost: " << line;
    }
};

TEST_P(Skins, ReadAsTheirText) {
    for (const fs::path& sample : samples()) reads_alike(sample);
}

TEST_P(Skins, ReadAsTheTextOfOtherReports) {
    std::vector<fs::path> reports;
    for (const auto& entry : fs::directory_iterator(source_dir() / "tests/reports"))
        if (entry.path().extension() == ".txt") reports.push_back(entry.path());
    std::ranges::sort(reports);
    for (const fs::path& report : reports) reads_alike(report);
    for (const fs::path& report : shared_texts()) reads_alike(report);
}

INSTANTIATE_TEST_SUITE_P(Pages, Skins, testing::ValuesIn(skin_files()),
                         [](const auto& skin) { return skin.param.stem().string(); });

}  // namespace
}  // namespace reportx::test
