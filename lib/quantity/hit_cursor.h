// HitCursor: the hits of one term for questions that go forward through a text, as those for one amount after the other do.
#pragma once

#include "rules/reading.h"

namespace reportx {

class HitCursor {
public:
    HitCursor(const Reading& reading, Term term) : hits_(reading.hits.starting_in(term, {0, reading.text.size()})) {}

    /// The first hit that lies wholly within `span`, or null. No span may begin before that of the question before.
    const Hit* first_in(Span span) {
        go_to(span.begin);
        for (const Hit& hit : hits_) {
            if (hit.span.begin >= span.end) break;
            if (hit.span.end <= span.end) return &hit;
        }
        return nullptr;
    }

    /// Whether any begins within `span`, asked likewise.
    bool any_from(Span span) {
        go_to(span.begin);
        return !hits_.empty() && hits_.front().span.begin < span.end;
    }

private:
    void go_to(std::uint32_t place) {
        while (!hits_.empty() && hits_.front().span.begin < place) ++hits_.first;
    }

    Matches::Range hits_;
};

}  // namespace reportx
