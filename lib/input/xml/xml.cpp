// Expat does the reading. It is written in C, so what a handler throws waits until expat has returned.
#include "input/xml/xml.h"

#include <expat.h>
#include <fmt/format.h>

#include <exception>
#include <limits>
#include <memory>
#include <string>
#include <type_traits>

#include "input/document_codes.h"

namespace reportx::input {
namespace {

constexpr char separator = '\n';  // between namespace and local name; no URI holds one
constexpr int greatest_depth = 256;

XmlName split(std::string_view name) {
    const std::size_t cut = name.rfind(separator);
    if (cut == name.npos) return {{}, name};
    return {name.substr(0, cut), name.substr(cut + 1)};
}

/// What the callbacks share.
struct State {
    XML_Parser parser;
    XmlHandler& handler;
    int depth = 0;
    const char* refusal = nullptr;  // why the document is refused
    std::exception_ptr thrown;

    void refuse(const char* reason) {
        refusal = reason;
        XML_StopParser(parser, XML_FALSE);
    }

    template <class Call>
    void guard(Call call) {
        if (thrown) return;
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

State& state_of(void* data) { return *static_cast<State*>(data); }

void open_element(void* data, const char* name, const char** attributes) {
    State& state = state_of(data);
    if (++state.depth > greatest_depth) return state.refuse("elements nested too deep");
    state.guard([&] { state.handler.on_open(split(name), XmlAttributes(attributes)); });
}

void close_element(void* data, const char*) {
    State& state = state_of(data);
    --state.depth;
    state.guard([&] { state.handler.on_close(); });
}

void take_text(void* data, const char* text, int size) {
    State& state = state_of(data);
    state.guard([&] { state.handler.on_text({text, static_cast<std::size_t>(size)}); });
}

void refuse_document_type(void* data, const char*, const char*, const char*, int) {
    state_of(data).refuse("a document type, which could name entities and other files");
}

Error refused(std::string_view part, const char* reason) {
    return {std::string(refused_markup), fmt::format("'{}' holds {}", part, reason),
            "Do not trust this file; if it comes from where it should, open it in its program and save it anew."};
}

Error damaged(std::string_view part, XML_Parser parser) {
    return {std::string(damaged_markup),
            fmt::format("'{}' is no XML at line {}, column {}: {}", part, XML_GetCurrentLineNumber(parser),
                        XML_GetCurrentColumnNumber(parser), XML_ErrorString(XML_GetErrorCode(parser))),
            "Get the file again; if that does not help, open it in its program and save it anew."};
}

}  // namespace

std::optional<std::string_view> XmlAttributes::get(std::string_view local) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (split(pair[0]).local == local) return pair[1];
    return std::nullopt;
}

std::optional<Error> read_xml(std::string_view bytes, std::string_view part, XmlHandler& handler) {
    using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;
    const Parser parser(XML_ParserCreateNS(nullptr, separator), XML_ParserFree);
    State state{parser.get(), handler, 0, nullptr, nullptr};
    XML_SetUserData(parser.get(), &state);
    XML_SetElementHandler(parser.get(), open_element, close_element);
    XML_SetCharacterDataHandler(parser.get(), take_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuse_document_type);
    if (bytes.size() > std::numeric_limits<int>::max()) return refused(part, "more than two gigabytes");

    // In one piece: expat reads a long tag that comes in many pieces over and over.
    const XML_Status status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    if (state.thrown) std::rethrow_exception(state.thrown);
    if (state.refusal != nullptr) return refused(part, state.refusal);
    if (status != XML_STATUS_OK) return damaged(part, parser.get());
    return std::nullopt;
}

}  // namespace reportx::input
