// Sentence by sentence: the amounts by one pattern, then, when the set of all indicator patterns says that some occur, each of those.
#include <re2/re2.h>
#include <re2/set.h>

#include <array>
#include <cstdlib>
#include <map>
#include <memory>

#include "references/number_pattern.h"
#include "references/obvious/indicator_patterns.h"
#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {
namespace {

struct Patterns {
    RE2 number{number_pattern};
    RE2 sentence{"([^。；;！]*[。；;！]?)"};
    RE2 increase{"(?:增长|增加|上升|提高|提升|净增)[了达至到]*$"}, decrease{"(?:下降|减少|降低|压减|压缩)[了达]*$"};
    RE2 from{"由$"}, to{"(?:到|至|为)$"};
    RE2 subject{"([^，,。；;：:、（(]*)$"};
    RE2 no_amount_before{"(?:第|[〔\\[（(][0-9]{4}[〕\\]）)]|[0-9]{4}年|V|[-/:.—])$"};
    RE2 no_amount_behind{"^(?:年|月|日|号|是|、|届|次会议|次全会|体系|规划)"};
    RE2::Set which{RE2::DefaultOptions, RE2::UNANCHORED};
    std::vector<std::unique_ptr<RE2>> indicators;

    Patterns() {
        for (const auto& [id, words, unit] : indicator_patterns) {
            const std::string pattern =
                std::string("(?:") + words +
                ")[^0-9，,。；;]{0,12}([0-9]+(?:\\.[0-9]+)?)(?:万|亿)?(?:余|多)?(?:万|亿)?(?:" + unit + ")";
            which.Add(pattern, nullptr);
            indicators.push_back(std::make_unique<RE2>(pattern));
        }
        which.Compile();
    }
};

double chinese_value(const std::string& numeral) {
    static const std::map<std::string, int> digits{{"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4},
                                                   {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}};
    int total = 0, digit = 0;
    for (std::size_t at = 0; at + 3 <= numeral.size(); at += 3) {
        const std::string sign = numeral.substr(at, 3);
        if (sign == "十" || sign == "百") {
            total += (digit == 0 ? 1 : digit) * (sign == "十" ? 10 : 100);
            digit = 0;
        } else {
            digit = digits.at(sign);
        }
    }
    return total + digit;
}

double value_of(const std::string& number, const std::string& multiplier, std::string& unit) {
    std::string plain = number;
    RE2::GlobalReplace(&plain, ",", "");
    double value = plain[0] >= '0' && plain[0] <= '9' ? std::strtod(plain.c_str(), nullptr) : chinese_value(plain);
    for (const std::string& power : {multiplier, unit.substr(0, 3)}) {
        if (power == "千") value *= 1e3;
        if (power == "万") value *= 1e4;
        if (power == "亿") value *= 1e8;
    }
    if (unit.starts_with("万") || unit.starts_with("亿")) unit.erase(0, 3);
    if (unit == "％") unit = "%";
    return value;
}

std::string qualifier_of(const std::string& before, const std::string& behind, const std::string& rest) {
    static const std::map<std::string, std::string> names{
        {"约", "approx"},      {"近", "less_than"},   {"超过", "more_than"},  {"超", "more_than"},
        {"逾", "more_than"},   {"突破", "more_than"}, {"不少于", "at_least"}, {"不低于", "at_least"},
        {"不超过", "at_most"}, {"不足", "less_than"}};
    const auto found = names.find(before);
    if (found != names.end()) return found->second;
    if (!behind.empty()) return "more_than";
    if (rest.starts_with("以上")) return "at_least";
    if (rest.starts_with("以内") || rest.starts_with("以下")) return "at_most";
    if (rest.starts_with("左右")) return "approx";
    return "exact";
}

std::string change_of(const Patterns& patterns, const std::string& before) {
    if (RE2::PartialMatch(before, patterns.increase)) return "increase";
    if (RE2::PartialMatch(before, patterns.decrease)) return "decrease";
    if (RE2::PartialMatch(before, patterns.from)) return "from";
    if (RE2::PartialMatch(before, patterns.to)) return "to";
    return "";
}

std::string kind_of(const std::string& unit) {
    if (unit == "%") return "percent";
    if (unit == "个百分点") return "points";
    if (unit == "元") return "money";
    if (unit == "倍") return "multiple";
    if (unit == "位") return "rank";
    return "count";
}

/// The amounts of one sentence, `begin` bytes into its line; `by_number` gets where each number stands.
void add_amounts(const Patterns& patterns, const Line& line, const std::string& sentence, std::size_t begin,
                 std::size_t section, Report& report, std::map<std::size_t, std::size_t>& by_number) {
    re2::StringPiece rest(sentence);
    std::array<re2::StringPiece, 6> groups;
    while (RE2::FindAndConsume(&rest, patterns.number, &groups[0], &groups[1], &groups[2], &groups[3], &groups[4],
                               &groups[5])) {
        const auto number_at = static_cast<std::size_t>(groups[1].data() - sentence.data());
        const std::string before = sentence.substr(0, number_at), behind(rest.data(), rest.size());
        if (RE2::PartialMatch(before, patterns.no_amount_before) ||
            RE2::PartialMatch(behind, patterns.no_amount_behind))
            continue;
        const std::string prefix(groups[0].data() != nullptr ? std::string(groups[0].data(), groups[0].size()) : "");
        const std::string approx = std::string(groups[2].data() ? groups[2] : re2::StringPiece()) +
                                   std::string(groups[4].data() ? groups[4] : re2::StringPiece());
        Amount amount;
        amount.number = std::string(groups[1]);
        amount.unit = std::string(groups[5]);
        amount.value =
            value_of(amount.number, std::string(groups[3].data() ? groups[3] : re2::StringPiece()), amount.unit);
        amount.qualifier = qualifier_of(prefix, approx, behind);
        amount.kind = kind_of(amount.unit);
        const std::string words = before.substr(0, before.size() - prefix.size());
        amount.change = change_of(patterns, words);
        RE2::PartialMatch(words, patterns.subject, &amount.subject);
        const std::size_t from = begin + number_at - (prefix == "达到" ? 0 : prefix.size());
        const std::size_t to = begin + static_cast<std::size_t>(rest.data() - sentence.data());
        amount.text = line.text.substr(from, to - from);
        amount.place.begin = line.begin + code_points(line.text, 0, from);
        amount.place.end = amount.place.begin + code_points(line.text, from, to);
        amount.section = section;
        by_number[number_at] = report.amounts.size();
        report.amounts.push_back(amount);
    }
}

void add_indicators(const Patterns& patterns, const std::string& sentence,
                    const std::map<std::size_t, std::size_t>& by_number, Report& report) {
    std::vector<int> found;
    if (!patterns.which.Match(sentence, &found)) return;
    for (const int which : found) {
        const auto index = static_cast<std::size_t>(which);
        re2::StringPiece rest(sentence), number;
        while (RE2::FindAndConsume(&rest, *patterns.indicators[index], &number)) {
            const auto amount = by_number.find(static_cast<std::size_t>(number.data() - sentence.data()));
            if (amount != by_number.end()) report.indicators.push_back({indicator_patterns[index].id, amount->second});
        }
    }
}

}  // namespace

void find_amounts_and_indicators(const std::vector<Line>& lines, Report& report) {
    static const Patterns patterns;
    std::size_t section = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        while (section + 1 < report.sections.size() && report.sections[section + 1].first_line <= i) ++section;
        re2::StringPiece rest(lines[i].text);
        std::string sentence;
        while (!rest.empty() && RE2::Consume(&rest, patterns.sentence, &sentence) && !sentence.empty()) {
            const auto begin = static_cast<std::size_t>(rest.data() - lines[i].text.data()) - sentence.size();
            std::map<std::size_t, std::size_t> by_number;
            add_amounts(patterns, lines[i], sentence, begin, section, report, by_number);
            if (!by_number.empty()) add_indicators(patterns, sentence, by_number, report);
        }
    }
}

}  // namespace reportx::bench::obvious
