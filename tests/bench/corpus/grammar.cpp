// Text files in, lists out; a phrase is filled from left to right, a slot that names a list by one of that list.
#include "corpus/grammar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace reportx::bench {
namespace {

[[noreturn]] void stop(const std::string& problem) {
    std::fprintf(stderr, "corpus: %s\n", problem.c_str());
    std::exit(1);
}

std::string decimal(double value, int places) {
    std::array<char, 64> text;
    const int length = std::snprintf(text.data(), text.size(), "%.*f", places, value);
    return {text.data(), static_cast<std::size_t>(length)};
}

/// Small amounts are more frequent than large ones.
double spread(Random& random, double low, double high) {
    if (low <= 0) return low + random.unit() * (high - low);
    return low * std::exp(random.unit() * std::log(high / low));
}

std::string whole(long long value, bool thousands) {
    std::string digits = std::to_string(value);
    if (thousands) {
        for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    }
    return digits;
}

std::string chinese(int value) {
    static constexpr const char* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (value == 2) return "两";
    std::string text = value >= 20 ? digits[value / 10] : "";
    if (value >= 10) text += "十";
    if (value % 10 != 0) text += digits[value % 10];
    return text;
}

/// A number by its slot: `n 5 80`.
std::string number(char form, double low, double high, Random& random, const Setting& setting) {
    switch (form) {
        case 'n': {
            const auto value = static_cast<long long>(std::floor(spread(random, low, high + 1)));
            return whole(std::clamp(value, static_cast<long long>(low), static_cast<long long>(high)),
                         setting.thousands);
        }
        case 'd':
            return decimal(spread(random, low, high), random.between(1, 2));
        case 'p':
            return decimal(low + random.unit() * (high - low), random.between(0, 2)) + "%";
        case 'c':
            return chinese(random.between(static_cast<int>(low), static_cast<int>(high)));
        case 'r': {
            const int from = random.between(static_cast<int>(low), static_cast<int>(high) - 1);
            return std::to_string(from) + "—" + std::to_string(random.between(from + 1, static_cast<int>(high)));
        }
        default:
            stop(std::string("no form of number: ") + form);
    }
}

const std::string* word_of(std::string_view slot, const Setting& setting) {
    if (slot == "province") return &setting.province;
    if (slot == "city") return &setting.city;
    if (slot == "county") return &setting.county;
    if (slot == "gov") return &setting.gov;
    if (slot == "area") return &setting.area;
    return nullptr;
}

}  // namespace

Grammar::Grammar(const std::filesystem::path& folder) {
    for (const char* name : {"frame.txt", "topics.txt"}) {
        std::ifstream file(folder / name);
        if (!file) stop("cannot read " + (folder / name).string());
        std::vector<std::string>* list = nullptr;
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line[0] == '#') continue;
            if (line[0] == '[') {
                list = &lists_[line.substr(1, line.size() - 2)];
            } else if (list == nullptr) {
                stop("a phrase stands before the first list: " + line);
            } else {
                list->push_back(line == "{}" ? "" : line);
            }
        }
    }
}

std::string Grammar::expand(std::string_view list, Random& random, const Setting& setting) const {
    std::string out;
    fill_slot(list, random, setting, out);
    return out;
}

std::string Grammar::expand_turn(const std::string& list, std::size_t turn, Random& random,
                                 const Setting& setting) const {
    const auto& phrases = alternatives(list);
    std::string out;
    fill(phrases[turn % phrases.size()], random, setting, out);
    return out;
}

const std::vector<std::string>& Grammar::alternatives(const std::string& list) const {
    const auto found = lists_.find(list);
    if (found == lists_.end()) stop("there is no list " + list);
    return found->second;
}

void Grammar::fill(std::string_view phrase, Random& random, const Setting& setting, std::string& out) const {
    while (!phrase.empty()) {
        const std::size_t open = phrase.find('{');
        out += phrase.substr(0, open);
        if (open == std::string_view::npos) return;
        const std::size_t close = phrase.find('}', open);
        if (close == std::string_view::npos) stop("a slot is not closed: " + std::string(phrase));
        fill_slot(phrase.substr(open + 1, close - open - 1), random, setting, out);
        phrase.remove_prefix(close + 1);
    }
}

void Grammar::fill_slot(std::string_view slot, Random& random, const Setting& setting, std::string& out) const {
    if (slot[0] == 'y' && (slot.size() == 1 || slot[1] == '+' || slot[1] == '-')) {
        out += std::to_string(setting.year + (slot == "y+1" ? 1 : slot == "y-1" ? -1 : 0));
    } else if (const std::string* word = word_of(slot, setting)) {
        out += *word;
    } else if (const std::size_t gap = slot.find(' '); gap != std::string_view::npos) {
        char* rest = nullptr;
        const std::string limits(slot.substr(gap));
        const double low = std::strtod(limits.c_str(), &rest);
        out += number(slot[0], low, std::strtod(rest, nullptr), random, setting);
    } else {
        const auto& phrases = alternatives(std::string(slot));
        fill(phrases[random.below(phrases.size())], random, setting, out);
    }
}

}  // namespace reportx::bench
