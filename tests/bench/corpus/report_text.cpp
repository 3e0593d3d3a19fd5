// Every report has a style of its own, chosen once: markers, widths, how items are set apart, which parts there are. Then it is
// written from top to bottom until it has the length wanted.
#include "corpus/report_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace reportx::bench {
namespace {

constexpr std::array<const char*, 16> numerals{"一", "二", "三",   "四",   "五",   "六",   "七",   "八",
                                               "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"};
constexpr std::array<const char*, 10> circles{"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};
constexpr std::array<const char*, 10> topics{"party",     "functions", "rules",     "decision", "enforcement",
                                             "emergency", "dispute",   "oversight", "digital",  "publicity"};

/// The alphabets of markers.
enum class Marker { chinese, bracketed, digit, bracketed_digit, circled };

std::string marker(Marker alphabet, int ordinal, const char* behind_digit) {
    const auto at = static_cast<std::size_t>(ordinal - 1) % numerals.size();
    switch (alphabet) {
        case Marker::chinese:
            return std::string(numerals[at]) + "、";
        case Marker::bracketed:
            return "（" + std::string(numerals[at]) + "）";
        case Marker::digit:
            return std::to_string(ordinal) + behind_digit;
        case Marker::bracketed_digit:
            return "（" + std::to_string(ordinal) + "）";
        case Marker::circled:
            return circles[at % circles.size()];
    }
    return {};
}

/// How points are set apart inside a paragraph.
std::string point(int kind, int ordinal) {
    static constexpr std::array<const char*, 4> ordered{"首先，", "其次，", "再次，", "最后，"};
    const auto at = static_cast<std::size_t>(ordinal - 1);
    if (kind == 0 && at < ordered.size()) return ordered[at];
    if (kind == 1) return "第" + std::string(numerals[at]) + "，";
    if (kind == 2) return circles[at % circles.size()];
    return std::string(numerals[at]) + "是";
}

struct Style {
    std::array<Marker, 3> levels{Marker::chinese, Marker::bracketed, Marker::digit};
    const char* behind_digit = ".";
    const char* indent = "";
    bool umbrella = true;   ///< one part holds all measures
    bool run_in = false;    ///< headings open their paragraph
    bool unmarked = false;  ///< parts have no markers
    bool blank_lines = false;
    bool half_width = false, mixed_width = false;
    bool crlf = false, byte_order_mark = false;
    int points = 3;    ///< kind of `point`
    int numbers = 50;  ///< per cent of sentences that tell amounts
    int form = 0;      ///< how most sections are written
};

Style style_of(Random& random) {
    static constexpr std::array<std::array<Marker, 3>, 4> alphabets{
        {{Marker::chinese, Marker::bracketed, Marker::digit},
         {Marker::chinese, Marker::digit, Marker::bracketed_digit},
         {Marker::bracketed, Marker::digit, Marker::circled},
         {Marker::chinese, Marker::bracketed, Marker::bracketed_digit}}};
    static constexpr std::array<const char*, 4> behind{".", "．", "、", ". "};
    Style style;
    style.levels = alphabets[random.chance(55) ? 0 : random.below(alphabets.size())];
    style.behind_digit = behind[random.below(behind.size())];
    style.indent = random.chance(35) ? "　　" : "";
    style.umbrella = random.chance(62);
    style.run_in = random.chance(25);
    style.unmarked = random.chance(4);
    style.blank_lines = random.chance(30);
    style.half_width = random.chance(20);
    style.mixed_width = random.chance(12);
    style.crlf = random.chance(6);
    style.byte_order_mark = random.chance(5);
    style.points = random.chance(70) ? 3 : static_cast<int>(random.below(3));
    style.numbers = random.between(15, 52);
    style.form = random.between(0, 3);
    return style;
}

class Composer {
public:
    Composer(const Grammar& grammar, const PlaceNames& place, Random& random, std::size_t bytes)
        : grammar_(grammar), random_(random), style_(style_of(random)), bytes_(bytes) {
        setting_.year = random.between(2016, 2024);
        setting_.thousands = random.chance(4);
        setting_.province = place.province;
        setting_.city = place.city;
        setting_.county = place.county;
        setting_.area = place.county.substr(place.county.size() - 3);
        setting_.gov = place.county + (random.chance(65) ? "人民政府" : random.chance(50) ? "司法局" : "农业农村局");
    }

    std::string compose() {
        const bool other = random_.chance(6);
        head(other ? "title.other" : "title");
        measures();
        if (!other) {
            if (random_.chance(45)) part("leadership", "leadership.title", "leadership.sentence");
            part("shortcomings", "shortcoming.title", "shortcoming.sentence");
            part("plan", "plan.title", "plan.sentence");
        }
        for (int i = random_.between(0, 3); i > 0; --i) line(say("back"));
        return finished();
    }

private:
    std::string say(std::string_view list) { return grammar_.expand(list, random_, setting_); }

    /// Sentences and titles come in turn, so that a report repeats itself only when it is long.
    std::string next(const std::string& list) {
        const auto [turn, fresh] = turns_.try_emplace(list, 0);
        if (fresh) turn->second = random_.below(100);
        return grammar_.expand_turn(list, turn->second++, random_, setting_);
    }

    void line(std::string_view text) {
        out_ += text;
        out_ += style_.blank_lines ? "\n\n" : "\n";
    }
    void paragraph(std::string_view text) { line(style_.indent + std::string(text)); }

    void head(std::string_view title_list) {
        std::string title = say(title_list);
        if (random_.chance(8)) {
            const std::size_t cut = title.find("关于") == std::string::npos ? title.find("法治") : title.find("关于");
            if (cut != 0 && cut != std::string::npos) title.insert(cut, "\n");
        }
        if (random_.chance(96)) line(title);
        for (int i = random_.between(0, 2); i > 0; --i) line(say("header"));
        if (random_.chance(5)) line(title);
        if (random_.chance(35)) line(say("salutation"));
        paragraph(say("preamble"));
    }

    std::string mark(std::size_t level, int ordinal) {
        return style_.unmarked && level == 0 ? "" : marker(style_.levels[level], ordinal, style_.behind_digit);
    }

    void measures() {
        const std::size_t wanted = bytes_ * 4 / 5;
        if (style_.umbrella) line(mark(0, ++part_) + say("heading.measures"));
        const std::size_t first = random_.below(3);
        const std::size_t count = std::clamp<std::size_t>(wanted / 1200, 2, topics.size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t end = out_.size() + (wanted - std::min(wanted, out_.size())) / (count - i);
            topic(topics[first + i], static_cast<int>(i + 1), end);
        }
    }

    /// One section, written until the text reaches `end` bytes.
    void topic(const std::string& name, int ordinal, std::size_t end) {
        const std::size_t level = style_.umbrella ? 1 : 0;
        std::string heading = mark(level, style_.umbrella ? ordinal : ++part_) + say(name + ".heading");
        const bool run_in = style_.run_in && level == 1;
        if (!run_in) line(heading);
        int child = 0;
        do {
            const int form = random_.chance(70) ? style_.form : random_.between(0, 3);
            const bool children = form == 1 && !run_in;
            std::string text = run_in && child == 0 ? heading + "。" : children ? mark(level + 1, child + 1) : "";
            text += form == 2 ? leads(name) : form == 3 ? points(name) : children ? next(name + ".lead") + "。" : "";
            if (form < 2) text += sentences(name, random_.between(2, 5));
            paragraph(text);
            ++child;
        } while (out_.size() < end);
    }

    std::string sentences(const std::string& name, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += next(name + (random_.chance(style_.numbers) ? ".number" : ".plain"));
        return text;
    }
    std::string leads(const std::string& name) {
        std::string text;
        for (int i = random_.between(2, 3); i > 0; --i) {
            text += next(name + ".lead") + "。" + sentences(name, random_.between(1, 3));
        }
        return text;
    }
    std::string points(const std::string& name) {
        std::string text = random_.chance(30) ? sentences(name, 1) : "";
        const int count = random_.between(2, 4);
        for (int i = 1; i <= count; ++i) {
            text += point(style_.points, i) + next(name + ".lead") + "。" + sentences(name, random_.between(1, 2));
        }
        return text;
    }

    /// A part of points: in one paragraph, one a line, or as sections; shortcomings at times as one list of clauses.
    void part(const std::string& role, const std::string& title, const std::string& sentence) {
        std::string heading = mark(0, ++part_) + say("heading." + role);
        if (!style_.unmarked || role == "leadership") line(heading);
        const std::string opening = role == "plan"           ? say("plan.opening")
                                    : role == "shortcomings" ? say("shortcoming.opening")
                                                             : std::string();
        if (role == "shortcomings" && random_.chance(20)) return clauses(opening);
        const int count = std::clamp(static_cast<int>(bytes_ / 3500) + random_.between(1, 2), 2, 8);
        const int form = random_.between(0, 2);
        std::string text = opening;
        if (form != 0 && !opening.empty()) paragraph(opening);
        for (int i = 1; i <= count; ++i) {
            std::string one = next(title) + "。" + next(sentence);
            if (random_.chance(60)) one += next(sentence);
            if (form == 0) text += point(style_.points == 0 && count > 4 ? 3 : style_.points, i) + one;
            if (form == 1) paragraph(point(3, i) + one);
            if (form == 2) paragraph(mark(1, i) + one);
        }
        if (form == 0) paragraph(text);
    }

    void clauses(const std::string& opening) {
        std::string text = opening;
        const int count = random_.between(3, 6);
        for (int i = 0; i < count; ++i) text += next("shortcoming.clause") + (i + 1 < count ? "，" : "。");
        paragraph(text + "对此，我们将采取有力措施，认真加以解决。");
    }

    /// The text with its widths, line ends and byte-order mark.
    std::string finished() {
        static constexpr std::array<std::pair<const char*, const char*>, 5> widths{
            {{"，", ","}, {"：", ":"}, {"；", ";"}, {"（", "("}, {"）", ")"}}};
        std::string text = style_.byte_order_mark ? "\xEF\xBB\xBF" : "";
        text.reserve(out_.size() + out_.size() / 8);
        for (std::size_t at = 0; at < out_.size();) {
            const std::string_view here(out_.data() + at, std::min<std::size_t>(3, out_.size() - at));
            const bool narrow = style_.half_width || (style_.mixed_width && random_.chance(20));
            const auto* found =
                std::find_if(widths.begin(), widths.end(), [&](auto& pair) { return here == pair.first; });
            if (found != widths.end() && narrow) {
                text += found->second;
                at += here.size();
            } else if (out_[at] == '%' && style_.mixed_width) {
                text += "％";
                ++at;
            } else if (out_[at] == '\n' && style_.crlf) {
                text += "\r\n";
                ++at;
            } else {
                text += out_[at++];
            }
        }
        return text;
    }

    const Grammar& grammar_;
    Random& random_;
    Style style_;
    Setting setting_;
    std::size_t bytes_;
    std::string out_;
    std::unordered_map<std::string, std::size_t> turns_;
    int part_ = 0;
};

/// Most reports have 6 to 20 KB, a few five times as much; the mean is 13.3 KB.
std::size_t length_of(Random& random) {
    double normal = -6;
    for (int i = 0; i < 12; ++i) normal += random.unit();
    return static_cast<std::size_t>(std::clamp(11800 * std::exp(0.5 * normal), 2500.0, 90000.0));
}

}  // namespace

std::vector<PlaceNames> load_places(const std::filesystem::path& folder) {
    std::ifstream file(folder / "places.txt");
    std::vector<PlaceNames> places;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream fields(line);
        PlaceNames place;
        fields >> place.province >> place.city >> place.county;
        places.push_back(place);
    }
    if (places.empty()) {
        std::fprintf(stderr, "corpus: no places in %s\n", (folder / "places.txt").c_str());
        std::exit(1);
    }
    return places;
}

std::string report_text(const Grammar& grammar, const std::vector<PlaceNames>& places, std::uint64_t seed,
                        std::uint64_t index, std::size_t bytes) {
    Random random(seed * 0x100000001B3u + index);
    random.next();
    const std::size_t length = length_of(random);
    const PlaceNames& place = places[random.below(places.size())];
    return Composer(grammar, place, random, bytes != 0 ? bytes : length).compose();
}

}  // namespace reportx::bench
