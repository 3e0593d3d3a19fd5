// The output of pdftotext, whole, damaged and hostile.
#include "input/pdf/bounding_boxes.h"

#include <gtest/gtest.h>

#include <chrono>

namespace reportx::input::pdf {
namespace {

std::string word(const std::string& text, const std::string& places = R"(xMin="1.5" yMin="2" xMax="30" yMax="12.25")") {
    return "<word " + places + ">" + text + "</word>\n";
}

std::string page(const std::string& words) {
    return "<page width=\"595.28\" height=\"841.89\">\n<flow><block><line>" + words + "</line>";
}

std::string first_text(const std::string& xhtml) {
    const auto pages = read_bounding_boxes(xhtml);
    return pages.empty() || pages[0].words.empty() ? "none" : pages[0].words[0].text;
}

TEST(BoundingBoxes, GivesWordsWithPlaces) {
    const auto pages =
        read_bounding_boxes("<html><doc>" + page(word("法治") + word("政府")) + "</page>" + page("") + "</page></doc>");
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].width, 595.28);
    EXPECT_EQ(pages[0].height, 841.89);
    ASSERT_EQ(pages[0].words.size(), 2u);
    EXPECT_EQ(pages[0].words[0].text, "法治");
    EXPECT_EQ(pages[0].words[0].box.left, 1.5);
    EXPECT_EQ(pages[0].words[0].box.bottom, 12.25);
    EXPECT_TRUE(pages[1].words.empty());
}

TEST(BoundingBoxes, MendsTexts) {
    EXPECT_EQ(first_text(page(word("a&amp;b&lt;c&gt;&quot;&unknown;"))), "a&b<c>\"&unknown;");
    EXPECT_EQ(first_text(page(word("\x01法\x0C治\x7F"))), "法治");
    EXPECT_EQ(first_text(page(word("法\xED\xA0\x80\xFF治"))), "法\uFFFD\uFFFD治");
}

TEST(BoundingBoxes, PassesOverWhatIsNoWord) {
    EXPECT_EQ(first_text(page(word("甲", R"(xMin="1" yMin="2" xMax="nan" yMax="3")"))), "none");
    EXPECT_EQ(first_text(page(word("甲", R"(xMin="1" yMin="2" xMax="1e30" yMax="3")"))), "none");
    EXPECT_EQ(first_text(page(word("甲", R"(xMin="9" yMin="2" xMax="1" yMax="3")"))), "none");
    EXPECT_EQ(first_text(page(word("甲", R"(xMin="1" yMin="2")"))), "none");
    EXPECT_EQ(first_text(page(word(""))), "none");
    EXPECT_TRUE(read_bounding_boxes(word("甲")).empty());
    EXPECT_TRUE(read_bounding_boxes("").empty());
}

TEST(BoundingBoxes, GivesAWidthToWordsWithoutOne) {
    const auto pages = read_bounding_boxes(page(word("法治12", R"(xMin="8" yMin="2" xMax="8" yMax="12")")));
    ASSERT_EQ(pages.size(), 1u);
    ASSERT_EQ(pages[0].words.size(), 1u);
    EXPECT_EQ(pages[0].words[0].box.left, 8);
    EXPECT_EQ(pages[0].words[0].box.right, 38);
}

TEST(BoundingBoxes, TakesOutputThatIsCutOffAnywhere) {
    const std::string whole = page(word("法治") + word("政府")) + "</page>";
    for (std::size_t size = 0; size < whole.size(); ++size) read_bounding_boxes(whole.substr(0, size));
    EXPECT_EQ(first_text(whole.substr(0, whole.find("治"))), "法");
}

TEST(BoundingBoxes, IsLinear) {
    const auto seconds = [](const std::string& xhtml) {
        const auto start = std::chrono::steady_clock::now();
        read_bounding_boxes(xhtml);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const std::string opened = page("") + std::string(4'000'000, '<');
    EXPECT_LT(seconds(opened), 1);
    std::string tags = page("");
    for (int i = 0; i < 500'000; ++i) tags += "<word xMin=";
    EXPECT_LT(seconds(tags), 1);
}

}  // namespace
}  // namespace reportx::input::pdf
