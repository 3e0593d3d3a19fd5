#include "quantity/sentences.h"

#include <bit>

#include "text/sentence.h"

namespace reportx {

Sentences::Sentences(const Reading& reading, Span body) : body_(body), ends_(reading.memory) {
    const Marks& marks = reading.marks;
    const auto sentence = marks.words(Marked::sentence), bracket = marks.words(Marked::bracket),
               line_end = marks.words(Marked::line_end);
    ends_.resize(sentence.size());
    for (std::size_t word = 0; word < ends_.size(); ++word)
        ends_[word] = (sentence[word] & ~bracket[word]) | line_end[word];
    std::uint32_t behind = body.begin;
    for (std::uint32_t word = body.begin / 64; word * 64 < body.end; ++word) {
        const std::uint64_t openings = sentence[word] & bracket[word] & ~line_end[word];
        for (std::uint64_t left = openings; left != 0; left &= left - 1) {
            const std::uint32_t at = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
            if (at < behind) continue;  // within another
            behind = std::max(behind, behind_bracket(marks, at, body.end));
            if (behind > at) clear_bits(ends_.data(), {at, behind});
        }
    }
}

}  // namespace reportx
