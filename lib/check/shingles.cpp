// Winnowing after Schleimer, Wilkerson and Aiken (2003): of every window of hashes the least is kept, so equal runs keep equal hashes.
#include "check/shingles.h"

#include <algorithm>

#include "text/fold.h"

namespace reportx::check {
namespace {

constexpr std::uint64_t base = 0x9E3779B97F4A7C15ull;

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 31;
    value *= 0xD6E8FEB86659FD93ull;
    return value ^ value >> 32;
}

std::vector<std::uint64_t> rolling_hashes(const std::u16string& units) {
    std::vector<std::uint64_t> hashes;
    if (units.size() < shingle_length) return hashes;
    std::uint64_t power = 1, hash = 0;
    for (std::size_t i = 1; i < shingle_length; ++i) power *= base;
    hashes.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (i >= shingle_length) hash -= power * units[i - shingle_length];
        hash = hash * base + units[i];
        if (i + 1 >= shingle_length) hashes.push_back(mixed(hash));
    }
    return hashes;
}

}  // namespace

Letters letters_of(const Report& report) {
    Letters letters;
    const auto text = report.text.folded();
    for (const Section& section : report.sections) {
        if (section.level != 1 || section.role == Role::front || section.role == Role::back) continue;
        for (std::uint32_t at = section.span.begin; at < section.span.end; ++at) {
            if (!is_han(text[at]) && !is_letter(text[at]) && !is_digit(text[at])) continue;
            letters.units += text[at];
            letters.places.push_back(at);
        }
    }
    const auto hashes = rolling_hashes(letters.units);
    std::size_t kept = hashes.size();
    for (std::size_t begin = 0; begin + window <= hashes.size(); ++begin) {
        if (kept >= begin && kept < begin + window && kept != hashes.size()) {
            if (hashes[begin + window - 1] > hashes[kept]) continue;
            kept = begin + window - 1;
        } else {
            kept = static_cast<std::size_t>(
                std::min_element(hashes.begin() + static_cast<std::ptrdiff_t>(begin),
                                 hashes.begin() + static_cast<std::ptrdiff_t>(begin + window)) -
                hashes.begin());
        }
        letters.prints.push_back({hashes[kept], static_cast<std::uint32_t>(kept)});
    }
    std::ranges::sort(letters.prints, [](const Fingerprint& a, const Fingerprint& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.at < b.at;
    });
    return letters;
}

}  // namespace reportx::check
