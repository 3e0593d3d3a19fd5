// read_long_numeral: a descent over the powers. A numeral is groups below 10^4 followed by 亿 or 万; a group is digits followed by
// 千, 百, 十; powers must fall. Whatever does not fit the grammar ends the numeral, so 十亿零五 and 一百二 are read as far as
// they are well-formed.
#include "text/numeral.h"

namespace reportx {
namespace {

int power_in_group(char16_t c) { return numeral_power(c) < 4 ? numeral_power(c) : 0; }

int group_power(char16_t c) { return numeral_power(c) < 4 ? 0 : numeral_power(c); }

std::int64_t ten_to(int power) {
    std::int64_t value = 1;
    while (power-- > 0) value *= 10;
    return value;
}

bool is_zero(char16_t c) { return c == u'零' || c == u'〇'; }

/// A group below 10 000. `leading_zero` tells that a 零 stood before its first digit.
struct Group {
    std::int64_t value = 0;
    std::uint32_t length = 0;
};

Group read_group(std::u16string_view text, std::uint32_t at, bool first) {
    Group group;
    int last_power = 4;
    std::uint32_t i = at;
    const auto unit = [&](std::uint32_t k) { return k < text.size() ? text[k] : u'\0'; };
    bool zero = !first && is_zero(unit(i));
    if (zero) ++i;
    while (true) {
        const int digit = is_zero(unit(i)) ? -1 : numeral_digit(unit(i));
        if (digit < 0) {
            // 十 alone is ten: 十二, 一百十二, 三万零十.
            if (power_in_group(unit(i)) == 1 && last_power > 1) {
                group.value += 10;
                last_power = 1;
                ++i;
                group.length = i - at;
                zero = false;
                continue;
            }
            if (is_zero(unit(i)) && last_power > 1 && last_power < 4 && numeral_digit(unit(i + 1)) > 0) {
                ++i;
                zero = true;
                continue;
            }
            return group;
        }
        const int power = power_in_group(unit(i + 1));
        if (power >= last_power) return group;
        if (power == 0) {
            // A bare digit ends the group; after 百 or 千 it needs 零 (一百零五); 一百二 is colloquial and left unread.
            if (last_power < 4 && last_power > 1 && !zero) return group;
            group.value += digit;
            group.length = i + 1 - at;
            return group;
        }
        group.value += digit * ten_to(power);
        last_power = power;
        i += 2;
        group.length = i - at;
        zero = false;
    }
}

std::optional<Numeral> read_places(std::u16string_view text, std::uint32_t at) {
    Numeral numeral;
    int last_power = 16;
    std::uint32_t i = at;
    while (true) {
        const Group group = read_group(text, i, i == at);
        if (group.length == 0) break;
        std::uint32_t next = i + group.length;
        int power = 0;
        while (next < text.size() && group_power(text[next]) != 0) {  // 万亿 is 10^12
            const int here = group_power(text[next]);
            if (power != 0 && !(power == 4 && here == 8)) break;
            if (power + here >= last_power) break;
            power += here;
            ++next;
        }
        if (power >= last_power) break;
        const bool bare_digit = group.value < 10 && !is_zero(text[i]);
        if (i != at && power == 0 && bare_digit) break;  // 一万五 is colloquial for 15 000
        numeral.value += group.value * ten_to(power);
        numeral.length = next - at;
        i = next;
        last_power = power;
        if (power == 0) break;
    }
    if (numeral.length == 0) return std::nullopt;
    return numeral;
}

std::optional<Numeral> read_digits(std::u16string_view text, std::uint32_t at) {
    Numeral numeral;
    while (at + numeral.length < text.size() && numeral.length < 17) {
        const int digit = numeral_digit(text[at + numeral.length]);
        if (digit < 0 || text[at + numeral.length] == u'两') break;
        numeral.value = numeral.value * 10 + digit;
        ++numeral.length;
    }
    if (numeral.length == 0 || numeral.length > 16) return std::nullopt;
    return numeral;
}

}  // namespace

std::optional<Numeral> read_long_numeral(std::u16string_view text, std::uint32_t at) {
    if (!is_numeral_sign(text[at])) return std::nullopt;
    const auto places = read_places(text, at);
    const auto digits = read_digits(text, at);
    if (!places || (digits && digits->length > places->length)) return digits;
    return places;
}

}  // namespace reportx
