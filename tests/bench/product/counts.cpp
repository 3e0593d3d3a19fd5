// What the noise of a machine cannot move: instructions, allocations, digests.
#include <cstdio>

#include "input/source.h"
#include "product/allocations.h"
#include "product/documents.h"
#include "product/modes.h"
#include "product/product.h"
#include "reportx/digest.h"

namespace reportx::bench {

/// Callgrind counts what happens in here, by this name.
[[gnu::noinline]] std::size_t measured_pass(Product& product, const std::vector<std::string>& texts) {
    std::size_t written = 0;
    for (const std::string& text : texts) written += product.json_of(text).size();
    return written;
}

void tell_instructions(const std::string& folder, std::size_t count) {
    const auto texts = documents(folder, count);
    Product product;
    for (const std::string& text : texts) product.json_of(text);
    const std::size_t written = measured_pass(product, texts);
    std::printf("{\"documents\": %zu, \"bytes\": %zu, \"written\": %zu}\n", texts.size(), bytes_of(texts), written);
}

void tell_allocations(const std::string& folder, std::size_t count) {
    const auto texts = documents(folder, count);
    Product product;
    for (const std::string& text : texts) product.json_of(text);
    const Allocations before = allocations();
    for (const std::string& text : texts) product.json_of(text);
    const Allocations after = allocations();
    std::printf("{\"documents\": %zu, \"allocations\": %llu, \"bytes\": %llu}\n", texts.size(),
                static_cast<unsigned long long>(after.count - before.count),
                static_cast<unsigned long long>(after.bytes - before.bytes));
}

void tell_digests(const std::string& folder, std::size_t count) {
    Product product;
    const char* separator = "{\"digests\": [";
    for (const std::string& text : documents(folder, count)) {
        std::printf("%s\"%.16s\"", separator, sha256(product.json_of(text)).c_str());
        separator = ", ";
    }
    std::puts("]}");
}

}  // namespace reportx::bench
