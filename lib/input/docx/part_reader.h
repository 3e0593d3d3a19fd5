// PartReader: what the readers of all parts of a document have in common. It knows where in the part it stands, leaves out what a
// reader skips, and of alternative contents takes the first that gives something.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "input/docx/tag.h"
#include "input/xml/xml.h"

namespace reportx::input::docx {

class PartReader : public XmlHandler {
public:
    void on_open(const XmlName& name, const XmlAttributes& attributes) final;
    void on_close() final;
    void on_text(std::string_view text) final;

protected:
    virtual void open(Tag tag, const XmlAttributes& attributes) = 0;
    virtual void close(Tag) {}
    virtual void text(std::string_view) {}

    /// Called in `open`: the element is left out with all that it holds, and is not closed.
    void skip();

    /// To be called for whatever the part gives, so that an alternative which gives nothing makes room for the next.
    void give() { ++given_; }

    /// The innermost open element.
    Tag here() const { return path_.empty() ? Tag::other : path_.back(); }

    /// Whether the element being opened or closed stands in `parents`, outermost first, which stand in each other directly.
    bool stands_in(std::initializer_list<Tag> parents) const;

private:
    struct Alternatives {
        bool taken = false;
        std::size_t given_before = 0;
    };

    /// True when the alternative being opened is not wanted.
    bool is_spare(Tag tag);

    std::vector<Tag> path_;  // of the elements that are open
    std::vector<Alternatives> alternatives_;
    std::size_t skipped_ = 0;  // depth within the element left out; 0 outside
    std::size_t given_ = 0;
};

}  // namespace reportx::input::docx
