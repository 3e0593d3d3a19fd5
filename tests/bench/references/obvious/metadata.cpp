// Title, year and header fields by one pattern each, over the lines from the top; citations by one pattern over all.
#include <re2/re2.h>

#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {
namespace {

struct Patterns {
    RE2 title{"(.*[0-9]{4}年.*法治政府建设.*报告.*|.*依法行政.*报告.*)"};
    RE2 issuer{"^(.*?)(?:关于)?[0-9]{4}年"};
    RE2 year{"([0-9]{4})年"};
    RE2 published{"(?:发布时间|发布日期|发文日期|日期)[：:]\\s*([0-9]{4})[-/年]([0-9]{1,2})[-/月]([0-9]{1,2})"};
    RE2 publisher{"(?:信息来源|文章来源|来源)[：:]\\s*(\\S+)"};
    RE2 author{"作者[：:]\\s*(\\S+)"};
    RE2 citation{"《([^《》]+)》"};
};

const Patterns& patterns() {
    static const Patterns all;
    return all;
}

std::string two_digits(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

}  // namespace

Metadata find_metadata(const std::vector<Line>& lines, const std::string& text) {
    Metadata found;
    std::size_t header_lines = 12;
    for (const Line& line : lines) {
        if (header_lines-- == 0) break;
        std::string year, month, day;
        if (found.title.empty()) RE2::FullMatch(line.text, patterns().title, &found.title);
        if (RE2::PartialMatch(line.text, patterns().published, &year, &month, &day))
            found.published = year + "-" + two_digits(month) + "-" + two_digits(day);
        if (found.publisher.empty()) RE2::PartialMatch(line.text, patterns().publisher, &found.publisher);
        if (found.author.empty()) RE2::PartialMatch(line.text, patterns().author, &found.author);
    }
    RE2::PartialMatch(found.title, patterns().issuer, &found.issuer);
    RE2::PartialMatch(found.title.empty() ? text : found.title, patterns().year, &found.year);
    return found;
}

std::vector<Citation> find_citations(const std::vector<Line>& lines) {
    std::vector<Citation> citations;
    for (const Line& line : lines) {
        re2::StringPiece rest(line.text), title;
        while (RE2::FindAndConsume(&rest, patterns().citation, &title)) {
            const auto begin = static_cast<std::size_t>(title.data() - line.text.data());
            Citation citation{std::string(title), {line.begin + code_points(line.text, 0, begin), 0}};
            citation.place.end = citation.place.begin + code_points(line.text, begin, begin + title.size());
            citations.push_back(citation);
        }
    }
    return citations;
}

}  // namespace reportx::bench::obvious
