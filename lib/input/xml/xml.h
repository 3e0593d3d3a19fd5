// read_xml: the elements and text of an XML part, one after the other, through a handler. No document types, no entities but the five
// of XML, a bounded depth: what attacks are made of is refused, whatever the handler does.
#pragma once

#include <optional>
#include <string_view>

#include "reportx/result.h"

namespace reportx::input {

/// A name of an element or attribute, its namespace by URI; views live as long as the call they are passed to.
struct XmlName {
    std::string_view space;
    std::string_view local;
};

/// The attributes of one element.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}

    /// The value of the first attribute with the local name `local`, of whatever namespace; nothing when there is none.
    std::optional<std::string_view> get(std::string_view local) const;

private:
    const char* const* pairs_;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void on_open(const XmlName& name, const XmlAttributes& attributes) = 0;
    virtual void on_close() = 0;
    virtual void on_text(std::string_view text) = 0;  ///< a run of text may come in several pieces
};

/// Reads `bytes` to their end; the error names `part`, the place and what is wrong. What the handler throws goes on to the caller.
std::optional<Error> read_xml(std::string_view bytes, std::string_view part, XmlHandler& handler);

}  // namespace reportx::input
