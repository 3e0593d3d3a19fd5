// A merge of sorted lists that are read as they come. The proof is in the positions: when they run from 0 to the number of inputs, none
// is missing and none is there twice; the checksum over all paths then says that it is the list that each shard saw.
#include "merge/shards.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "checksum.h"
#include "merge/merge_failed.h"

namespace {

using Readers = std::vector<std::unique_ptr<ManifestReader>>;

Readers open_all(const std::vector<ShardFile>& files) {
    Readers readers;
    for (const ShardFile& file : files) readers.push_back(std::make_unique<ManifestReader>(file.manifest));
    return readers;
}

/// Merges what `next` gives of each reader, the least by `key` first.
template <class Next, class Key, class Take>
void merge_lists(const Readers& readers, Next next, Key key, Take take) {
    struct Head {
        ManifestEntry entry;
        std::size_t shard;
    };
    std::vector<Head> heap;
    const auto later = [&](const Head& a, const Head& b) { return key(b.entry) < key(a.entry); };
    const auto push = [&](std::size_t shard) {
        auto entry = next(*readers[shard]);
        if (!entry) return;
        heap.push_back({std::move(*entry), shard});
        std::ranges::push_heap(heap, later);
    };
    for (std::size_t shard = 0; shard < readers.size(); ++shard) push(shard);
    while (!heap.empty()) {
        std::ranges::pop_heap(heap, later);
        const Head head = std::move(heap.back());
        heap.pop_back();
        take(head.shard, head.entry);
        push(head.shard);
    }
}

/// Each shard is one of the same whole, and none is missing or there twice.
void check_heads(const std::vector<ShardFile>& files, const Readers& readers) {
    const ManifestReader& first = *readers[0];
    std::vector<const ShardFile*> found(first.head().shard.count);
    for (std::size_t i = 0; i < readers.size(); ++i) {
        const ManifestReader& reader = *readers[i];
        const auto differ = [&](const char* what) {
            throw MergeFailed(fmt::format("{} and {} {}", files[0].name, files[i].name, what));
        };
        if (reader.head().shard.count != first.head().shard.count) differ("are parts of different numbers of shards");
        if (reader.versions() != first.versions()) differ("were made by different versions");
        if (reader.head().options != first.head().options) differ("were made with different options");
        if (reader.head().inputs != first.head().inputs || reader.head().list != first.head().list) {
            differ("were made from different lists of inputs");
        }
        const ShardFile*& place = found[reader.head().shard.index - 1];
        if (place) {
            throw MergeFailed(
                fmt::format("{} and {} are both shard {}", place->name, files[i].name, reader.head().shard.text()));
        }
        place = &files[i];
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i]) throw MergeFailed(fmt::format("shard {}/{} is missing", i + 1, found.size()));
    }
}

void check_sizes(const std::vector<ShardFile>& files, const std::vector<std::uint64_t>& bytes) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        struct stat status {};
        const bool found = ::stat(files[i].name.c_str(), &status) == 0;
        if (!found && bytes[i] == 0) continue;  // a shard without a result has no file
        if (!found) throw MergeFailed(fmt::format("{} is missing", files[i].name));
        if (static_cast<std::uint64_t>(status.st_size) != bytes[i]) {
            throw MergeFailed(fmt::format("{} has {} bytes, its account tells of {}: copy it again", files[i].name,
                                          status.st_size, bytes[i]));
        }
    }
}

}  // namespace

Whole prove_whole(const std::vector<ShardFile>& files) {
    const Readers readers = open_all(files);
    check_heads(files, readers);
    Whole whole{readers[0]->head()};
    whole.head.shard = {};
    std::vector<std::uint64_t> bytes(files.size());
    std::uint32_t expected = 0;
    std::uint64_t list = 0;
    for_each_input(files, [&](std::size_t shard, const ManifestEntry& entry) {
        if (entry.position != expected) {
            throw MergeFailed(fmt::format("the accounts tell of input {} {}", std::min(entry.position, expected),
                                          entry.position < expected ? "twice" : "nowhere"));
        }
        if (!readers[shard]->head().shard.takes(entry.path)) {
            throw MergeFailed(fmt::format("{} does not belong into {}", entry.path, files[shard].name));
        }
        ++expected;
        list = checksum(entry.path, list);
        bytes[shard] += entry.bytes;
        ++(entry.done ? whole.done : whole.failed);
    });
    if (expected != whole.head.inputs || list != whole.head.list) {
        throw MergeFailed("the accounts together do not tell of the list of inputs that each of them names");
    }
    for (const auto& reader : readers) whole.skipped += reader->skipped();
    check_sizes(files, bytes);
    return whole;
}

void for_each_input(const std::vector<ShardFile>& files,
                    const std::function<void(std::size_t, const ManifestEntry&)>& take) {
    merge_lists(
        open_all(files), [](ManifestReader& reader) { return reader.next(); },
        [](const ManifestEntry& entry) { return entry.position; }, take);
}

void for_each_skipped(const std::vector<ShardFile>& files, const std::function<void(const ManifestEntry&)>& take) {
    const Readers readers = open_all(files);
    for (const auto& reader : readers) {
        while (reader->next()) {
        }
    }
    merge_lists(
        readers, [](ManifestReader& reader) { return reader.next_skipped(); },
        [](const ManifestEntry& entry) -> const std::string& { return entry.path; },
        [&](std::size_t, const ManifestEntry& entry) { take(entry); });
}
