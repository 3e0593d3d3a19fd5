// find_metadata: each field from where it is surest; what nobody says stays empty.
#include "metadata/metadata.h"

#include <utility>

#include "metadata/header.h"
#include "metadata/issuer.h"
#include "metadata/kind.h"

namespace reportx {

Metadata find_metadata(const Reading& reading, const Frame& frame, std::optional<int> year,
                       const input::DocumentFacts& facts) {
    Metadata metadata;
    Header header = read_header(reading, frame, facts);
    if (frame.title) {
        std::string title;
        for (const Span piece : frame.title->pieces) title += reading.text.slice(piece);
        metadata.title = std::move(title);
    } else if (facts.title) {
        metadata.title = facts.title;
    } else if (const auto title = any_title(reading, frame)) {
        metadata.title = std::string(reading.text.slice(*title));
    }
    metadata.year = year;
    metadata.issuer = find_issuer(reading, frame, header);
    metadata.published = std::move(header.published);
    metadata.publisher = std::move(header.publisher);
    metadata.author = std::move(header.author);
    return metadata;
}

}  // namespace reportx
