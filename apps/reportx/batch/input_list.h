// InputList: the names of all inputs of a run, in their order, and what has become of each.
//
// Made for a hundred thousand names: they lie end to end in one store, folders once for all their files, and what else is
// known of an input stands in the journal, where its entry points to.
#pragma once

#include <cstdint>
#include <deque>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

enum class Fate : std::uint8_t { todo, done, failed, skipped };

/// Why a name that was found is no input.
enum class Skipped : std::uint8_t { kind, excluded, hidden, symlink, loop, special };
std::string_view reason(Skipped why);

class InputList {
public:
    static constexpr std::uint64_t no_line = ~std::uint64_t{0};

    /// Names are opened as `open` + name and called `relative` + name in outputs; both empty or ended by a slash.
    std::uint32_t add_folder(std::string_view open, std::string_view relative);
    std::string_view opened(std::uint32_t folder) const { return folders_[folder].open; }
    /// `position`: among all inputs, those of other shards included.
    void add_input(std::uint32_t folder, std::string_view name, std::uint32_t position);
    void add_skipped(std::uint32_t folder, std::string_view name, Skipped why);

    std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

    /// The name to open, which is also the one recorded in results.
    void open_path(std::uint32_t input, std::string& out) const;
    /// The name below the output folder, without its ending.
    void relative_path(std::uint32_t input, std::string& out) const;

    Fate fate(std::uint32_t input) const { return entries_[input].fate; }
    void set_fate(std::uint32_t input, Fate fate) { entries_[input].fate = fate; }
    Skipped why_skipped(std::uint32_t input) const { return entries_[input].why; }
    std::uint32_t position(std::uint32_t input) const { return entries_[input].position; }
    /// Place in the journal of what is known of the input; `no_line` when nothing is.
    std::uint64_t line(std::uint32_t input) const { return entries_[input].line; }
    void set_line(std::uint32_t input, std::uint64_t line) { entries_[input].line = line; }

    std::uint32_t count(Fate fate) const;

    /// To be called when all are added: lets `find` work. Returns two inputs with one relative path, or of which one with
    /// `ending` is a folder of the other's, so that only one of them can have an output.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> index(std::string_view ending);
    /// The input of that relative path.
    std::optional<std::uint32_t> find(std::string_view relative) const;

private:
    struct Folder {
        std::string_view open, relative;
    };
    struct Entry {
        const char* name;
        std::uint64_t line = no_line;
        std::uint32_t folder, position;
        Fate fate;
        Skipped why{};
    };

    const char* keep(std::string_view text);
    void append_name(const Entry& entry, std::string_view folder, std::string& out) const;

    std::pmr::monotonic_buffer_resource store_;
    std::deque<Folder> folders_;
    std::deque<Entry> entries_;
    std::vector<std::uint32_t> by_path_;  // inputs in the order of their relative paths
};
