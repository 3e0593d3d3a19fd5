// find_metadata: each field from where it is surest; what nobody says stays empty.
#include "metadata/metadata.h"

#include "metadata/header.h"
#include "metadata/issuer.h"
#include "metadata/kind.h"

namespace reportx {

Metadata find_metadata(const Reading& reading, const Frame& frame, std::optional<int> year,
                       const input::DocumentFacts& facts) {
    Metadata metadata;
    const Header header = read_header(reading, frame, facts);
    if (frame.title) {
        std::string title;
        for (const Span piece : frame.title->pieces) title += reading.text.slice(piece);
        metadata.title = title;
    } else if (facts.title) {
        metadata.title = facts.title;
    } else if (const auto title = any_title(reading, frame)) {
        metadata.title = std::string(reading.text.slice(*title));
    }
    metadata.year = year;
    metadata.issuer = find_issuer(reading, frame, header);
    metadata.published = header.published;
    metadata.publisher = header.publisher;
    metadata.author = header.author;
    return metadata;
}

}  // namespace reportx
