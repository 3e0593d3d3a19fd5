// Styles come from `type`, from CSS (list-style-type), and from the classes of the editor UEditor, which most government systems use:
// custom_num 1, custom_num2 (1) custom_cn 一、 custom_cn2 （一）.
#include "input/html/list_markers.h"

#include <algorithm>
#include <charconv>

#include "input/html/css.h"
#include "text/ascii.h"

namespace reportx::input {
namespace {

constexpr int largest = 99;

/// 一 to 九十九.
std::string han_numeral(int number) {
    constexpr std::string_view digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string text;
    if (number >= 20) text += digits[number / 10];
    if (number >= 10) text += "十";
    return text.append(digits[number % 10]);
}

int number_of(const std::string_view* value, int otherwise) {
    int number = otherwise;
    if (value != nullptr) std::from_chars(value->data(), value->data() + value->size(), number);
    return number;
}

}  // namespace

ListMarkers::Style ListMarkers::style_of(const Token& tag) {
    const auto* classes = tag.attribute("class");
    const auto* style = tag.attribute("style");
    const auto* type = tag.attribute("type");
    const std::string told = lower_ascii(css_value(style == nullptr ? "" : *style, "list-style-type")) + " " +
                             css_value(style == nullptr ? "" : *style, "list-style");
    const auto has = [](std::string_view text, std::string_view word) { return text.find(word) != text.npos; };
    if (classes != nullptr && has(*classes, "custom_cn2")) return Style::han_in_brackets;
    if (classes != nullptr && has(*classes, "custom_cn")) return Style::han;
    if (classes != nullptr && has(*classes, "custom_num2")) return Style::in_brackets;
    if (has(told, "none")) return Style::none;
    if (has(told, "cjk") || has(told, "chinese") || has(told, "ideograph")) return Style::han;
    if (has(told, "alpha") || has(told, "latin") || (type != nullptr && lower_ascii(*type) == "a"))
        return Style::letters;
    return Style::decimal;
}

void ListMarkers::open_list(const Token& tag, bool ordered) {
    List list;
    if (ordered) list = {style_of(tag), number_of(tag.attribute("start"), 1)};
    lists_.push_back(list);
}

void ListMarkers::close_list() {
    if (!lists_.empty()) lists_.pop_back();
}

void ListMarkers::open_item(const Token& tag) {
    waiting_.clear();
    if (lists_.empty() || lists_.back().style == Style::none) return;
    List& list = lists_.back();
    list.next = number_of(tag.attribute("value"), list.next);
    if (list.next >= 1 && list.next <= largest) waiting_ = marker(list.style, list.next);
    list.next = std::min(list.next, largest) + 1;
}

std::string ListMarkers::take() {
    std::string marker;
    marker.swap(waiting_);
    return marker;
}

std::string ListMarkers::marker(Style style, int number) {
    switch (style) {
        case Style::none:
            return {};
        case Style::decimal:
            return std::to_string(number) + ".";
        case Style::letters:
            return number > 26 ? std::string() : std::string(1, static_cast<char>('a' + number - 1)) + ".";
        case Style::han:
            return han_numeral(number) + "、";
        case Style::in_brackets:
            return "（" + std::to_string(number) + "）";
        case Style::han_in_brackets:
            return "（" + han_numeral(number) + "）";
    }
    return {};
}

}  // namespace reportx::input
