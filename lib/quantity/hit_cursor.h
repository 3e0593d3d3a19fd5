// HitCursor: the hits of one term for questions that go forward through a text, as those for one amount after the other do.
#pragma once

#include "rules/reading.h"

namespace reportx {

/// Most questions are about stretches before the next hit, and answered by one look at it.
class HitCursor {
public:
    HitCursor(const Reading& reading, Term term) : next_(reading.hits.starting_in(term, {0, 0}).first) {}

    /// The first hit that lies wholly within `span`, or null. No span may begin before that of the question before.
    const Hit* first_in(Span span) {
        if (!any_from(span)) return nullptr;
        for (const Hit* hit = next_; hit->span.begin < span.end; ++hit) {
            if (hit->span.end <= span.end) return hit;
        }
        return nullptr;
    }

    /// Whether any begins within `span`, asked likewise.
    bool any_from(Span span) {
        if (next_->span.begin >= span.end) return false;
        while (next_->span.begin < span.begin) ++next_;  // the last one stands beyond the text
        return next_->span.begin < span.end;
    }

private:
    const Hit* next_;
};

}  // namespace reportx
