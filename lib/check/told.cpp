// Sentences end at 。！？ and line ends; brackets are counted, not matched, since reports leave some open.
#include "check/told.h"

#include <algorithm>

#include "text/fold.h"
#include "text/sentence.h"

namespace reportx::check {
namespace {

constexpr std::uint32_t longest_label = 60, longest_tail = 30;

bool is_sentence_end(std::u16string_view text, std::uint32_t at) {
    return ends_sentence(text[at]) || is_dot_stop(text, at);
}

bool ends_label(char16_t c) { return ends_phrase(c) || c == u'“' || c == u'”'; }

/// Walks a text once, from amount to amount; nothing is looked at twice, however long a sentence is.
class SentenceWalk {
public:
    explicit SentenceWalk(std::u16string_view text) : text_(text) {}

    /// Sets sentence, segment and brackets of the next amount.
    void move_to(Told& told) {
        const Span span = told.quantity->span;
        if (!started_ || span.begin >= sentence_.end) open_sentence(span);
        for (; at_ < span.begin; ++at_) {
            if (text_[at_] == u'(' && open_.size() < deepest) open_.push_back(at_);
            if (text_[at_] == u')' && !open_.empty()) open_.pop_back();
        }
        if (span.begin >= segment_.end) open_segment(span);
        told.sentence = sentence_;
        told.segment = segment_;
        told.depth = static_cast<int>(open_.size());
        told.bracket = open_.empty() ? sentence_.begin : open_.back();
    }

private:
    static constexpr std::size_t deepest = 64;

    void open_sentence(Span span) {
        std::uint32_t begin = span.begin, end = span.end;
        const std::uint32_t floor = started_ ? sentence_.end : 0;
        while (begin > floor && !is_sentence_end(text_, begin - 1)) --begin;
        while (end < text_.size() && !is_sentence_end(text_, end)) ++end;
        sentence_ = {begin, end};
        segment_ = {begin, begin};
        at_ = begin;
        open_.clear();
        started_ = true;
    }

    void open_segment(Span span) {
        std::uint32_t begin = span.begin, end = span.end;
        while (begin > segment_.end && text_[begin - 1] != u';') --begin;
        while (end < sentence_.end && text_[end] != u';') ++end;
        segment_ = {begin, end};
    }

    std::u16string_view text_;
    Span sentence_, segment_;
    std::uint32_t at_ = 0;
    std::vector<std::uint32_t> open_;
    bool started_ = false;
};

bool is_count(const Report& report, const Quantity& quantity) {
    const bool kind = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::money ||
                      quantity.kind == QuantityKind::other || quantity.kind == QuantityKind::area ||
                      quantity.kind == QuantityKind::duration;
    const bool level = !quantity.change || quantity.change == Change::to;
    return kind && level && quantity.value && report.sections[quantity.section].role != Role::plan;
}

std::string_view measure_of(const Quantity& quantity, const CheckWords& words) {
    const CheckWord* measure = words.exact("measure", quantity.unit);
    return measure != nullptr ? measure->value : std::string_view(quantity.unit);
}

}  // namespace

std::u16string_view units_of(const Report& report, Span span) {
    return report.text.folded().substr(span.begin, span.size());
}

std::vector<Told> tell_amounts(const Report& report, const CheckWords& words) {
    const auto text = report.text.folded();
    std::vector<Told> all;
    all.reserve(report.quantities.size());
    SentenceWalk walk(text);
    for (const Quantity& quantity : report.quantities) {
        Told told{&quantity, static_cast<Index>(all.size()), {}, {}, {}, {}, 0, 0, {}, {}, false};
        walk.move_to(told);
        const bool together = !all.empty() && all.back().sentence == told.sentence;
        std::uint32_t floor =
            together ? std::min(all.back().quantity->span.end, quantity.span.begin) : told.sentence.begin;
        floor = std::max(floor, quantity.span.begin > longest_label ? quantity.span.begin - longest_label : 0);
        const std::uint32_t limit = std::min(told.sentence.end, quantity.span.end + longest_tail);
        std::uint32_t begin = quantity.span.begin, end = quantity.span.end;
        while (begin > floor && !ends_label(text[begin - 1])) --begin;
        while (end < limit && !ends_label(text[end])) ++end;
        told.label = {begin, quantity.span.begin};
        told.tail = {quantity.span.end, std::max(end, quantity.span.end)};
        told.interval = interval_of(report.text, quantity);
        told.measure = measure_of(quantity, words);
        told.counts = is_count(report, quantity);
        all.push_back(told);
    }
    return all;
}

std::u16string words_of(const Report& report, const Told& told) {
    std::u16string all(units_of(report, told.label));
    if (told.quantity->subject) all.append(u" ").append(units_of(report, *told.quantity->subject));
    return all;
}

std::u16string bare_words(const Report& report, const CheckWords& words, Span span) {
    std::u16string bare;
    const auto text = units_of(report, span);
    for (std::size_t at = 0; at < text.size();) {
        if (const CheckWord* passed = words.opening("passed_over", text.substr(at))) {
            at += passed->units.size();
        } else if (const char16_t c = text[at++]; is_han(c)) {
            bare += c;
        }
    }
    return bare;
}

bool share_words(const Report& report, const Told& a, const Told& b) {
    const std::u16string first = words_of(report, a), second = words_of(report, b);
    for (std::size_t i = 0; i + 1 < second.size(); ++i) {
        if (is_han(second[i]) && is_han(second[i + 1]) && first.find(second.substr(i, 2)) != first.npos) return true;
    }
    return false;
}

std::string shown_subject(const Report& report, const Told& told) {
    if (told.quantity->subject) return std::string(report.text.slice(*told.quantity->subject));
    if (!told.label.empty()) return std::string(report.text.slice(told.label));
    return told.quantity->unit;
}

}  // namespace reportx::check
