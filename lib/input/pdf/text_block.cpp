// Edges are told by clusters: the leftmost place at which some share of the lines begins, the rightmost at which some share ends.
#include "input/pdf/text_block.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "input/pdf/line_end.h"

namespace reportx::input::pdf {
namespace {

constexpr double size_tolerance = 0.15;
constexpr double cluster_width = 0.75;  // ems
constexpr double share_at_edge = 0.06;  // of the lines
constexpr double least_indent = 1.2, usual_indent = 2;

/// The smallest value that has `enough` values within `width` above it, itself included; the smallest of all when none has.
double first_cluster(std::vector<double> values, std::size_t enough, double width) {
    std::ranges::sort(values);
    for (std::size_t i = 0; i + enough <= values.size(); ++i)
        if (values[i + enough - 1] - values[i] <= width) return values[i];
    return values.front();
}

double last_cluster(std::vector<double> values, std::size_t enough, double width) {
    for (double& value : values) value = -value;
    return -first_cluster(std::move(values), enough, width);
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The em that half of the text is set in, or smaller.
double usual_em(const std::vector<Sheet>& sheets) {
    std::vector<std::pair<double, double>> lines;  // em, width in ems
    double all = 0;
    for (const Sheet& sheet : sheets) {
        for (const Line& line : sheet.lines) {
            if (line.latin) continue;
            lines.emplace_back(line.em, width_in_ems(line.text));
            all += lines.back().second;
        }
    }
    std::ranges::sort(lines);
    double seen = 0;
    for (const auto& [em, width] : lines)
        if ((seen += width) * 2 >= all) return em;
    return 0;
}

/// Where the prose of some sheets begins, ends and follows itself.
struct Places {
    std::vector<double> left, right, pitch;
    std::vector<double> hanging;  // right edges of lines that end with a sign which may hang out

    void add(const Sheet& sheet, const TextBlock& block) {
        const Line* before = nullptr;
        for (const Line& line : sheet.lines) {
            const bool prose = block.is_prose(line);
            if (prose) {
                left.push_back(line.box.left);
                (ends_with_hanging_sign(line.text) ? hanging : right).push_back(line.box.right);
                if (before != nullptr) pitch.push_back(line.box.top - before->box.top);
            }
            before = prose ? &line : nullptr;
        }
    }

    /// Where lines end; those with a sign that may hang out are asked only where there are no others.
    const std::vector<double>& right_edges() const { return right.empty() ? hanging : right; }

    std::size_t at_edge() const {
        constexpr std::size_t few = 6;
        if (left.size() < few) return 1;
        return std::max<std::size_t>(
            2, static_cast<std::size_t>(std::ceil(share_at_edge * static_cast<double>(left.size()))));
    }
};

void find_indent(const Places& places, TextBlock& block) {
    constexpr double most = 5, share_of_first_lines = 0.05;
    std::vector<double> indents;
    for (const double left : places.left) {
        const double indent = left - block.left;
        if (indent > least_indent * block.em && indent < most * block.em) indents.push_back(indent);
    }
    block.indented =
        static_cast<double>(indents.size()) >= share_of_first_lines * static_cast<double>(places.left.size());
    block.indent = indents.empty() ? usual_indent * block.em : median(std::move(indents));
}

}  // namespace

bool TextBlock::is_prose(const Line& line) const {
    return !line.tabular && !line.latin && std::abs(line.em - em) <= size_tolerance * em;
}

TextBlock block_of(const std::vector<Sheet>& sheets) {
    TextBlock block;
    block.em = usual_em(sheets);
    Places places;
    for (const Sheet& sheet : sheets) places.add(sheet, block);
    if (places.left.empty()) return block;
    block.left = first_cluster(places.left, places.at_edge(), cluster_width * block.em);
    block.right = last_cluster(places.right_edges(), places.at_edge(), cluster_width * block.em);
    block.pitch = median(places.pitch);
    find_indent(places, block);
    return block;
}

TextBlock block_on(const Sheet& sheet, const TextBlock& block) {
    constexpr std::size_t enough_lines = 8, at_edge = 3;
    Places places;
    places.add(sheet, block);
    if (places.left.size() < enough_lines) return block;
    TextBlock shifted = block;
    shifted.left = first_cluster(places.left, at_edge, cluster_width * block.em);
    shifted.right = last_cluster(places.right_edges(), at_edge, cluster_width * block.em);
    const bool as_wide = std::abs((shifted.right - shifted.left) - (block.right - block.left)) <= 1.5 * block.em;
    return as_wide ? shifted : block;
}

}  // namespace reportx::input::pdf
