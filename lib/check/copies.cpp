// find_copies: reports that share fingerprints are candidates; their equal runs are then read letter by letter. A hash that many reports
// have is a common formula: it makes candidates only within one unit, so the work does not grow with the square of their number.
#include <algorithm>

#include "check/comparing.h"
#include "check/interval.h"
#include "check/shingles.h"

namespace reportx::check {
namespace {

constexpr std::size_t common = 16;  // a hash in more reports than this is a formula
constexpr std::uint32_t least_prints = 6;
constexpr std::uint32_t shortest_run = 20;

struct Owned {
    std::uint64_t hash;
    std::uint32_t report;
};

struct Candidate {
    std::uint32_t earlier, later;
    auto operator<=>(const Candidate&) const = default;
};

class CopyFinder {
public:
    explicit CopyFinder(Comparing& comparing) : comparing_(comparing) {
        for (const Report* report : comparing.reports) letters_.push_back(letters_of(*report));
    }

    void find() {
        for (const Candidate& candidate : candidates()) compare_pair(candidate);
        std::ranges::stable_sort(comparing_.result.copied,
                                 [](const Copied& a, const Copied& b) { return compare(a.share, b.share) > 0; });
    }

private:
    Candidate ordered(std::uint32_t a, std::uint32_t b) const {
        const auto year = [&](std::uint32_t i) { return comparing_.reports[i]->metadata.year.value_or(0); };
        if (year(a) != year(b)) return year(a) < year(b) ? Candidate{a, b} : Candidate{b, a};
        return a < b ? Candidate{a, b} : Candidate{b, a};
    }

    /// All (hash, report) without repeats, by hash and then by unit and year.
    std::vector<Owned> owned() const {
        std::vector<Owned> all;
        for (std::uint32_t report = 0; report < letters_.size(); ++report) {
            std::uint64_t last = 0;
            for (const Fingerprint& print : letters_[report].prints) {
                if (!all.empty() && print.hash == last && all.back().report == report) continue;
                all.push_back({print.hash, report});
                last = print.hash;
            }
        }
        std::vector<std::uint32_t> rank(letters_.size());
        std::uint32_t next = 0;
        for (const ReportingUnit& unit : comparing_.result.units) {
            for (const std::size_t report : unit.reports) rank[report] = next++;
        }
        std::ranges::sort(all, [&](const Owned& a, const Owned& b) {
            return a.hash != b.hash ? a.hash < b.hash : rank[a.report] < rank[b.report];
        });
        return all;
    }

    std::vector<Candidate> candidates() const {
        std::vector<Candidate> shared;
        const auto all = owned();
        for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
            while (end < all.size() && all[end].hash == all[begin].hash) ++end;
            for (std::size_t i = begin; i < end; ++i) {
                const std::size_t limit = end - begin <= common ? end : std::min(end, i + 2);
                for (std::size_t k = i + 1; k < limit; ++k) {
                    const bool one_unit = comparing_.unit_of[all[i].report] == comparing_.unit_of[all[k].report];
                    if (end - begin <= common || one_unit) shared.push_back(ordered(all[i].report, all[k].report));
                }
            }
        }
        std::ranges::sort(shared);
        std::vector<Candidate> enough;
        for (std::size_t begin = 0, end = 0; begin < shared.size(); begin = end) {
            while (end < shared.size() && shared[end] == shared[begin]) ++end;
            if (end - begin >= least_prints) enough.push_back(shared[begin]);
        }
        return enough;
    }

    void compare_pair(const Candidate& pair) {
        const Letters &here = letters_[pair.later], &there = letters_[pair.earlier];
        std::vector<bool> covered(here.units.size());
        std::vector<CopiedRun> runs;
        std::uint32_t characters = 0;
        auto other = there.prints.begin();
        std::vector<Fingerprint> matches;  // hash: place there
        for (const Fingerprint& print : here.prints) {
            while (other != there.prints.end() && other->hash < print.hash) ++other;
            if (other == there.prints.end()) break;
            if (other->hash == print.hash) matches.push_back({other->at, print.at});
        }
        std::ranges::sort(matches, {}, &Fingerprint::at);
        for (const Fingerprint& match : matches) {
            if (covered[match.at]) continue;
            std::size_t a = match.at, b = match.hash;
            if (here.units.compare(a, shingle_length, there.units, b, shingle_length) != 0)
                continue;  // the hashes met by chance
            while (a > 0 && b > 0 && !covered[a - 1] && here.units[a - 1] == there.units[b - 1]) --a, --b;
            std::size_t length = 0;
            while (a + length < here.units.size() && b + length < there.units.size() && !covered[a + length] &&
                   here.units[a + length] == there.units[b + length]) {
                ++length;
            }
            if (length < shortest_run) continue;
            std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(a), length, true);
            characters += static_cast<std::uint32_t>(length);
            runs.push_back({{here.places[a], here.places[a + length - 1] + 1},
                            {there.places[b], there.places[b + length - 1] + 1},
                            static_cast<std::uint32_t>(length)});
        }
        const auto share = percentage(Decimal::of(characters),
                                      Decimal::of(static_cast<std::int64_t>(here.units.size())), Decimal::of(1, 1));
        if (!share || compare(*share, Decimal::of(comparing_.options.least_share)) < 0) return;
        std::ranges::stable_sort(runs, std::greater{}, &CopiedRun::characters);
        if (runs.size() > comparing_.options.longest_runs) runs.resize(comparing_.options.longest_runs);
        const bool one_unit = comparing_.unit_of[pair.earlier] == comparing_.unit_of[pair.later];
        comparing_.result.copied.push_back({pair.later, pair.earlier, one_unit, characters, *share, std::move(runs)});
    }

    Comparing& comparing_;
    std::vector<Letters> letters_;
};

}  // namespace

void find_copies(Comparing& comparing) { CopyFinder(comparing).find(); }

}  // namespace reportx::check
