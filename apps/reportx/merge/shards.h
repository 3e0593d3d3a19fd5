// Shards: the parts of a batch, side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "merge/manifest_reader.h"

/// One file of records and the account beside it.
struct ShardFile {
    std::string name;      ///< of the records
    std::string manifest;  ///< of the account
};

/// What the shards are together.
struct Whole {
    ManifestHead head;  ///< of the whole: shard 1/1
    std::uint32_t done = 0, failed = 0, skipped = 0;
};

/// Proves that `files` are all shards of one batch, that together they tell of each input once, and that each holds as many bytes as
/// its account says. Throws MergeFailed.
Whole prove_whole(const std::vector<ShardFile>& files);

/// Calls `take` for all inputs of all shards in the order of the whole.
void for_each_input(const std::vector<ShardFile>& files,
                    const std::function<void(std::size_t shard, const ManifestEntry&)>& take);

/// Calls `take` for all skipped files of all shards, by path.
void for_each_skipped(const std::vector<ShardFile>& files, const std::function<void(const ManifestEntry&)>& take);
