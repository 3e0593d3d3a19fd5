// Identities: what a report is called in all tables.
//
// The first 16 digits of the SHA-256 of the document's bytes: the same on every machine, in every folder and shard, in this run and the
// next. Bytes that came before in the same run, under whatever name, are a copy: `-2`, `-3` … is added, and `copy_of` names the
// first, so that nothing is lost and nothing need be counted twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

struct Identity {
    std::string report_id;
    std::string copy_of;  ///< empty for the first
};

class Identities {
public:
    /// `digest` is 64 lower-case hexadecimal digits.
    Identity next(std::string_view digest);

private:
    std::unordered_map<std::uint64_t, std::uint32_t> seen_;  // how often
};

bool is_digest(std::string_view text);
