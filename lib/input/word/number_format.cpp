// The formats of ECMA-376 17.18.59, by the few ways of counting that they are made of: digit by digit, with tens and hundreds, one sign
// a value, letters, Roman numerals.
#include "input/word/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "text/code_point.h"

namespace reportx::input::word {
namespace {

using Digits = std::array<std::string_view, 10>;

constexpr Digits han = {"○", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Digits han_with_ling = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Digits han_with_round_zero = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Digits legal_simplified = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr Digits legal_traditional = {"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"};
constexpr Digits legal_japanese = {"零", "壱", "弐", "参", "四", "五", "六", "七", "八", "九"};
constexpr Digits full_width = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};

/// The signs for 10, 100, 1000 and 10 000.
using Powers = std::array<std::string_view, 4>;
constexpr Powers plain_powers = {"十", "百", "千", "万"};
constexpr Powers traditional_powers = {"十", "百", "千", "萬"};
constexpr Powers legal_powers = {"拾", "佰", "仟", "萬"};
constexpr Powers legal_simplified_powers = {"拾", "佰", "仟", "万"};
constexpr Powers japanese_legal_powers = {"拾", "百", "阡", "萬"};

std::string positional(int value, const Digits& digits) {
    std::string text;
    for (const char digit : fmt::format("{}", value)) text += digits[static_cast<std::size_t>(digit - '0')];
    return text;
}

/// How a way of counting by powers of ten treats zeros and ones.
struct Habits {
    bool zero_between = true;       ///< 一百零一, not 一百一
    bool one_before_first = false;  ///< 一十, not 十, for 10 to 19
    bool one_before_power = true;   ///< 一百, not 百
};

/// Below 10 000: thousands, hundreds, tens, ones.
std::string below_myriad(int value, const Digits& digits, const Powers& powers, Habits habits, bool opens) {
    std::string text;
    bool gap = false;
    int power = 1000;
    for (int rank = 3; rank >= 0; --rank, power /= 10) {
        const auto digit = static_cast<std::size_t>(value / power % 10);
        if (digit == 0) {
            gap = !text.empty() || !opens;
            continue;
        }
        if (gap && habits.zero_between) text += digits[0];
        gap = false;
        const bool first_ten = rank == 1 && text.empty() && opens && !habits.one_before_first;
        const bool silent_one = rank > 0 && digit == 1 && (first_ten || !habits.one_before_power);
        if (!silent_one) text += digits[digit];
        if (rank > 0) text += powers[static_cast<std::size_t>(rank - 1)];
    }
    return text;
}

std::string by_powers(int value, const Digits& digits, const Powers& powers, Habits habits = {}) {
    if (value == 0) return std::string(digits[0]);
    if (value < 10'000) return below_myriad(value, digits, powers, habits, true);
    if (value >= 100'000'000) return fmt::format("{}", value);
    std::string text = below_myriad(value / 10'000, digits, powers, habits, true);
    text += powers[3];
    return text + below_myriad(value % 10'000, digits, powers, habits, false);
}

/// 一 … 九十九, then digit by digit.
std::string counting(int value, const Digits& digits) {
    return value < 100 ? by_powers(value, digits, plain_powers) : positional(value, digits);
}

/// A row of signs that Unicode keeps side by side.
struct Row {
    int first, last;      // values
    char32_t code_point;  // of `first`
};

std::string one_sign(int value, std::span<const Row> rows) {
    for (const Row& row : rows)
        if (row.first <= value && value <= row.last) {
            std::string sign;
            append_code_point(row.code_point + static_cast<char32_t>(value - row.first), sign);
            return sign;
        }
    return fmt::format("{}", value);
}

constexpr Row circles[] = {{0, 0, 0x24EA}, {1, 20, 0x2460}, {21, 35, 0x3251}, {36, 50, 0x32B1}};
constexpr Row full_stops[] = {{1, 20, 0x2488}};
constexpr Row parentheses[] = {{1, 20, 0x2474}};
constexpr Row han_circles[] = {{1, 10, 0x3280}};

std::string one_of(int value, std::span<const std::string_view> signs) {
    if (value < 1 || value > static_cast<int>(signs.size())) return fmt::format("{}", value);
    return std::string(signs[static_cast<std::size_t>(value - 1)]);
}

constexpr std::string_view stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
constexpr std::string_view branches[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};

std::string stem_and_branch(int value) {
    if (value < 1) return fmt::format("{}", value);
    const auto index = static_cast<std::size_t>(value - 1);
    return fmt::format("{}{}", stems[index % std::size(stems)], branches[index % std::size(branches)]);
}

/// a … z, aa … zz: the letter of the round, once for each round.
std::string letters(int value, char first) {
    constexpr int alphabet = 26, most = 30;
    const int rounds = (value - 1) / alphabet + 1;
    if (value < 1 || rounds > most) return fmt::format("{}", value);
    return std::string(static_cast<std::size_t>(rounds), static_cast<char>(first + (value - 1) % alphabet));
}

std::string roman(int value, bool upper) {
    struct Piece {
        int value;
        std::string_view lower, upper;
    };
    constexpr Piece pieces[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"}, {400, "cd", "CD"},
                                {100, "c", "C"},  {90, "xc", "XC"},  {50, "l", "L"},  {40, "xl", "XL"},
                                {10, "x", "X"},   {9, "ix", "IX"},   {5, "v", "V"},   {4, "iv", "IV"},
                                {1, "i", "I"}};
    constexpr int greatest = 3999;
    if (value < 1 || value > greatest) return fmt::format("{}", value);
    std::string text;
    for (const Piece& piece : pieces)
        for (; value >= piece.value; value -= piece.value) text += upper ? piece.upper : piece.lower;
    return text;
}

std::string ordinal(int value) {
    const int tens = value % 100;
    const std::string_view endings[] = {"th", "st", "nd", "rd"};
    const int last = tens >= 11 && tens <= 13 ? 0 : value % 10;
    return fmt::format("{}{}", value, endings[last <= 3 ? last : 0]);
}

/// As many digits as the first number of the pattern has: `001, 002, …`.
std::string padded(int value, std::string_view pattern) {
    constexpr std::size_t most = 10;
    const std::size_t width = std::min(std::min(pattern.find(','), pattern.size()), most);
    return fmt::format("{:0{}}", value, width);
}

using Format = std::string (*)(int value);
struct Entry {
    std::string_view name;
    Format format;
};

constexpr Entry formats[] = {
    {"bullet", [](int) { return std::string(); }},
    {"chineseCounting", [](int value) { return counting(value, han); }},
    {"chineseCountingThousand", [](int value) { return by_powers(value, han_with_ling, plain_powers); }},
    {"chineseLegalSimplified",
     [](int value) { return by_powers(value, legal_simplified, legal_simplified_powers, {.one_before_first = true}); }},
    {"decimalEnclosedCircle", [](int value) { return one_sign(value, circles); }},
    {"decimalEnclosedCircleChinese", [](int value) { return one_sign(value, circles); }},
    {"decimalEnclosedFullstop", [](int value) { return one_sign(value, full_stops); }},
    {"decimalEnclosedParen", [](int value) { return one_sign(value, parentheses); }},
    {"decimalFullWidth", [](int value) { return positional(value, full_width); }},
    {"decimalFullWidth2", [](int value) { return positional(value, full_width); }},
    {"decimalZero", [](int value) { return fmt::format("{:02}", value); }},
    {"hex", [](int value) { return fmt::format("{:X}", value); }},
    {"ideographDigital", [](int value) { return positional(value, han_with_round_zero); }},
    {"ideographEnclosedCircle", [](int value) { return one_sign(value, han_circles); }},
    {"ideographLegalTraditional",
     [](int value) { return by_powers(value, legal_traditional, legal_powers, {.one_before_first = true}); }},
    {"ideographTraditional", [](int value) { return one_of(value, stems); }},
    {"ideographZodiac", [](int value) { return one_of(value, branches); }},
    {"ideographZodiacTraditional", stem_and_branch},
    {"japaneseCounting",
     [](int value) {
         return by_powers(value, han_with_round_zero, plain_powers, {.zero_between = false, .one_before_power = false});
     }},
    {"japaneseDigitalTenThousand", [](int value) { return positional(value, han_with_round_zero); }},
    {"japaneseLegal",
     [](int value) {
         return by_powers(value, legal_japanese, japanese_legal_powers,
                          {.zero_between = false, .one_before_first = true});
     }},
    {"lowerLetter", [](int value) { return letters(value, 'a'); }},
    {"lowerRoman", [](int value) { return roman(value, false); }},
    {"none", [](int) { return std::string(); }},
    {"numberInDash", [](int value) { return fmt::format("- {} -", value); }},
    {"ordinal", ordinal},
    {"taiwaneseCounting", [](int value) { return counting(value, han); }},
    {"taiwaneseCountingThousand", [](int value) { return by_powers(value, han_with_ling, traditional_powers); }},
    {"taiwaneseDigital", [](int value) { return positional(value, han); }},
    {"upperLetter", [](int value) { return letters(value, 'A'); }},
    {"upperRoman", [](int value) { return roman(value, true); }},
};

}  // namespace

std::string format_number(int value, std::string_view name, std::string_view pattern) {
    if (name == "custom" && !pattern.empty()) return padded(value, pattern);
    if (value >= 0) {
        for (const Entry& entry : formats)
            if (entry.name == name) return entry.format(value);
    }
    return fmt::format("{}", value);
}

}  // namespace reportx::input::word
