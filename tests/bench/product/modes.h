// The modes of bench_product. Each prints one JSON object.
#pragma once

#include <string>

namespace reportx::bench {

/// For callgrind: reads the first `documents` once to warm up and once within `measured_pass`, the function to be counted.
void tell_instructions(const std::string& folder, std::size_t documents);

/// Of a second pass over the same documents, when all buffers have grown.
void tell_allocations(const std::string& folder, std::size_t documents);

/// Of each document's JSON, so that a change can show that it changes nothing.
void tell_digests(const std::string& folder, std::size_t documents);

/// Wall and CPU seconds for all documents by one thread and by two, in turn; a list of rounds.
void tell_threads(const std::string& folder, std::size_t documents);

/// MB/s over each of the odd texts, short and long. The arguments are not used.
void tell_linear(const std::string& folder, std::size_t documents);

}  // namespace reportx::bench
