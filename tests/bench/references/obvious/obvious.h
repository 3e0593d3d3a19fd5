// The careful obvious design, frozen: what a good engineer writes in a hurry. RE2::Set tells which patterns occur, RE2 with captures
// where; strings are copied, offsets are counted from the line's start, the output is a DOM. It is the yardstick that the product is
// measured with, so it changes only when it is wrong: `bench_race` checks that it finds what the product finds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reportx::bench::obvious {

/// Half-open, in code points.
struct Place {
    std::uint32_t begin = 0, end = 0;
};

struct Line {
    std::string text;
    std::uint32_t begin = 0;  ///< code points before it
};

struct Section {
    std::string id, role, marker, heading;
    int level = 1;
    std::optional<std::size_t> parent;
    std::size_t first_line = 0, line_after = 0;
    Place place;
};

struct Item {
    std::size_t section = 0;
    std::string kind, marker, title, text, topic;
    Place place;
};

struct Amount {
    std::string text, number, unit, qualifier, kind, change, subject;
    double value = 0;
    Place place;
    std::size_t section = 0;
};

struct Indicator {
    std::string id;
    std::size_t amount = 0;
};

struct Citation {
    std::string title;
    Place place;
};

struct Metadata {
    std::string title, issuer, published, publisher, author;
    int year = 0;
};

struct Report {
    Metadata metadata;
    std::vector<Section> sections;
    std::vector<Item> items;
    std::vector<Amount> amounts;
    std::vector<Indicator> indicators;
    std::vector<Citation> citations;
};

std::vector<Line> split_lines(const std::string& text);
std::uint32_t code_points(const std::string& text, std::size_t begin, std::size_t end);

Metadata find_metadata(const std::vector<Line>& lines, const std::string& text);
std::vector<Citation> find_citations(const std::vector<Line>& lines);
std::string topic_of(const std::string& text);
std::vector<Section> find_sections(const std::vector<Line>& lines);
std::vector<Item> find_items(const std::vector<Line>& lines, const std::vector<Section>& sections);
void find_amounts_and_indicators(const std::vector<Line>& lines, Report& report);
std::string json_of(const Report& report);

/// Everything of one document.
Report parse(const std::string& bytes);

/// The same as JSON: what is timed.
std::string document_json(const std::string& bytes);

}  // namespace reportx::bench::obvious
