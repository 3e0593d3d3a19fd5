// read_long_number: the special forms first (百分之九十, 三分之二, 三成, 一半), then digits or a numeral, then 余/多 and 万/亿 in either order.
#include "quantity/number.h"

#include "quantity/near.h"
#include "text/digits.h"
#include "text/fold.h"
#include "text/numeral.h"

namespace reportx {
namespace {

constexpr std::uint32_t most_digits = 18;
constexpr std::uint32_t ten_to[] = {1, 10, 100, 1000, 10'000};

std::optional<Number> made(Span span, NumberForm form, std::optional<Decimal> value = std::nullopt) {
    return std::optional<Number>(std::in_place, span, form, value);
}

/// How many digits stand in `[begin, end)` from the first that is not 0 on.
std::uint32_t significant_digits(std::u16string_view text, std::uint32_t begin, std::uint32_t end) {
    std::uint32_t count = 0;
    for (std::uint32_t i = begin; i < end; ++i) count += is_digit(text[i]) && (count != 0 || text[i] != u'0') ? 1u : 0u;
    return count;
}

/// Reads digits from the end of `number` on, with their groups of three and their decimals.
void read_digits(std::u16string_view text, Number& number) {
    const std::uint32_t begin = number.span.end;
    std::uint64_t coefficient = 0;  // of more digits than fit only the lowest bits
    std::uint32_t i = begin;
    const auto take_all = [&] {
        FewDigits few;
        do {
            few = few_digits(text, i);
            coefficient = coefficient * ten_to[few.count] + few.value;
            i += few.count;
        } while (few.count == 4);
    };
    take_all();
    std::int32_t scale = 0;
    if (const char16_t sign = unit_at(text, i); sign == u',' || sign == u'.') {
        for (bool first = true;
             unit_at(text, i) == u',' && (!first || i - begin <= 3) && few_digits(text, i + 1).count == 3;) {
            ++i;
            take_all();
            first = false;
        }
        if (unit_at(text, i) == u'.' && is_digit(unit_at(text, i + 1))) {
            const std::uint32_t decimals = ++i;
            take_all();
            scale = static_cast<std::int32_t>(i - decimals);
            number.decimals = true;
        }
    }
    number.span.end = i;
    if (i - begin <= most_digits || significant_digits(text, begin, i) <= most_digits)
        number.value = Decimal::of(static_cast<std::int64_t>(coefficient), scale);
}

bool is_more(char16_t c) { return c == u'余' || c == u'多'; }

/// 余 or 多 behind a number says "and more" only before 万, 亿 or what is counted; 多个, 多家 behind nothing do not come here.
void read_tail(std::u16string_view text, Number& number) {
    std::uint32_t at = number.span.end;
    const auto skip_blank = [&](std::uint32_t i) { return unit_at(text, i) == blank ? i + 1 : i; };
    if (is_more(unit_at(text, skip_blank(at)))) {
        number.and_more = true;
        at = skip_blank(at) + 1;
    }
    int power = 0;
    while (true) {  // 万, 亿, 千万, 万亿
        const auto next = skip_blank(at);
        const int here = numeral_power(unit_at(text, next));
        if (here == 0 || (number.form == NumberForm::han && here < 4)) break;
        if (text[next] == u'百' && unit_at(text, next + 1) == u'分') break;  // 5.94百分点
        power += here;
        at = next + 1;
        number.multiplied = true;
    }
    if (power > 0 && number.value) number.value = number.value->times_power_of_ten(power);
    if (power > 0 && is_more(unit_at(text, skip_blank(at)))) {
        number.and_more = true;
        at = skip_blank(at) + 1;
    }
    number.span.end = at;
}

std::optional<Decimal> quotient(std::int64_t numerator, std::int64_t denominator, bool& repeating) {
    if (denominator <= 0) return std::nullopt;
    std::int64_t coefficient = 0, rest = numerator;
    std::int32_t scale = 0;
    coefficient = rest / denominator;
    rest %= denominator;
    while (rest != 0 && scale < 17 && coefficient < 100'000'000'000'000'000) {
        rest *= 10;
        coefficient = coefficient * 10 + rest / denominator;
        rest %= denominator;
        ++scale;
    }
    repeating = rest != 0;
    return Decimal::of(coefficient, scale);
}

/// What follows 百分之, which ends before `at`: 百分之九十八点五.
std::optional<Number> read_percent_words(std::u16string_view text, std::uint32_t at) {
    auto number = made({at - 3, at}, NumberForm::percent_words);
    if (is_digit(unit_at(text, at))) {
        read_digits(text, *number);
        number->decimals = false;  // not those of a version
        return number;
    }
    if (unit_at(text, at) == u'百') {
        number->value = Decimal::of(100);
        number->span.end = at + 1;
        return number;
    }
    const auto numeral = read_numeral(text, at);
    if (!numeral) return std::nullopt;
    std::int64_t coefficient = numeral->value;
    std::int32_t scale = 0;
    std::uint32_t end = at + numeral->length;
    if (unit_at(text, end) == u'点') {
        for (std::uint32_t i = end + 1; numeral_digit(unit_at(text, i)) >= 0 && scale < 6; ++i) {
            coefficient = coefficient * 10 + numeral_digit(text[i]);
            ++scale;
            end = i + 1;
        }
    }
    number->value = Decimal::of(coefficient, scale);
    number->span.end = end;
    return number;
}

/// 三分之二.
std::optional<Number> read_fraction(std::u16string_view text, std::uint32_t at, const Numeral& denominator) {
    const auto numerator = read_numeral(text, at + denominator.length + 2);
    if (!numerator) return std::nullopt;
    auto number = made({at, at + denominator.length + 2 + numerator->length}, NumberForm::fraction);
    number->value = quotient(numerator->value, denominator.value, number->repeating);
    return number;
}

/// 百余场, 千余人, 万余份, 近千条: a power of ten that stands for itself. Which of them are amounts the caller decides by what stands before.
std::optional<Number> read_power(std::u16string_view text, std::uint32_t at) {
    const int power = numeral_power(text[at]);
    if (power < 2) return std::nullopt;
    auto number = made({at, at + 1}, NumberForm::power, Decimal::of(1).times_power_of_ten(power));
    if (text[at] == u'千' && unit_at(text, at + 1) == u'万') {
        number->value = Decimal::of(10'000'000);
        ++number->span.end;
    }
    if (is_more(unit_at(text, number->span.end))) {
        number->and_more = true;
        ++number->span.end;
    }
    return number;
}

std::optional<Number> read_han(std::u16string_view text, std::uint32_t at) {
    if (is_numeral_alone(text, at)) return made({at, at + 1}, NumberForm::han, Decimal{numeral_digit(text[at]), 0});
    const auto numeral = read_numeral(text, at);
    if (!numeral) return read_power(text, at);
    if (unit_at(text, at + numeral->length) == u'分' && unit_at(text, at + numeral->length + 1) == u'之') {
        if (auto fraction = read_fraction(text, at, *numeral)) return fraction;
    }
    auto number = made({at, at + numeral->length}, NumberForm::han, Decimal::of(numeral->value));
    const char16_t last = text[number->span.end - 1];
    number->multiplied = last == u'万' || last == u'亿';
    const bool by_digit = numeral->length >= 2 && numeral_digit(text[at]) >= 0 && numeral_digit(text[at + 1]) >= 0;
    if (by_digit) {  // 三四个 is a range; longer runs of digits are years and names
        const int low = numeral_digit(text[at]), high = numeral_digit(text[at + 1]);
        if (numeral->length != 2 || high != low + 1 || low == 0) return std::nullopt;
        number->value = Decimal::of(low);
        number->high = Decimal::of(high);
        return number;
    }
    if (unit_at(text, number->span.end) == u'成' && numeral->value >= 1 && numeral->value <= 9) {
        number->form = NumberForm::tenths;
        number->value = Decimal::of(numeral->value * 10);
        ++number->span.end;
        return number;
    }
    if (near_behind(text, number->span.end) & near_on_digits) read_tail(text, *number);
    return number;
}

std::optional<Number> read_arabic(std::u16string_view text, std::uint32_t at) {
    auto number = made({at, at}, NumberForm::arabic);
    read_digits(text, *number);
    const auto slash = number->span.end;
    if (unit_at(text, slash) == u'/' && is_digit(unit_at(text, slash + 1)) && !number->decimals && number->value) {
        Number below;  // 1/4
        below.span.end = slash + 1;
        read_digits(text, below);
        if (below.value && below.value->scale == 0 && unit_at(text, below.span.end) != u'/') {
            number->form = NumberForm::fraction;
            number->value = quotient(number->value->coefficient, below.value->coefficient, number->repeating);
            number->span.end = below.span.end;
            return number;
        }
    }
    read_tail(text, *number);
    return number;
}

}  // namespace

ShortNumber with_decimals(std::u16string_view text, ShortNumber digits) {
    ShortNumber number = digits;
    if (unit_at(text, number.end) == u'.') {
        const FewDigits decimals = few_digits(text, number.end + 1);
        if (decimals.count == 0) return digits;
        number.end += 1 + decimals.count;
        number.value = Decimal::of(number.value.coefficient * ten_to[decimals.count] + decimals.value,
                                   static_cast<std::int32_t>(decimals.count));
        number.decimals = true;
    }
    if (const int power = numeral_power(unit_at(text, number.end)); power >= 4) {
        ++number.end;
        number.value = *number.value.times_power_of_ten(power);  // of so few digits it fits
        number.multiplied = true;
    }
    return number;
}

std::optional<Number> read_long_number(std::u16string_view text, std::uint32_t at) {
    const char16_t c = text[at];
    if (is_digit(c)) return read_arabic(text, at);
    if (c == u'一' && unit_at(text, at + 1) == u'半') {
        return made({at, at + 2}, NumberForm::half, Decimal::of(5, 1));
    }
    if (c == u'半' && unit_at(text, at + 1) == u'数') {
        return made({at, at + 2}, NumberForm::half, Decimal::of(5, 1));
    }
    if (c == u'百' && text.substr(at, 3) == u"百分之") {
        if (auto percent = read_percent_words(text, at + 3)) return percent;
    }
    if (is_numeral_sign(c)) return read_han(text, at);
    return std::nullopt;
}

}  // namespace reportx
