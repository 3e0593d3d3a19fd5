// Output: whole records in, bytes on standard output or in a file out, every write checked.
//
// A file is written beside its final place under a temporary name and renamed at the end: its old content survives any
// failure, and no half-written output ever carries the final name. A device or pipe is written to as it stands.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Thrown when the output could not be written whole; says which and why.
struct OutputFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// How the names of temporary files end.
inline constexpr std::string_view temporary_ending = ".tmp";

class Output {
public:
    /// `-` is standard output.
    explicit Output(std::string path);
    /// Without `finish` a temporary file goes away and the old content stays.
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Where records are appended to; what stands in it is written by the next `commit` or by `finish`.
    std::string& pending() { return pending_; }

    /// Says that `pending` ends with a whole record; writes it when enough has gathered.
    void commit();

    /// Writes what is there, however little: for whoever reads along.
    void flush() { write_pending(); }

    /// Writes the rest; the file is whole and safe, but has not its name yet. For several that are to appear together.
    void complete();

    /// Writes the rest and gives the file its name.
    void finish();

private:
    void open_file();
    void write_pending();
    [[noreturn]] void fail(int error) const;

    std::string path_;    // as given, for messages
    std::string target_;  // where the file ends up, links followed; empty when written in place
    std::string temporary_;
    std::string pending_;
    int fd_ = -1;
};

/// Whether the file at `output` is one of `inputs` (`-` is standard input) under whatever name.
bool is_also_input(const std::string& output, const std::vector<std::string>& inputs);
