// Where a part's reader stands, as a stack of the open elements.
#include "input/docx/part_reader.h"

#include <algorithm>

namespace reportx::input::docx {

void PartReader::on_open(const XmlName& name, const XmlAttributes& attributes) {
    if (skipped_ > 0) {
        ++skipped_;
        return;
    }
    const Tag tag = tag_of(name);
    path_.push_back(tag);
    if (is_spare(tag)) return skip();
    if (tag == Tag::alternate_content) alternatives_.emplace_back();
    open(tag, attributes);
}

void PartReader::on_close() {
    if (skipped_ > 1) {
        --skipped_;
        return;
    }
    const Tag tag = path_.back();
    if (skipped_ == 1) {
        skipped_ = 0;
    } else {
        close(tag);
        if (tag == Tag::alternate_content) alternatives_.pop_back();
        if (tag == Tag::choice && !alternatives_.empty())
            alternatives_.back().taken = given_ > alternatives_.back().given_before;
    }
    path_.pop_back();
}

void PartReader::on_text(std::string_view piece) {
    if (skipped_ == 0) text(piece);
}

void PartReader::skip() { skipped_ = 1; }

bool PartReader::stands_in(std::initializer_list<Tag> parents) const {
    return path_.size() > parents.size() &&
           std::equal(parents.begin(), parents.end(), path_.end() - 1 - parents.size());
}

bool PartReader::is_spare(Tag tag) {
    if (alternatives_.empty() || (tag != Tag::choice && tag != Tag::fallback)) return false;
    Alternatives& alternatives = alternatives_.back();
    alternatives.given_before = given_;
    return alternatives.taken;
}

}  // namespace reportx::input::docx
